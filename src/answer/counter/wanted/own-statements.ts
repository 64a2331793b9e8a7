import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import { classOf } from "../../../query/letter/features.js";
import { keepsOut } from "../other-offers.js";
import { monthOf } from "./dates-and-numbers.js";
import { NO_COUNT } from "./own-word-lists.js";
import { turned } from "./to-the-reader.js";
import { endsSentence, type ToldText, type Unit } from "./told-text.js";
import { phraseAt, phrasesOf } from "./wish-words.js";

/*
 * What a person says of the terms on which they can work, and no word tells to put into the letter: "I can't start before
 * 1 September", "want to keep three days remote". It stands in the letter in the words typed, beside the ask for pay.
 */

const LISTS = readLanguage(
  "letter-statements",
  z.strictObject({
    states: wordList,
    keeps: wordList,
    "of-mine": wordList,
    "of-terms": wordList,
    likes: wordList,
    wishes: wordList,
    below: wordList,
    "likes-it": wordList,
    earns: wordList,
    "earns-it": wordList,
    counters: wordList,
    does: wordList,
    "no-deed": wordList,
    loses: wordList,
    "of-loss": wordList,
    "may-say": wordList,
    "no-statement": wordList,
    ends: wordList,
  }),
);
const at = phrasesOf(LISTS);

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

/** The statements of a message, none where it wants something kept out of the letter. */
export function statementsIn(told: ToldText): Statement[] {
  if (keepsOut(told.text)) return [];
  // Apostrophes are typed in two ways.
  const units = told.units.map((unit) => ({ ...unit, text: unit.text.replaceAll("’", "'") }));
  const found: Statement[] = [];
  const maySay = units.some((_, index) => at("may-say", units, index) > 0);
  for (let index = 0; index < units.length; index++) {
    const states = (beginsClause(units, index) ? statesAt(units, index) : null) ?? lossAt(units, index);
    if (!states) continue;
    const begin = states.begin ?? index;
    const end = endOf(units, index + states.length, states.kind);
    const typed = told.text.slice(units[begin]?.start ?? 0, units[end - 1]?.end ?? 0);
    const said = isStatement(units, begin, states, end, typed) ? turned(typed) : null;
    const holdsPart =
      (states.kind === "terms" || states.kind === "wish") &&
      told.parts.some(({ at: place }) => place >= begin && place < end);
    if (said === null || holdsPart) continue;
    const isKept = states.kind === "earns" && !maySay && !isReason(units, index, end);
    found.push({
      said: asStatement(said, states.subject),
      typed,
      kind: isKept ? "kept" : states.kind,
    });
    index = end;
  }
  return found;
}

