import { compileRules } from "../../../text/rules.js";
import { PHRASE_RULES } from "./lexicon/rules.js";
import type { Sense } from "./lexicon/sense.js";

/** A phrase found in a text. */
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
