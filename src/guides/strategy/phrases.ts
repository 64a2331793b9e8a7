import type { Part } from "../guide.js";
import * as lexicon from "./lexicon.js";

/** How a phrase bears on the side of the figures near it. */
export type Cue =
  | "open"
  | "ask"
  | "counter"
  | "floor"
  | "walk"
  | "walk-at-start"
  | "least"
  | "context"
  | "aside"
  | "condition"
  | "resume"
  | "judged"
  | "backwards";

/** All that a phrase means; a phrase may stand in several lists ("total comp target" is a part and an ask). */
export interface Sense {
  part?: Part;
  other?: true;
  cue?: Cue;
  link?: true;
  near?: true;
  per?: "year" | "grant";
}

interface Phrase {
  words: readonly string[];
  sense: Sense;
}

const PHRASES = compile();

/** The longest phrase of the lexicon that starts at `at`, with how many words it takes; undefined where none does. */
export function phraseAt(words: readonly (string | undefined)[], at: number): Phrase | undefined {
  const first = words[at];
  if (first === undefined) return undefined;
  return PHRASES.get(first)?.find((phrase) => phrase.words.every((word, index) => words[at + index] === word));
}

function compile(): Map<string, Phrase[]> {
  const senses = new Map<string, Sense>();
  const add = (lists: readonly string[], sense: Sense) => {
    for (const words of lists.flatMap(spellings)) senses.set(words, { ...sense, ...senses.get(words) });
  };
  for (const [part, phrases] of Object.entries(lexicon.PARTS)) add(phrases, { part: part as Part });
  add(lexicon.OTHER_THINGS, { other: true });
  add(lexicon.OPENS, { cue: "open" });
  add(lexicon.WALKS, { cue: "walk" });
  add(lexicon.WALKS_AT_START, { cue: "walk-at-start" });
  add(lexicon.FLOORS, { cue: "floor" });
  add(lexicon.ASKS, { cue: "ask" });
  add(lexicon.COUNTERS, { cue: "counter" });
  add(lexicon.COUNTER_JUDGED, { cue: "judged" });
  add(lexicon.LEASTS, { cue: "least" });
  add(lexicon.CONTEXTS, { cue: "context" });
  add(lexicon.ASIDES, { cue: "aside" });
  add(lexicon.CONDITIONS, { cue: "condition" });
  add(lexicon.RESUMES, { cue: "resume" });
  add(lexicon.BACKWARDS, { cue: "backwards" });
  add(lexicon.LINKS, { link: true });
  add(lexicon.YEARLY, { per: "year" });
  add(lexicon.WHOLE_GRANT, { per: "grant" });
  add(lexicon.NEARS, { near: true });

  for (const [text, sense] of senses) if (sense.cue) senses.set(text, { ...partWithin(text, senses), ...sense });

  const byFirst = new Map<string, Phrase[]>();
  for (const [text, sense] of senses) {
    const words = text.split(" ");
    const first = words[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, sense }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** A phrase such as "total comp target" or "minimum acceptable base" starts or ends with the part that it speaks of. */
function partWithin(text: string, senses: ReadonlyMap<string, Sense>): Pick<Sense, "part"> {
  const words = text.split(" ");
  for (let length = words.length - 1; length > 0; length--) {
    const ends = [words.slice(0, length), words.slice(-length)];
    const part = ends.map((end) => senses.get(end.join(" "))?.part).find((found) => found !== undefined);
    if (part) return { part };
  }
  return {};
}

/** All ways to write a phrase of the lexicon: "a|b c?" is "a c", "a", "b c", "b". */
function spellings(phrase: string): string[] {
  let texts = [""];
  for (const word of phrase.split(" ")) {
    const optional = word.endsWith("?");
    const choices = (optional ? word.slice(0, -1) : word).split("|");
    if (optional) choices.push("");
    texts = texts.flatMap((text) => choices.map((choice) => (choice && text ? `${text} ${choice}` : text + choice)));
  }
  return texts.filter((text) => text !== "");
}
