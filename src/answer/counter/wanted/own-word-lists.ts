import { listsOf, readLanguage } from "../../../language.js";
import { classOf } from "../../../query/letter/features.js";
import type { Unit } from "../../message/told-text.js";
import { phrasesOf } from "../../message/wish-words.js";
import { isForbidden, isReport } from "./said-by-others.js";

/* Words that introduce what a letter says in the person's own words, and words that make up sentences. */

const LISTS = readLanguage(
  "letter-own-words",
  listsOf(
    "tells asks asked has-them knows questions for-more reasons reasons-of-mine of-work private prefers matches subjects finite verbs puts pointers behind-pointers behind-pay behind-pay-said says-pay purposes pay pay-named next no-thing",
  ),
);
/**
 * Pattern for text after a figure that is not a count: "166 now", "30k of stock", but not "166 people", "300k users".
 */
const noCount = (behind: readonly string[]): string =>
  String.raw`(?=\s*(?:$|[^\s\p{L}\p{Sc}\d%]|(?:${behind.join("|")}|(?:(?:of|in|worth of)\s+)?(?:\p{L}+\s+)?(?:${LISTS["pay-named"].join("|")}))(?![\p{L}\d])))`;
/** What may follow a figure if a word before it says that it is paid: any other clause as well. */
export const NO_COUNT_PAID = noCount([...LISTS["behind-pay"], ...LISTS["behind-pay-said"]]);
/** "I grew our users to 300k and hired six": without a word for pay before it, such a figure is not money. */
export const NO_COUNT = String.raw`(?:(?<=\b(?:${LISTS["says-pay"].join("|")})\b[^.;!?]{0,40})${NO_COUNT_PAID}|${noCount(LISTS["behind-pay"])})`;
/** Units of the longest phrase of a list that begins at a unit; 0 if none does. */
export const ownWordAt = phrasesOf(LISTS);

/** Whether a phrase of a list begins at a unit. */
export const isWordOf = (
  list: "tells" | "reasons" | "prefers" | "matches" | "no-thing" | "next" | "finite" | "verbs",
  units: readonly Unit[],
  index: number,
): boolean =>
  ownWordAt(list, units, index) > 0 && !(list === "tells" && (isReport(units, index) || isForbidden(units, index)));

/** Whether units make a sentence: they begin like one and have a verb. */
export function isSentence(units: readonly Unit[], from: number, end: number): boolean {
  const first = units[from];
  const subject = ownWordAt("subjects", units, from);
  const said = units
    .slice(from + 1, end)
    .some(
      (_, offset) =>
        ownWordAt("finite", units, from + 1 + offset) > 0 || ownWordAt("verbs", units, from + 1 + offset) > 0,
    );
  if (/^(?:i|we|they)$/.test(first?.text ?? "")) return end - from > 2;
  if (/^(?:i|we|they)['’]/.test(first?.text ?? "") || /^(?:im|ive)$/.test(first?.text ?? "")) return end - from > 1;
  const acted = subject > 0 && units.slice(from + 2, end).some(({ text }) => /\p{L}{2}ed$/u.test(text));
  return ((subject > 0 || isNamed(first)) && said) || acted;
}

const isNamed = (unit: Unit | undefined): boolean => unit?.kind === "word" && unit.text.length > 1;

/** Whether a word is one for the letter, or for writing it. */
export const isOfLetter = (unit: Unit | undefined): boolean =>
  unit !== undefined && /^(?:LETTER|COUNTER|NEGOTIATE|REPLY|WORDING|WRITE|SEND|PLEASE)$/.test(classOf(unit.text) ?? "");
