import { readLanguage, wordLists } from "../../../language.js";
import { groupedBy } from "../../../text/grouped-by.js";
import { endsSentence, type Unit, wordsOf } from "../../message/told-text.js";

/**
 * What may be wanted besides figures of pay, by its name in the lists; a test checks that a letter has words for each.
 */
export type Term = string;

const PHRASES = groupedBy(
  Object.entries(readLanguage("letter-terms", wordLists)).flatMap(([term, phrases]) =>
    phrases.map((phrase) => ({ term, words: wordsOf(phrase) })),
  ),
  ({ words: [first = ""] }) => first,
);

/** The longest phrase for a term that begins at a unit, with the unit behind it; null if none does. */
export function longestAt(units: readonly Unit[], at: number): { term: Term; end: number } | null {
  let longest: { term: Term; end: number; length: number } | null = null;
  for (const { term, words } of PHRASES.get(units[at]?.text ?? "") ?? []) {
    const end = endOf(units, at, words);
    if (end !== null && words.length > (longest?.length ?? 0)) longest = { term, end, length: words.length };
  }
  return longest;
}

/** Index after a phrase that begins at a unit, with at most one other unit between its words; null if none does. */
function endOf(units: readonly Unit[], at: number, words: readonly string[]): number | null {
  let next = at;
  for (const [index, word] of words.entries()) {
    if (units[next]?.text === word) next += 1;
    else if (index > 0 && units[next] && !parts(units[next] as Unit) && units[next + 1]?.text === word) next += 2;
    else return null;
  }
  return next;
}
/** "Two days at home a week and more base": this does not want a "week more". */
const parts = (unit: Unit): boolean => endsSentence(unit) || /^(?:and|or|but|plus|,)$/.test(unit.text);

/** The words of some units, with a space between. */
export const wordsAt = (units: readonly Unit[], from: number, to: number): string =>
  units
    .slice(Math.max(0, from), to)
    .map(({ text }) => text)
    .join(" ");
