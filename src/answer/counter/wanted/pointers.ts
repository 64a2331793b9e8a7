import type { ToldText, Unit } from "../../message/told-text.js";
import { ownWordAt as at } from "./own-word-lists.js";
import { isForbidden, isReport } from "./said-by-others.js";

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

/** The typed text of the units from `from` up to `end`, exclusive. */
export const sliceOf = ({ text, units }: ToldText, from: number, end: number): string =>
  text.slice(units[from]?.start ?? 0, units[end - 1]?.end ?? 0).trim();
