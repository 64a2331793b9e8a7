import { classOf } from "../../../query/letter/features.js";
import { NAME_OUT } from "../names-in-text.js";
import { keepsOut } from "../other-offers.js";
import { monthOf } from "./dates-and-numbers.js";
import { wishesAt } from "./figure-rules.js";
import { lossAt, lossBehind } from "./losses.js";
import { isSentence, isWordOf, NO_COUNT } from "./own-word-lists.js";
import { isOfOthers } from "./said-by-others.js";
import { statementWordAt as at, type States } from "./statement-lists.js";
import { asSentence, turned } from "./to-the-reader.js";
import { beginsClause, endsSentence, type ToldText, type Unit } from "./told-text.js";
import { phraseAt } from "./wish-words.js";

/*
 * What a person says of the terms on which they can work, and no word tells to put into the letter: "I can't start before
 * 1 September", "want to keep three days remote". It stands in the letter in the words typed, beside the ask for pay.
 */

/** A statement as the letter says it, and as it was typed. */
export interface Statement {
  said: string;
  typed: string;
  /** `kept`: pay of today, which is not told unless it is said that it may be, or why it is told. */
  kind: States["kind"] | "kept";
}

/** Fewer words state nothing, and more are a story. */
const FEWEST = 5;
const MOST = 28;
/** Pay is asked for, not stated. */
const OF_PAY = /\p{Sc}|%|\bpercent\b|\d\s?[km]\b|\d{3,}(?!\s?(?:days|hours|miles|km)\b)/iu;
/** The same among what was done: "900 engineers" are none. */
const OF_PAY_DONE = new RegExp(String.raw`\p{Sc}|%|\bpercent\b|(?:\d\s?[km]\b|\d{3,})${NO_COUNT}`, "iu");

/** The statements of a message, none where it wants something but a name kept out of the letter. */
export function statementsIn(told: ToldText): Statement[] {
  const names = [...told.text.matchAll(NAME_OUT)].flatMap(({ groups }) => groups?.one ?? groups?.other ?? []);
  if (keepsOut(told.text.replace(NAME_OUT, " "))) return [];
  // Apostrophes are typed in two ways.
  const units = told.units.map((unit) => ({ ...unit, text: unit.text.replaceAll("’", "'") }));
  const found: Statement[] = [];
  /** Where the last one ends. */
  let ended = -1;
  const wished = wishesAt(told);
  const maySay = units.some((_, index) => at("may-say", units, index) > 0);
  for (let index = 0; index < units.length; index++) {
    const begins = beginsClause(units, index);
    // "I want 205k, my transfer filed": a thing that is asked for.
    const isAsked =
      wished[index] === true && /^(?:my|our)$/.test(units[index]?.text ?? "") && !saysSomething(units, index);
    const own = begins && !isAsked && ownAt(units, index);
    const readings = [lossBehind(units, index), begins && statesAt(units, index), lossAt(units, index), own];
    const read = readings
      .map((states) => (states ? readAs(states, told, units, index) : null))
      .find((one) => one !== null);
    if (!read || names.some((name) => read.typed.toLowerCase().includes(name.toLowerCase()))) continue;
    const { states, said, typed, begin, end } = read;
    const isKept = states.kind === "earns" && !maySay && !isReason(units, index, end);
    const statement: Statement = {
      said: asStatement(said, states.subject),
      typed,
      kind: isKept ? "kept" : states.kind,
    };
    const last = found.at(-1);
    const joint = begin === ended + 1 ? (units[ended]?.text ?? "") : "";
    // "We would move from Oslo and my wife has to quit": one sentence of what goes together.
    if (last && /^(?:and|so)$/.test(joint) && JOINED.has(last.kind) && JOINED.has(statement.kind)) {
      const own = statement.said.replace(/^(?!I\b)./u, (letter) => letter.toLowerCase());
      last.said = `${last.said.slice(0, -1)}${joint === "so" ? "," : ""} ${joint} ${own}`;
      last.typed = told.text.slice(told.text.indexOf(last.typed), units[end - 1]?.end ?? 0);
    } else found.push(statement);
    ended = end;
    index = end;
  }
  return found;
}

