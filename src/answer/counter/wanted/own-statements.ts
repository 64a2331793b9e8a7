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
    "no-statement": wordList,
    ends: wordList,
  }),
);
const at = phrasesOf(LISTS);

/** A statement as the letter says it, and as it was typed. */
export interface Statement {
  said: string;
  typed: string;
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
  for (let index = 0; index < units.length; index++) {
    const states = beginsClause(units, index) ? statesAt(units, index) : null;
    if (!states) continue;
    const end = endOf(units, index + states.length);
    const typed = told.text.slice(units[index]?.start ?? 0, units[end - 1]?.end ?? 0);
    const said = isStatement(units, index, index + states.length, end) && !OF_PAY.test(typed) ? turned(typed) : null;
    const holdsPart = told.parts.some(({ at: place }) => place >= index && place < end);
    if (said === null || holdsPart) continue;
    found.push({ said: asStatement(said, states.subject), typed });
    index = end;
  }
  return found;
}

/** "I can't", "my notice", and without its subject "want to keep": how many units lead, and the subject to be put before them. */
function statesAt(units: readonly Unit[], index: number): { length: number; subject: "I " | "" } | null {
  const mine = at("of-mine", units, index);
  if (mine > 0) return { length: mine, subject: "" };
  const first = units[index]?.text ?? "";
  if (first === "i") {
    const length = at("states", units, index + 1);
    return length > 0 ? { length: length + 1, subject: "" } : null;
  }
  if (/^(?:i'd|i'll|i'm)$/.test(first)) {
    const length = at("states", units, index + 1);
    return length > 0 ? { length: length + 1, subject: "" } : null;
  }
  const keeps = at("keeps", units, index);
  return keeps > 0 ? { length: keeps, subject: "I " } : null;
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
function isStatement(units: readonly Unit[], begin: number, from: number, end: number): boolean {
  const inside = units.slice(begin, end);
  if (inside.length < FEWEST || inside.length > MOST || at("no-statement", units, from) > 0) return false;
  if (inside.some(isOfLetter) || isBareDate(units, from)) return false;
  return inside.some((_, offset) => at("of-terms", units, begin + offset) > 0);
}

/** "I need 15 May": of what the date is stands elsewhere. */
const isBareDate = (units: readonly Unit[], from: number): boolean =>
  units[from - 1]?.text === "need" &&
  units.slice(from, from + 2).some(({ text, kind }) => kind === "figure" || /^\d/.test(text) || monthOf(text) !== null);

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
