import { z } from "zod";
import { readRules } from "../../language.js";
import { readOnce } from "../../text/read-once.js";
import { compileRules } from "../../text/rules.js";
import { classOf, sentencesOf } from "./features.js";

/* What the letter that a text asks for is for: to accept, to decline, to gain time, or none of what is written here. */

/** What a letter is for that is no counter. */
export type Purpose = "accept" | "decline" | "time";

const MEANS = ["other", "does", "asks", "accept", "decline", "away", "time", "contract", "start"] as const;
const PURPOSES = readRules("letter-purposes", z.enum([...MEANS, "reason", "because", "counter"]));
/** Rules for what a letter is for. */
export const PURPOSE_RULES = PURPOSES.rules;
const tokensOf = (text: string) => sentencesOf(text).flatMap(({ tokens }) => tokens);
const asTokens = (words: string): string =>
  tokensOf(words)
    .map(({ text }) => text)
    .join(" ");
const LISTS = Object.fromEntries(Object.entries(PURPOSES.words).map(([name, words]) => [name, words.map(asTokens)]));
const joined = (...names: string[]): string[] => names.flatMap((name) => LISTS[name] ?? []);
const CLASSES = {
  ...LISTS,
  DO: joined("ACCEPT", "DECLINE", "OTHER"),
  DOING: joined("ACCEPTING", "DECLINING", "DOING_OTHER"),
  DONE: joined("ACCEPTED", "DECLINED"),
  NAME: joined("ACCEPTANCE", "DECLINATION", "OF_OTHER"),
  ABROAD: joined("ACCEPT_ABROAD", "DECLINE_ABROAD", "OTHER_ABROAD"),
};
const MATCHER = compileRules(PURPOSE_RULES, { classes: CLASSES });

/** What fills the slots of the rules, by the class of the word. */
const SLOTS: Readonly<Record<string, RegExp>> = {
  TEXT: /^(?:LETTER|REPLY)$/,
  WRITE: /^(?:WRITE|REPLY|SEND)$/,
  MAKE: /^(?:MAKE|WRITE|SEND)$/,
  ASKS: /^(?:COUNTER|NEGOTIATE)$/,
  MANNER: /^MANNER$/,
};

/** The rules that are found in a text that asks for a letter, each with the words that it is found in. */
export const purposesIn = readOnce((text) => {
  const tokens = tokensOf(text);
  return MATCHER.find(tokens, (slot, at) =>
    SLOTS[slot]?.test(classOf(tokens[at]?.text ?? "") ?? "") ? [{ length: 1 }] : [],
  ).map(({ rule, start, end }) => ({ rule, start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }));
});

/**
 * What the letter of a text is for, and whether the text asks for one by that.
 *
 * @returns `purpose` is "other" for a letter that compbot does not write, null for a counter
 */
export function purposeOf(text: string): { purpose: Purpose | "other" | null; asks: boolean } {
  const found = purposesIn(text);
  const of = (...means: string[]) => found.filter(({ rule }) => means.includes(rule.means));
  if (of("counter").length > 0) return { purpose: null, asks: false };
  if (of("away").length > 0) return { purpose: "other", asks: false };
  const asks = of("asks", "time").length > 0;
  const [refusals, consents] = [of("decline"), of("accept")];
  // What the letter is called says more of it than what the person has done: "I took Acme's, write a decline".
  for (const said of [of("other", "asks"), of("does")]) {
    const isIn = (one: { start: number; end: number }, whole = said): boolean =>
      whole.some(({ start, end }) => start <= one.start && one.end <= end);
    if (refusals.some((one) => isIn(one))) return { purpose: "decline", asks };
    if (consents.some((one) => isIn(one))) return { purpose: "accept", asks };
    if (said.some(({ rule }) => rule.means === "other")) return { purpose: "other", asks };
  }
  return { purpose: of("time").length > 0 ? "time" : null, asks };
}
