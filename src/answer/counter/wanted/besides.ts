import { plainFigures } from "../../offer/plain-figures.js";
import { pointsAt } from "./pointers.js";
import { endsSentence, toldText, type Unit } from "./told-text.js";
import type { Wanted } from "./wanted.js";
import { phraseAt } from "./wish-words.js";

/*
 * Whether the one thing that a message wants is wanted besides what a counter asks for anyhow: "I'd also want three days
 * from home", "a sign-on too", "a counter with that in it". A letter that asked for it alone would take the pay as agreed.
 */

/** What may be wanted besides: of two things that are wanted, "also" only joins them. */
const isLone = ({ figures, more, terms }: Wanted): boolean =>
  figures.length + more.length + terms.length === 1 &&
  [...figures.map(({ part, near }) => part ?? near), ...more].every((part) => part === "signOn");

/** So near a word that wishes stands "also". */
const NEAR = 3;

/** Whether what is wanted is wanted besides the usual ask. */
export function isBesides(typed: string, wanted: Wanted | null): boolean {
  if (!wanted || !isLone(wanted) || wanted.stays.includes("base")) return false;
  const { units } = toldText(plainFigures(typed));
  return units.some((_, at) => pointsAt(units, at) || (isBeside(units, at) && wishesNear(units, at)));
}

/** "Also", "as well", "on top", "too" that is no degree: "too early". */
function isBeside(units: readonly Unit[], at: number): boolean {
  const [word, next, second] = [0, 1, 2].map((distance) => units[at + distance]?.text ?? "");
  if (word === "also" || word === "additionally") return true;
  if (word === "counter" && /^(?:and|&|\+)$/.test(next ?? "") && phraseAt("wants", units, at + 2) > 0) return true;
  // "A counter, and could it ask for": it asks for something anyhow.
  if (word === "it" && /^(?:ask|include|cover|request|contain)$/.test(next ?? ""))
    return /^(?:could|can|should|may|and|that)$/.test(units[at - 1]?.text ?? "");
  if (word === "as" && next === "well") return second !== "as";
  if ((word === "on" && next === "top") || (word === "in" && next === "addition"))
    return second !== "of" && second !== "to";
  return word === "too" && (units[at + 1]?.kind !== "word" || BEHIND_TOO.has(next ?? ""));
}
const BEHIND_TOO = new Set("please pls as because since if and but so thanks".split(" "));

/** Words that wish stand near "also", and before or right behind the other words in their sentence. */
function wishesNear(units: readonly Unit[], at: number): boolean {
  const begin = units.slice(0, at).findLastIndex(endsSentence) + 1;
  const from = units[at]?.text === "also" ? Math.max(begin, at - NEAR) : begin;
  const behind = units.slice(at).findIndex(endsSentence);
  const to = Math.min(at + NEAR + 1, behind < 0 ? units.length : at + behind);
  return units
    .slice(from, to)
    .some((_, offset) => phraseAt("wants", units, from + offset) > 0 || phraseAt("behind", units, from + offset) > 0);
}
