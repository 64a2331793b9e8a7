/**
 * The stem of a folded English word, rough and the same for its usual forms: vest, vests, vested and vesting; refresh,
 * refresher and refreshers; relocate and relocation. Words with digits, and words of up to three letters, are their own.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let stem = word;
  for (const [ending, put] of ENDINGS) {
    if (stem.endsWith(ending) && stem.length - ending.length >= SHORTEST && !(ending === "s" && stem.endsWith("ss"))) {
      stem = stem.slice(0, stem.length - ending.length) + put;
    }
  }
  const doubled = /([bdgklmnprt])\1$/.exec(stem);
  return (doubled && stem.length > SHORTEST + 1 ? stem.slice(0, -1) : stem).replace(/(?<=.{3})e$/, "");
}

const SHORTEST = 3;

/** In order: the plural goes before what it stands behind. */
const ENDINGS: readonly (readonly [ending: string, put: string])[] = [
  ["ies", "y"],
  ["sses", "ss"],
  ["shes", "sh"],
  ["ches", "ch"],
  ["xes", "x"],
  ["'s", ""],
  ["s", ""],
  ["ators", "ate"],
  ["ator", "ate"],
  ["atory", "ate"],
  ["ations", "ate"],
  ["ation", "ate"],
  ["ition", "it"],
  ["otion", "ote"],
  ["ments", ""],
  ["ment", ""],
  ["ings", ""],
  ["ing", ""],
  ["ers", ""],
  ["er", ""],
  ["ed", ""],
  ["at", "ate"],
];
