import type { Word } from "../../text/words.js";
import { EVERYDAY } from "../catalog/everyday-names.js";
import { FILLERS } from "../catalog/fillers.js";
import { FOCUS_WORDS } from "../catalog/focus.js";
import type { Lexicon, Term } from "../catalog/lexicon.js";

/** Function words; a name written apart does not consist of them: "as an", "am at", "in tc". */
const HOLDS_TOGETHER = new Set(
  "a an as at am be by did do for from had has have he i if in is it me my no not of off on or our out so than that the them they this to too up us was we were what with you your and are but can will".split(
    " ",
  ),
);

const SHORTEST = 3;

/** Whether words that are a name only when joined may be one: "pay pal", not "as an". */
export function mayBeJoined(words: readonly Word[], from: number, to: number): boolean {
  const parts = words.slice(from, to);
  if (parts.some(({ tied }, at) => at > 0 && tied)) return true;
  if (!parts.some(({ text }) => HOLDS_TOGETHER.has(text))) return true;
  // Two letters next to such a word are an abbreviation of their own: "as ML engineer".
  return parts.some(
    ({ text }) => text.length >= SHORTEST && !HOLDS_TOGETHER.has(text) && !FILLERS.has(text) && !FOCUS_WORDS.has(text),
  );
}

/**
 * Companies that a plural-looking word names in the possessive: "Snowflakes vesting" for "Snowflake's vesting". Empty
 * for short and everyday words.
 */
export const possessive = (word: string, lexicon: Lexicon): readonly Term[] =>
  word.length < SHORTEST_POSSESSIVE || !word.endsWith("s") || EVERYDAY.has(word.slice(0, -1))
    ? []
    : lexicon
        .terms(word.slice(0, -1))
        .filter(({ meaning, loose, code }) => meaning.kind === "company" && !loose && !code);
const SHORTEST_POSSESSIVE = 6;
