import { SMALL } from "../../message/small-words.js";
import { endsSentence, type NamedPart, type ToldText, type Unit } from "../../message/told-text.js";
import { phraseAt } from "../../message/wish-words.js";

/* What is said of a part without a figure: that it stays, that there is none of it, or that more is wanted. */

/** "No equity": a part that is missing is not wanted by being named. */
export const isNone = (units: readonly Unit[], { at }: NamedPart): boolean =>
  [at - 1, at - 2].some((before) => SMALL.none.has(units[before]?.text ?? ""));

/** "Fewer options", "more cash than stock", "not more base": whether no more of the part is asked for. */
export const isLess = (units: readonly Unit[], { at }: NamedPart): boolean =>
  [at - 1, at - 2].some((before) => /^(?:less|fewer|than)$/.test(units[before]?.text ?? "")) ||
  (units[at - 1]?.text === "more" && units[at - 2]?.text === "not");

/** Units before and after a part's name that are read for words that say that it stays. */
const KEPT_BEFORE = 4;
const KEPT_BEHIND = 6;

/** Whether the part is to stay: "keep the base", "base is fine", "the stock doesn't matter". */
export function isKept(units: readonly Unit[], { at }: NamedPart): boolean {
  for (let before = at - 1; before >= Math.max(0, at - KEPT_BEFORE - 1); before--) {
    const unit = units[before];
    // "Don't want to negotiate the bonus".
    if (at - before > KEPT_BEFORE && !/^(?:don['’]?t|not)$/.test(unit?.text ?? "")) break;
    if (!unit || endsSentence(unit) || unit.kind === "figure" || unit.text === ",") break;
    const length = phraseAt("keeps", units, before);
    if (length > 0 && before + length <= at) return true;
  }
  for (let behind = at + 1; behind <= at + KEPT_BEHIND; behind++) {
    const unit = units[behind];
    if (!unit || endsSentence(unit) || unit.kind === "figure" || unit.text === "," || unit.text === "but") return false;
    if (phraseAt("stays", units, behind) > 0) return true;
  }
  return false;
}

const WEIGHED_NEAR = 3;

/** Whether the words at a part single it out: "all fine except equity", "the RSUs should be". */
export const isPointedAt = (units: readonly Unit[], { at }: NamedPart): boolean =>
  [at - 1, at - 2].some((before) => SMALL["singles-out"].has(units[before]?.text ?? "")) ||
  [at + 1, at + 2].some((behind) => SMALL["singled-out"].has(units[behind]?.text ?? ""));

/** Whether a part is named for what is to be done with it. */
export const isDoneWith = (units: readonly Unit[], { at }: NamedPart): boolean =>
  units.slice(at + 1, at + 6).some(({ text }) => SMALL["done-with"].has(text)) ||
  units.slice(Math.max(0, at - 2), at).some(({ text }) => SMALL["looked-at"].has(text));

/** Whether more of the part is wanted: "more equity", "only equity matters to me", "see the base move". */
export function isWeighed(units: readonly Unit[], { at }: NamedPart): boolean {
  const isOnly = [at - 1, at - 2].some((before) => SMALL.only.has(units[before]?.text ?? ""));
  if (isOnly && units.slice(at + 1, at + 6).some(({ text }) => SMALL.open.has(text))) return true;
  for (let near = at - WEIGHED_NEAR; near <= at + WEIGHED_NEAR; near++) {
    if (
      units[near] &&
      SMALL.weighed.has(units[near]?.text ?? "") &&
      !hasEnd(units, Math.min(near, at), Math.max(near, at))
    )
      return true;
  }
  return false;
}

const I_WANT = /^(?:i|i['’]d|id|we)$/;
const NO_MORE = /^(?:know|understand|hear|discuss|talk|keep|see|check|clarify|ask)$/;

/** "It's the stock I want improved", "equity is where I'd like a change": whether words that wish follow the part. */
export function isWishedFor(units: readonly Unit[], { at }: NamedPart): boolean {
  let own = at + 1;
  if (/^(?:bonus|grant|options?|units?)$/.test(units[own]?.text ?? "")) own += 1;
  while (SMALL["is-what"].has(units[own]?.text ?? "") && own < at + 7) own += 1;
  if (!I_WANT.test(units[own]?.text ?? "")) return false;
  const length = phraseAt("wants", units, own) || phraseAt("wants", units, own + 1);
  if (length === 0) return false;
  return !units.slice(own + 1, own + 6).some(({ text, kind }) => kind === "figure" || NO_MORE.test(text));
}

const hasEnd = (units: readonly Unit[], from: number, to: number): boolean =>
  units.slice(from, to).some((unit) => endsSentence(unit) || unit.kind === "figure" || unit.text === ",");

/** The things that are wanted instead of the one before them: those with an "or" between. */
export function insteadOf<One extends { start: number; end: number }>(
  { units }: ToldText,
  wanted: readonly One[],
): { one: One; before: One }[] {
  const items = [...wanted].sort((a, b) => a.start - b.start);
  return items.flatMap((one, index) => {
    const before = items[index - 1];
    if (!before) return [];
    const between = units.filter(({ start, end }) => start >= before.end && end <= one.start);
    const isOr = between.some(({ text }) => SMALL.or.has(text)) && !between.some(endsSentence);
    return isOr || ELSE.test(between.map(({ text }) => text).join(" ")) ? [{ one, before }] : [];
  });
}
/** "Could they go to 190? If not, a sign-on of 20k." */
const ELSE =
  /\b(?:if (?:not|that (?:is not|isn['’]t|doesn['’]t|won['’]t)|they (?:can['’]?t|cannot|won['’]?t))|otherwise|alternatively|failing that|else)\b/u;

/** "The sign-on's clawback", "clawback on the sign-on": whether a part only says what a wished term is of. */
export const isOfTerm = (
  { start, end }: NamedPart,
  terms: readonly { term: string; start: number; end: number }[],
  text: string,
): boolean =>
  terms.some(
    (term) =>
      (term.start < end && start < term.end) ||
      (OF_A_PART.has(term.term) &&
        (/^(?:['’]s)?\s+$/u.test(text.slice(end, Math.max(end, term.start))) ||
          /^\s+(?:on|of|for|in)\s+(?:(?:the|my|an?)\s+)?$/iu.test(text.slice(term.end, Math.max(term.end, start))))),
  );
const OF_A_PART: ReadonlySet<string> = new Set(["clawback", "vesting", "guarantee", "in-writing"]);
