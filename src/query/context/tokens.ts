import { isLevelWord } from "../../domain/level-words.js";
import type { Word } from "../../text/words.js";

/** Punctuation among the tokens, which belongs to the word behind it. */
export const isMark = ({ text }: Pick<Token, "text">): boolean =>
  text === "," || text === "." || text === "/" || text === ">";

export interface Token {
  text: string;
  /** The word of the question; that behind a mark for a mark. */
  word: number;
  /** A company's name, which no gap of a rule passes. */
  company: boolean;
}

/** Prepositions in short and in other languages, as the rules write them: "w/ Stripe", "chez Stripe". */
const WRITTEN = new Map([
  ["w", "with"],
  ["chez", "at"],
  ["bei", "at"],
]);

/**
 * The words as rules see them: with the marks that part clauses, but none inside a name, and without levels and what
 * stands in brackets and names no company: "Mercury (the bank) SWE".
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

/** What the person says of itself is no mere remark: "Blizzard (where I am)". */
const SPEAKER = new Set(["i", "im", "me", "my"]);

/** Whether a word stands in brackets in which no company is named. */
function leftOut(words: readonly Word[], at: number, names: readonly { from: number; to: number }[]): boolean {
  if (!words[at]?.bracketed || at === 0) return false;
  let [from, to] = [at, at + 1];
  while (words[from - 1]?.bracketed) from--;
  while (words[to]?.bracketed) to++;
  if (words.slice(from, to).some(({ text }) => SPEAKER.has(text))) return false;
  return !names.some((name) => name.from < to && name.to > from);
}