/** Words as a statement of a kind, from where it begins to where it ends; null where they are none. */
function readAs(states: States, told: ToldText, units: readonly Unit[], index: number) {
  const begin = states.begin ?? index;
  const end = endOf(units, index + states.length, states.kind);
  const typed = told.text.slice(units[begin]?.start ?? 0, units[end - 1]?.end ?? 0);
  const said = isStatement(units, begin, states, end, typed) ? turned(typed) : null;
  const holdsPart =
    (states.kind === "terms" || states.kind === "wish") &&
    told.parts.some(({ at: place }) => place >= begin && place < end);
  // "I am on a plane tomorrow, so keep it short": said of the letter.
  const joint = units[end]?.text === "," ? end + 1 : end;
  const next = units[joint]?.text === "so" ? units[joint + 1] : undefined;
  const isOfManner = states.kind === "does" && (isOfLetter(next) || /^(?:keep|make|be)$/.test(next?.text ?? ""));
  return said === null || holdsPart || isOfManner ? null : { states, said, typed, begin, end };
}

/** Whether a verb stands in what is left of a sentence up to its next comma. */
function saysSomething(units: readonly Unit[], from: number): boolean {
  const end = units.slice(from).findIndex((unit) => endsSentence(unit) || unit.text === ",");
  const behind = units.slice(from, end < 0 ? units.length : from + end);
  return behind.some(
    (_, offset) => isWordOf("finite", units, from + offset) || isWordOf("verbs", units, from + offset),
  );
}

/** What is said in one sentence with what stands beside it. */
const JOINED: ReadonlySet<Statement["kind"]> = new Set<Statement["kind"]>(["does", "terms"]);

/** "I can't", "my notice", "I really like", and without its subject "want to keep". */
function statesAt(units: readonly Unit[], index: number): States | null {
  const lead = (length: number, kind: States["kind"], subject: States["subject"] = ""): States | null =>
    length > 0 ? { length, subject, kind } : null;
  const first = units[index]?.text ?? "";
  const counters = lead(at("counters", units, index), "loses");
  if (counters) return counters;
  if (/^(?:i|i'd|i'll|i'm|im|i've|ive)$/.test(first)) {
    const behind = (list: "states" | "likes" | "earns" | "wishes"): number => {
      const length = at(list, units, index + 1);
      return length > 0 ? length + 1 : 0;
    };
    // "I'd love the base to be higher".
    const likes = first === "i'd" || first === "i'll" ? 0 : behind("likes");
    return (
      lead(likes, "likes") ??
      lead(behind("states"), "terms") ??
      lead(behind("earns"), "earns") ??
      lead(behind("wishes"), "wish")
    );
  }
  return (
    theirsAt(units, index) ??
    lead(belowAt(units, index), "below") ??
    lead(at("of-mine", units, index), "terms") ??
    lead(at("likes-it", units, index), "likes") ??
    lead(
      at("earns-it", units, index),
      "earns",
      first === "current" ? "My " : first === "currently" && !/^i/.test(units[index + 1]?.text ?? "") ? "I am " : "",
    ) ??
    lead(at("keeps", units, index), "terms", "I ")
  );
}

/** Whether pay of today is given as the reason for more: "so it is a step down". */
const isReason = (units: readonly Unit[], from: number, end: number): boolean => {
  const behind = units.slice(end).findIndex(endsSentence);
  const sentence = units.slice(from, behind < 0 ? units.length : end + behind);
  return sentence.some(({ text }, offset) => CONCLUDES.has(text) || at("below", units, from + offset) > 0);
};
const CONCLUDES = new Set(["so", "hence", "therefore", "thus"]);

