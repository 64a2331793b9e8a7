import { isLevelWord } from "../../domain/level-words.js";
import type { Word } from "../../text/words.js";

/** Whether a token is a punctuation mark; it has the index of the word after it. */
export const isMark = ({ text }: Pick<Token, "text">): boolean =>
  text === "," || text === "." || text === "/" || text === ">";

/** A word or a punctuation mark of a question, for rules and features. */
export interface Token {
  text: string;
  /** Index of the word in the question; for a mark, of the word after it. */
  word: number;
  /** Whether it is part of a company's name, which gaps in rules do not cross. */
  company: boolean;
}

/** Abbreviated and foreign prepositions, by the form that the rules use: "w/ Stripe", "chez Stripe". */
const WRITTEN = new Map([
  ["w", "with"],
  ["chez", "at"],
  ["bei", "at"],
]);

/**
 * The words as tokens for rules: with the punctuation marks between clauses, except inside a name, and without levels
 * and without brackets that do not name a company: "Mercury (the bank) SWE".
 */
export function tokensOf(words: readonly Word[], names: readonly { from: number; to: number }[]): Token[] {
  const tokens: Token[] = [];
  for (const [at, { text, mark, listed }] of words.entries()) {
    const before = words[at - 1];
    if (leftOut(words, at, names)) continue;
    const inside = names.some(({ from, to }) => from < at && at < to);
    const between = mark || (listed ? "/" : "");
    const closes = before?.bracketed && !words[at]?.bracketed && leftOut(words, at - 1, names);
    if (between && at > 0 && !inside && !(closes && between === ","))
      tokens.push({ text: between, word: at, company: false });
    const company = inside || names.some(({ from }) => from === at);
    if (company || PERSONS.has(text) || !isLevelWord(text))
      tokens.push({ text: WRITTEN.get(text) ?? text, word: at, company });
  }
  return tokens;
}

/** Ranks that are also words for people: "a VP from Stripe". */
const PERSONS = new Set(["vp", "director", "cto", "ceo"]);

/** Words about the person who asks, which are kept: "Blizzard (where I am)". */
const SPEAKER = new Set(["i", "im", "me", "my"]);

/** Whether a word is in brackets that do not name a company. */
function leftOut(words: readonly Word[], at: number, names: readonly { from: number; to: number }[]): boolean {
  if (!words[at]?.bracketed || at === 0) return false;
  let [from, to] = [at, at + 1];
  while (words[from - 1]?.bracketed) from--;
  while (words[to]?.bracketed) to++;
  if (words.slice(from, to).some(({ text }) => SPEAKER.has(text))) return false;
  return !names.some((name) => name.from < to && name.to > from);
}
