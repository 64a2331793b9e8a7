import { SMALL } from "../../message/small-words.js";
import { sentenceAt, toldText, type Unit } from "../../message/told-text.js";
import { phraseAt } from "../../message/wish-words.js";
import { plainFigures } from "../../offer/plain-figures.js";
import { pointsAt } from "./pointers.js";
import type { Wanted } from "./wanted.js";

/*
 * Whether the one thing that a message wants is wanted in addition to the usual ask of a counter: "I'd also want three
 * days from home", "a sign-on too", "a counter with that in it". A letter that asked for it alone would accept the pay
 * as offered.
 */

/** Whether only one thing is wanted: with two, "also" merely joins them. */
const isLone = ({ figures, more, terms }: Wanted): boolean =>
  figures.length + more.length + terms.length === 1 &&
  [...figures.map(({ part, near }) => part ?? near), ...more].every((part) => part === "signOn");

/** Distance in words between "also" and a word that wishes. */
const NEAR = 3;

/** Whether what is wanted is wanted in addition to the usual ask. */
export function isBesides(typed: string, wanted: Wanted | null): boolean {
  if (!wanted || !isLone(wanted) || wanted.stays.includes("base")) return false;
  const { units } = toldText(plainFigures(typed));
  return units.some(
    (_, at) => pointsAt(units, at) || isSecond(units, at) || (isBeside(units, at) && wishesNear(units, at)),
  );
}

/** "My only other thing is the start", "a letter that covers both": what is named is the second of two asks. */
const isSecond = (units: readonly Unit[], at: number): boolean =>
  /^(?:other|second) (?:thing|ask|point|request|wish)$/.test(`${units[at]?.text} ${units[at + 1]?.text}`) ||
  (units[at]?.text === "both" &&
    /^(?:covers?|has|asks?|with|put|in|mentions?|w|for|cover|include|includes)$/.test(units[at - 1]?.text ?? ""));

/** "Also", "as well", "on top", and "too" unless it is a degree ("too early"). */
function isBeside(units: readonly Unit[], at: number): boolean {
  const [word, next, second] = [0, 1, 2].map((distance) => units[at + distance]?.text ?? "");
  if (word === "also" || word === "additionally") return true;
  if (word === "counter" && /^(?:and|&|\+)$/.test(next ?? "") && phraseAt("wants", units, at + 2) > 0) return true;
  // "A counter, and could it ask for": the counter has its usual ask as well.
  if (word === "it" && /^(?:ask|include|cover|request|contain)$/.test(next ?? ""))
    return /^(?:could|can|should|may|and|that)$/.test(units[at - 1]?.text ?? "");
  if (word === "as" && next === "well") return second !== "as";
  if ((word === "on" && next === "top") || (word === "in" && next === "addition"))
    return second !== "of" && second !== "to";
  return word === "too" && (units[at + 1]?.kind !== "word" || SMALL["behind-too"].has(next ?? ""));
}

/** Whether a word that wishes is near "also", or in the sentence before the other words or right after them. */
function wishesNear(units: readonly Unit[], at: number): boolean {
  const [begin, end] = sentenceAt(units, at);
  const from = units[at]?.text === "also" ? Math.max(begin, at - NEAR) : begin;
  return units
    .slice(from, Math.min(at + NEAR + 1, end))
    .some((_, offset) => phraseAt("wants", units, from + offset) > 0 || phraseAt("behind", units, from + offset) > 0);
}