/**
 * "I led", "we are moving", "my commute is", "rents there": what a person says of themselves, whatever it is, but of what they
 * think, feel or did about the offer.
 */
function ownAt(units: readonly Unit[], index: number): States | null {
  const first = units[index]?.text ?? "";
  const subject =
    at("of-place", units, index) || (/^(?:i|we|my|our)(?:'(?:m|ve|d|ll|re))?$|^(?:im|ive)$/.test(first) ? 1 : 0);
  if (subject === 0 || phraseAt("wants", units, index) > 0) return null;
  let verb = index + subject;
  while (at("before-deeds", units, verb) > 0) verb += 1;
  const isElse =
    phraseAt("wants", units, verb) > 0 || at("no-deed", units, verb) > 0 || at("no-deed", units, index) > 0;
  return isElse ? null : { length: verb - index, subject: "", kind: "does" };
}
/** "They also took back the remote promise": what they did to the terms. */
function theirsAt(units: readonly Unit[], index: number): States | null {
  if (units[index]?.text !== "they" || isOfOthers(units, index)) return null;
  let verb = index + 1;
  while (at("their-times", units, verb) > 0) verb += 1;
  const length = at("their-deeds", units, verb);
  return length > 0 ? { length: verb + length - index, subject: "", kind: "theirs" } : null;
}

/** "The base is under what I make now". */
function belowAt(units: readonly Unit[], index: number): number {
  const behind = /^(?:the|this|that|it|which)$/.test(units[index]?.text ?? "") ? [1, 2, 3] : [];
  const found = behind.find((distance) => at("below", units, index + distance) > 0);
  return found === undefined ? 0 : found + at("below", units, index + found);
}

/** A statement ends with its sentence, or where something else is said or wanted. */
function endOf(units: readonly Unit[], from: number, kind: States["kind"]): number {
  for (let index = from; index < units.length; index++) {
    const unit = units[index] as Unit;
    if (endsSentence(unit) || /^[()–—]$/.test(unit.text)) return index;
    // "I make 166k, so I can't move for less": what it is the reason for.
    const isOfPay = kind === "earns" || kind === "loses";
    if (isOfPay && CONCLUDES.has(unit.text) && !isGoneOn(units, index + 1))
      return units[index - 1]?.text === "," ? index - 1 : index;
    if (kind === "does" && CONCLUDES.has(unit.text) && isOfFigure(units, index)) return index;
    const joins = unit.text === "," || unit.text === "and" || unit.text === "but" || unit.text === "so";
    const next = index + (joins && /^(?:and|but|so)$/.test(units[index + 1]?.text ?? "") ? 2 : 1);
    const isLoss = kind === "earns" && at("loses", units, next + 1) > 0;
    const isOfThem = isLoss || (isOfPay && /^(?:they|can|could|you)$/.test(units[next]?.text ?? ""));
    const said = next + (/^(?:i|i'd|we|we'd)$/.test(units[next]?.text ?? "") ? 1 : 0);
    const isElse =
      at("ends", units, next) > 0 || phraseAt("wants", units, said) > 0 || isOfLetter(units[next]) || isOfThem;
    // "I lead the flow, relocating from Austin, and I hold an offer": other things.
    const isAnother =
      kind === "does" && index >= from + FEWEST - 1 && /^(?:i|my|we)$|\p{L}{3}ing$/u.test(units[next]?.text ?? "");
    if (joins && (isElse || isAnother || (kind === "theirs" && unit.text === ","))) return index;
  }
  return units.length;
}

/** "So it is a step down", "so I can't take a cut": what follows from the pay of today, where it names no pay. */
const isGoneOn = (units: readonly Unit[], from: number): boolean =>
  /^(?:it|it's|that|that's|this)$/.test(units[from]?.text ?? "") ||
  (/^(?:i|i'd)$/.test(units[from]?.text ?? "") &&
    /^(?:can't|cannot|couldn't|won't|wouldn't)$/.test(units[from + 1]?.text ?? "") &&
    !isOfFigure(units, from) &&
    !isMoreWanted(units, from));
/** "I can't take less" says what the letter asks anyhow. */
const isMoreWanted = (units: readonly Unit[], from: number): boolean =>
  units.slice(from, from + 7).some(({ text }) => /^(?:less|lower|below|move|switch)$/.test(text));

/** "So 96 feels low": what is concluded is of the pay. */
const isOfFigure = (units: readonly Unit[], from: number): boolean => {
  const behind = units.slice(from).findIndex(endsSentence);
  return units.slice(from, behind < 0 ? units.length : from + behind).some(({ text }) => /^(?:#|\d+)$/.test(text));
};

/** Whether a word is one for the letter, or for writing it. */
export const isOfLetter = (unit: Unit | undefined): boolean =>
  unit !== undefined && /^(?:LETTER|COUNTER|NEGOTIATE|REPLY|WORDING|WRITE|SEND|PLEASE)$/.test(classOf(unit.text) ?? "");

/** Whether the words are of the terms of work, or of pay elsewhere, and neither of the letter, of an answer to the offer nor of its pay. */
function isStatement(
  units: readonly Unit[],
  begin: number,
  { length, kind }: States,
  end: number,
  typed: string,
): boolean {
  const inside = units.slice(begin, end);
  const from = begin + length;
  const holds = (list: "of-terms" | "of-loss" | "of-deal" | "private"): boolean =>
    inside.some((_, offset) => at(list, units, begin + offset) > 0);
  if (inside.length > MOST) return false;
  switch (kind) {
    case "earns":
      return units.slice(from, from + 3).some(({ kind: one }) => one === "figure");
    case "loses":
      return !PRICE.test(typed) && (holds("of-loss") || inside.some(({ kind: one }) => one === "figure"));
    case "does":
      return (
        !OF_PAY_DONE.test(typed) &&
        inside.length >= FEWEST &&
        isSentence(units, begin, end) &&
        !inside.some((unit) => isOfLetter(unit) || IS_NOT.test(unit.text)) &&
        !holds("of-deal") &&
        !holds("private")
      );
    case "theirs":
      return !OF_PAY.test(typed) && inside.length >= FEWEST - 1;
    case "below":
      return !OF_PAY.test(typed) && units[begin]?.text !== "which";
    case "likes":
      return !OF_PAY.test(typed) && inside.length >= FEWEST - 1 && !inside.some(isOfLetter);
    case "terms":
    case "wish":
      return (
        !OF_PAY.test(typed) &&
        inside.length >= FEWEST &&
        at("no-statement", units, from) === 0 &&
        !inside.some(isOfLetter) &&
        !isBareDate(units, from) &&
        holds("of-terms")
      );
  }
}

/** What a person is not or does not speaks for nothing. */
const IS_NOT = /^(?:not|no|never|none|nothing)$|n't$/;

/** "I'd leave my job for 150k", "lose the offer": what it is done for is no loss. */
const PRICE = /\b(?:for|under|below|than) \p{Sc}?\d|\boffers?\b/iu;

/** "I need 15 May": of what the date is stands elsewhere. */
const isBareDate = (units: readonly Unit[], from: number): boolean =>
  units[from - 1]?.text === "need" && units.slice(from, from + 5).some(({ text }) => monthOf(text) !== null);

/** Words as a sentence of their own: who keeps something asks for it. */
function asStatement(words: string, subject: States["subject"]): string {
  const sentence = `${subject}${subject ? words.charAt(0).toLowerCase() + words.slice(1) : words}`
    .replace(/^i (?:want to|wanna|want) /iu, (wants) =>
      / to |wanna/i.test(wants) ? "I would like to " : "I would like ",
    )
    .replace(/^(?:i|im)\b/u, (one) => (one === "im" ? "I’m" : "I"));
  return asSentence(sentence);
}