/** What leads to a statement: how many units, where it begins before them, the subject to be put before it, and what it is of. */
interface States {
  length: number;
  begin?: number;
  subject: "I " | "I am " | "My " | "";
  kind: "terms" | "likes" | "earns" | "loses" | "does" | "below" | "wish";
}

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
      lead(first !== "i'd" && first !== "i'll" ? doesAt(units, index) || yearsAt(units, index) : 0, "does") ??
      lead(behind("wishes"), "wish")
    );
  }
  return (
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

/** "I'd be giving up a bonus", "if I leave before March I lose a bonus", "leaving 40k unvested behind": what the person loses by the move. */
function lossAt(units: readonly Unit[], index: number): States | null {
  const first = units[index]?.text ?? "";
  const before = units[index - 1];
  const begins = beginsClause(units, index);
  if (begins && isLossAt(units, index)) return { length: at("loses", units, index), subject: "I am ", kind: "loses" };
  if (!/^(?:i|i'd|i'll|i'm|im)$/.test(first)) return null;
  const distance = [1, 2, 3, 4].find((near) => at("loses", units, index + near) > 0);
  if (
    !distance ||
    units.slice(index + 1, index + distance).some(({ text }) => /^(?:not|never|what|dont|wont)$|n't$/.test(text))
  )
    return null;
  const length = distance + at("loses", units, index + distance);
  if (begins || LEADS_TO.has(before?.text ?? "")) return { length, subject: "", kind: "loses" };
  let begin = index;
  while (!beginsClause(units, begin)) begin -= 1;
  return CONDITIONS.has(units[begin]?.text ?? "") ? { length, begin, subject: "", kind: "loses" } : null;
}
/** "Forfeiting a bonus". */
export const isLossAt = (units: readonly Unit[], index: number): boolean =>
  units[index]?.text.endsWith("ing") === true && at("loses", units, index) > 0;
const LEADS_TO = new Set(["since", "because", "as", "bc", "cause", "then", "given"]);
const CONDITIONS = new Set(["if", "when", "once", "by"]);

/** Whether pay of today is given as the reason for more: "so it is a step down". */
const isReason = (units: readonly Unit[], from: number, end: number): boolean => {
  const behind = units.slice(end).findIndex(endsSentence);
  const sentence = units.slice(from, behind < 0 ? units.length : end + behind);
  return sentence.some(({ text }, offset) => CONCLUDES.has(text) || at("below", units, from + offset) > 0);
};
const CONCLUDES = new Set(["so", "hence", "therefore", "thus"]);

/** "I led", "I've also scaled", "I have a clearance": what the person does or has done, by a verb of work or any other in the past. */
function doesAt(units: readonly Unit[], index: number): number {
  let verb = index + 1;
  while (BEFORE_DEEDS.has(units[verb]?.text ?? "")) verb += 1;
  const own = at("does", units, index + 1) || at("does", units, verb);
  if (own > 0) return Math.max(own + 1, verb + 1 - index);
  const text = units[verb]?.text ?? "";
  return /\p{L}{2}ed$/u.test(text) && at("no-deed", units, verb) === 0 ? verb + 1 - index : 0;
}
const BEFORE_DEEDS = new Set(["have", "also", "currently", "now", "already", "personally", "alone"]);

/** "I have 8 years in tooling". */
function yearsAt(units: readonly Unit[], index: number): number {
  const number = /^(?:have|bring|got)$/.test(units[index + 1]?.text ?? "") ? index + 2 : index + 1;
  const isYears =
    /^\d{1,2}$/.test(units[number]?.text ?? "") && /^(?:years?|yrs?)$/.test(units[number + 1]?.text ?? "");
  return isYears ? number + 2 - index : 0;
}

/** "The base is under what I make now". */
function belowAt(units: readonly Unit[], index: number): number {
  const behind = /^(?:the|this|that|it|which)$/.test(units[index]?.text ?? "") ? [1, 2, 3] : [];
  const found = behind.find((distance) => at("below", units, index + distance) > 0);
  return found === undefined ? 0 : found + at("below", units, index + found);
}

const JOINS = new Set([",", "and", "but", "also", "plus", "so", ":", "–", "—", "-", "(", "&", "+"]);
const beginsClause = (units: readonly Unit[], index: number): boolean => {
  const before = units[index - 1];
  return before === undefined || endsSentence(before) || JOINS.has(before.text);
};

/** A statement ends with its sentence, or where something else is said or wanted. */
function endOf(units: readonly Unit[], from: number, kind: States["kind"]): number {
  for (let index = from; index < units.length; index++) {
    const unit = units[index] as Unit;
    if (endsSentence(unit) || /^[()–—]$/.test(unit.text)) return index;
    // "I make 166k, so I can't move for less": what it is the reason for.
    const isOfPay = kind === "earns" || kind === "loses";
    if (isOfPay && CONCLUDES.has(unit.text) && !/^(?:it|it's|that|that's|this)$/.test(units[index + 1]?.text ?? ""))
      return units[index - 1]?.text === "," ? index - 1 : index;
    if (kind === "does" && CONCLUDES.has(unit.text) && isOfFigure(units, index)) return index;
    const joins = unit.text === "," || unit.text === "and" || unit.text === "but" || unit.text === "so";
    const next = index + (joins && /^(?:and|but|so)$/.test(units[index + 1]?.text ?? "") ? 2 : 1);
    const isOfThem = isOfPay && /^(?:they|can|could|you)$/.test(units[next]?.text ?? "");
    const isElse =
      at("ends", units, next) > 0 || phraseAt("wants", units, next) > 0 || isOfLetter(units[next]) || isOfThem;
    // "I lead the flow, relocating from Austin, and I hold an offer": other things.
    const isAnother = kind === "does" && /^(?:i|my|we)$|\p{L}{3}ing$/u.test(units[next]?.text ?? "");
    if (joins && (isElse || isAnother)) return index;
  }
  return units.length;
}

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
  const holds = (list: "of-terms" | "of-loss"): boolean =>
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
        !/\boffers?\b|\b(?:counter|letter|e?mail|reply)\b/i.test(typed)
      );
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
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
