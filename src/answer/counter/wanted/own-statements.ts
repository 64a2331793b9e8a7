import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import { classOf } from "../../../query/letter/features.js";
import { keepsOut } from "../other-offers.js";
import { monthOf } from "./dates-and-numbers.js";
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
  kind: States["kind"];
}

/** Fewer words state nothing, and more are a story. */
const FEWEST = 5;
const MOST = 28;
/** Pay is asked for, not stated. */
const OF_PAY = /\p{Sc}|%|\bpercent\b|\d\s?[km]\b|\d{3,}(?!\s?(?:days|hours|miles|km)\b)/iu;

/** The statements of a message, none where it wants something kept out of the letter. */
export function statementsIn(told: ToldText): Statement[] {
  if (keepsOut(told.text)) return [];
  // Apostrophes are typed in two ways.
  const units = told.units.map((unit) => ({ ...unit, text: unit.text.replaceAll("’", "'") }));
  const found: Statement[] = [];
  const maySay = units.some((_, index) => at("may-say", units, index) > 0);
  for (let index = 0; index < units.length; index++) {
    const states = beginsClause(units, index) ? statesAt(units, index, maySay) : null;
    if (!states) continue;
    const end = endOf(units, index + states.length);
    const typed = told.text.slice(units[index]?.start ?? 0, units[end - 1]?.end ?? 0);
    const isFit =
      states.kind === "earns" ? /\d/.test(typed) : !OF_PAY.test(typed) && isStatement(units, index, states, end);
    const said = isFit ? turned(typed) : null;
    const holdsPart =
      (states.kind === "terms" || states.kind === "wish") &&
      told.parts.some(({ at: place }) => place >= index && place < end);
    if (said === null || holdsPart) continue;
    found.push({ said: asStatement(said, states.subject), typed, kind: states.kind });
    index = end;
  }
  return found;
}

/** What leads to a statement: how many units, the subject to be put before them, and what it is of. */
interface States {
  length: number;
  subject: "I " | "";
  kind: "terms" | "likes" | "earns" | "below" | "wish";
}

/** "I can't", "my notice", "I really like", and without its subject "want to keep". */
function statesAt(units: readonly Unit[], index: number, maySay: boolean): States | null {
  const lead = (length: number, kind: States["kind"], subject: States["subject"] = ""): States | null =>
    length > 0 ? { length, subject, kind } : null;
  const first = units[index]?.text ?? "";
  if (/^(?:i|i'd|i'll|i'm|im)$/.test(first)) {
    const behind = (list: "states" | "likes" | "earns" | "wishes"): number => {
      const length = at(list, units, index + 1);
      return length > 0 ? length + 1 : 0;
    };
    // "I'd love the base to be higher".
    const likes = first === "i'd" || first === "i'll" ? 0 : behind("likes");
    return (
      lead(likes, "likes") ??
      lead(behind("states"), "terms") ??
      (maySay ? lead(behind("earns"), "earns") : null) ??
      lead(behind("wishes"), "wish")
    );
  }
  return (
    lead(belowAt(units, index), "below") ??
    lead(at("of-mine", units, index), "terms") ??
    lead(at("likes-it", units, index), "likes") ??
    lead(at("keeps", units, index), "terms", "I ")
  );
}

/** "The base is under what I make now". */
function belowAt(units: readonly Unit[], index: number): number {
  const behind = /^(?:the|this|that|it|which)$/.test(units[index]?.text ?? "") ? [1, 2, 3] : [];
  const found = behind.find((distance) => at("below", units, index + distance) > 0);
  return found === undefined ? 0 : found + at("below", units, index + found);
}

const JOINS = new Set([",", "and", "but", "also", "plus", "so", ":", "–", "—", "-", "(", "&"]);
const beginsClause = (units: readonly Unit[], index: number): boolean => {
  const before = units[index - 1];
  return before === undefined || endsSentence(before) || JOINS.has(before.text);
};

/** A statement ends with its sentence, or where something else is said or wanted. */
function endOf(units: readonly Unit[], from: number): number {
  for (let index = from; index < units.length; index++) {
    const unit = units[index] as Unit;
    if (endsSentence(unit) || /^[()–—]$/.test(unit.text)) return index;
    const joins = unit.text === "," || unit.text === "and" || unit.text === "but" || unit.text === "so";
    const next = index + (joins && /^(?:and|but|so)$/.test(units[index + 1]?.text ?? "") ? 2 : 1);
    const isElse = at("ends", units, next) > 0 || phraseAt("wants", units, next) > 0 || isOfLetter(units[next]);
    if (joins && isElse) return index;
  }
  return units.length;
}

const isOfLetter = (unit: Unit | undefined): boolean =>
  unit !== undefined && /^(?:LETTER|COUNTER|NEGOTIATE|REPLY|WORDING|WRITE|SEND|PLEASE)$/.test(classOf(unit.text) ?? "");

/** Whether the words are of the terms of work, and neither of the letter, of an answer to the offer nor of pay. */
function isStatement(units: readonly Unit[], begin: number, { length, kind }: States, end: number): boolean {
  const inside = units.slice(begin, end);
  const from = begin + length;
  if (kind === "below") return inside.length <= MOST && units[begin]?.text !== "which";
  if (kind === "likes") return inside.length >= FEWEST - 1 && inside.length <= MOST && !inside.some(isOfLetter);
  if (inside.length < FEWEST || inside.length > MOST || at("no-statement", units, from) > 0) return false;
  if (inside.some(isOfLetter) || isBareDate(units, from)) return false;
  return inside.some((_, offset) => at("of-terms", units, begin + offset) > 0);
}

/** "I need 15 May": of what the date is stands elsewhere. */
const isBareDate = (units: readonly Unit[], from: number): boolean =>
  units[from - 1]?.text === "need" && units.slice(from, from + 5).some(({ text }) => monthOf(text) !== null);

/** Words as a sentence of their own: who keeps something asks for it. */
function asStatement(words: string, subject: "I " | ""): string {
  const sentence = `${subject}${subject ? words.charAt(0).toLowerCase() + words.slice(1) : words}`
    .replace(/^i (?:want|wanna) (?:to )?/iu, "I would like to ")
    .replace(/^(?:i|im)\b/u, (one) => (one === "im" ? "I’m" : "I"));
  const named = sentence.replace(NAMES, (name) => name.charAt(0).toUpperCase() + name.slice(1));
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}.`;
}
/** What has a capital however it was typed; "may" and "march" where they are months. */
const NAMES =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|december|(?<=\b(?:in|before|until|till|by|from|of|mid|late|early|\d{1,2}(?:st|nd|rd|th)?) )(?:march|may))\b/gu;
