import { z } from "zod";
import { readRules } from "../../language.js";
import { compileRules } from "../../text/rules.js";
import { classOf, sentencesOf } from "./features.js";

/* What the letter that a text asks for is for, where it is no counter: to accept, to decline, to thank, to resign. */

const PURPOSES = readRules("letter-purposes", z.enum(["other", "counter"]));
/** Rules for what a letter is for. */
export const PURPOSE_RULES = PURPOSES.rules;
const tokensOf = (text: string) => sentencesOf(text).flatMap(({ tokens }) => tokens);
const asTokens = (words: string): string =>
  tokensOf(words)
    .map(({ text }) => text)
    .join(" ");
const CLASSES = Object.fromEntries(Object.entries(PURPOSES.words).map(([name, words]) => [name, words.map(asTokens)]));
const MATCHER = compileRules(PURPOSE_RULES, { classes: CLASSES });

/** What fills the slots of the rules, by the class of the word. */
const SLOTS: Readonly<Record<string, RegExp>> = {
  TEXT: /^(?:LETTER|REPLY)$/,
  WRITE: /^(?:WRITE|REPLY|SEND)$/,
  ASKS: /^(?:COUNTER|NEGOTIATE)$/,
  MANNER: /^MANNER$/,
};

/** The rules that are found in a text that asks for a letter, each with the words that it is found in. */
export function purposesIn(text: string) {
  const tokens = tokensOf(text);
  return MATCHER.find(tokens, (slot, at) =>
    SLOTS[slot]?.test(classOf(tokens[at]?.text ?? "") ?? "") ? [{ length: 1 }] : [],
  ).map(({ rule, start, end }) => ({ rule, start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }));
}

/** Whether the letter that a text asks for is none that asks for more: "an email to accept the offer". */
export function isOtherLetter(text: string): boolean {
  const found = purposesIn(text);
  return found.length > 0 && found.every(({ rule }) => rule.means === "other");
}
