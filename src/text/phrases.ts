import { stemOf } from "./stem.js";
import { readWords } from "./words.js";

/** A phrase found in a text: what it stands for, and where it stands among the words. */
export interface FoundPhrase<Id> {
  id: Id;
  from: number;
  to: number;
}

/** Words of a phrase that are looked at. */
const MOST_WORDS = 12;

/**
 * Finds phrases by the stems of their words. Of those for one thing that begin at a word the longest counts, and none
 * that stands inside a longer one.
 *
 * @param entries every phrase with what it stands for
 */
export function phraseFinder<Id>(
  entries: Iterable<readonly [id: Id, phrase: string]>,
): (stems: readonly string[]) => FoundPhrase<Id>[] {
  const byFirst = new Map<string, { id: Id; stems: readonly string[] }[]>();
  for (const [id, phrase] of entries) {
    const stems = readWords(phrase, MOST_WORDS).words.map(({ text }) => stemOf(text));
    const [first = ""] = stems;
    const known = byFirst.get(first);
    if (known) known.push({ id, stems });
    else byFirst.set(first, [{ id, stems }]);
  }
  return (stems) => {
    const found: FoundPhrase<Id>[] = [];
    /** The longest phrase that begins before each word and holds it. */
    let longest = { from: 0, to: 0 };
    for (const [from, first] of stems.entries()) {
      const fitting = (byFirst.get(first) ?? []).filter((phrase) =>
        phrase.stems.every((stem, at) => stem === stems[from + at]),
      );
      if (fitting.length === 0) continue;
      for (const { id, stems: own } of fitting) {
        const to = from + own.length;
        const isInside = longest.to >= to && longest.to - longest.from > own.length;
        const isShorter = fitting.some((other) => other.id === id && other.stems.length > own.length);
        if (!isInside && !isShorter && !found.some((one) => one.id === id && one.from === from))
          found.push({ id, from, to });
      }
      const to = from + Math.max(...fitting.map(({ stems: own }) => own.length));
      if (to > longest.to) longest = { from, to };
    }
    return found;
  };
}
