import { ownWordAt as at, isOfLetter, isSentence } from "./own-word-lists.js";
import { isForbidden, isReport } from "./said-by-others.js";
import { asSentence, turned } from "./to-the-reader.js";
import { endsSentence, type ToldText, type Unit } from "./told-text.js";

/* Words that refer back to a statement, so that the letter includes it. */

/** Longest clause copied into the letter, in units (words and marks). */
export const MOST_WORDS = 32;

/** Whether words refer back to a statement for the letter: "Please mention it", "a counter with that in it". */
export function pointsAt(units: readonly Unit[], index: number): boolean {
  const tells = at("tells", units, index);
  const puts = tells > 0 ? tells : at("puts", units, index);
  if (puts === 0 || isForbidden(units, index) || (tells > 0 && isReport(units, index))) return false;
  const own = index + puts;
  const isPointer = at("pointers", units, own);
  const behind = units[own + isPointer];
  const isAll = behind === undefined || behind.kind === "mark" || at("behind-pointers", units, own + isPointer) > 0;
  // "Tell them." refers back without a pronoun for it.
  return isAll && (isPointer > 0 || (tells > 0 && /^(?:them|her|him|hr)$/.test(units[own - 1]?.text ?? "")));
}

/**
 * The statement that words refer back to, in their sentence or else the one before, addressed to the reader; or null.
 */
export function saidBefore(told: ToldText, index: number) {
  const { units } = told;
  const begin = units.slice(0, index).findLastIndex(endsSentence) + 1;
  const joint = units.slice(begin, index).findLastIndex(({ text }) => text === ",");
  const last = units.slice(0, Math.max(0, begin - 1)).findLastIndex(endsSentence) + 1;
  for (const [from, end] of [
    [begin, joint < 0 ? index : begin + joint],
    [last, begin - 1],
  ] as const) {
    const isOwn = isSentence(units, from, end) && !units.slice(from, end).some(isOfLetter);
    if (end - from < 3 || end - from > MOST_WORDS || !isOwn) continue;
    const typed = sliceOf(told, from, end);
    const own = turned(typed);
    return own === null ? null : { said: asSentence(own), typed, from, end };
  }
  return null;
}

/** The typed text of the units from `from` up to `end`, exclusive. */
export const sliceOf = ({ text, units }: ToldText, from: number, end: number): string =>
  text.slice(units[from]?.start ?? 0, units[end - 1]?.end ?? 0).trim();
