import { z } from "zod";
import { PARTS } from "../../../domain/guide.js";
import { readRules } from "../../../language.js";
import { compileRules } from "../../../text/rules.js";

/** What a phrase does to the side (ask, floor or none) of the figures near it. */
const cue = z.enum([
  ...([
    "open",
    "ask",
    "ask-at-start",
    "closing",
    "counter",
    "floor",
    "walk",
    "floor-at-start",
    "walk-at-start",
    "leave",
  ] as const),
  ...(["least", "context", "aside", "condition", "resume", "judged", "backwards", "argue", "argued"] as const),
]);
export type Cue = z.infer<typeof cue>;

const sense = z.strictObject({
  part: z.enum(PARTS).optional(),
  other: z.literal(true).optional(),
  cue: cue.optional(),
  link: z.literal(true).optional(),
  near: z.literal(true).optional(),
  per: z.enum(["year", "grant"]).optional(),
  /** A place follows something other than the guide's figures. */
  elsewhere: z.literal(true).optional(),
});

/** All that a phrase means, and the names of the rules that found it. */
export type Sense = z.infer<typeof sense> & { rules?: readonly string[] };

const LISTS = ["ABBREVIATIONS", "PHRASE_ENDS", "OTHER_KINDS", "PEOPLE", "BEFORE_FLOOR"] as const;
const { words: WORDS, rules } = readRules("strategy-phrases", sense, LISTS);
/** All rules by which the words of a strategy are read. */
export const PHRASE_RULES = rules;

/** Makes a test whether a word is in a list of `strategy-phrases.yml`. */
export function among(list: (typeof LISTS)[number]): (word: string) => boolean {
  const words = new Set(WORDS[list]);
  return (word) => words.has(word);
}

interface Phrase {
  words: readonly string[];
  sense: Sense;
}

/** Placeholder for a figure, a place or a mark: no rule matches it, and no gap passes it. */
const NO_WORD = { text: "\u0000" };
const matcher = compileRules(PHRASE_RULES, { stopsGap: ({ text }) => text === NO_WORD.text });

/** The longest phrase that starts at `at`, with its words and all that it means; undefined if none does. */
export function phraseAt(words: readonly (string | undefined)[], at: number): Phrase | undefined {
  const reach = words.slice(at, at + LONGEST_PHRASE).map((text) => (text === undefined ? NO_WORD : { text }));
  const matches = matcher.at(reach, 0);
  const end = Math.max(0, ...matches.map((match) => match.end));
  if (end === 0) return undefined;
  const found = words.slice(at, at + end) as string[];
  const rules = matches.filter((match) => match.end === end).map(({ rule }) => rule);
  // If two rules disagree, the first counts.
  const sense: Sense = Object.assign({}, ...rules.map(({ means }) => means).reverse());
  sense.rules = rules.map(({ name }) => name);
  return { words: found, sense: sense.cue && !sense.part ? { ...partWithin(found), ...sense } : sense };
}

/** Most words of a phrase. */
const LONGEST_PHRASE = 12;

const within = new Map<string, Pick<Sense, "part">>();

/** The part that a phrase contains ("total comp target", "move the base to"): that of its longest phrase for one. */
function partWithin(words: readonly string[]): Pick<Sense, "part"> {
  const key = words.join(" ");
  const known = within.get(key);
  if (known) return known;
  const found = longestPart(words);
  within.set(key, found);
  return found;
}

function longestPart(words: readonly string[]): Pick<Sense, "part"> {
  for (let length = words.length - 1; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length).map((text) => ({ text }));
      const part = matcher.at(run, 0).find(({ end, rule }) => end === length && rule.means.part)?.rule.means.part;
      if (part) return { part };
    }
  }
  return {};
}
