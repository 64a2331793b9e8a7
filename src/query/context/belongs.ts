import type { Word } from "../../text/words.js";
import type { Stretch } from "../mentions/mentions.js";
import { clausesOf } from "./clauses.js";

const AT = new Set(["at", "in", "with", "from", "of", "for", "@"]);

/**
 * Whether a level or a place belongs to a company that is only named besides the one asked for: "been at Google (L4)",
 * "my L5 at Google", "Intel (portland)". It does if it is right next to the name, or in a clause with such a company
 * and no other.
 *
 * @param at index of the word
 * @param others the companies that are not asked for, with the words that introduce their names
 * @param asked those that are asked for
 */
export function belongsToOther(
  words: readonly Word[],
  at: number,
  others: readonly Stretch[],
  asked: readonly Stretch[],
): boolean {
  if (others.length === 0) return false;
  const all = [...others, ...asked];
  const clause = clausesOf(words, all).find(({ from, to }) => from <= at && at < to);
  const inClause = ({ from }: Stretch) => clause !== undefined && clause.from <= from && from < clause.to;
  const isRightBehind = ({ to }: Stretch) =>
    to === at && words[at]?.parted === false && (words[at]?.bracketed || !words[to - 1]?.bracketed);
  if (others.some(isRightBehind)) return true;
  const next = AT.has(words[at + 1]?.text ?? "") ? at + 2 : at + 1;
  if (others.some(({ from, to }) => from <= next && next < to)) return true;
  return others.some(inClause) && !asked.some(inClause);
}
