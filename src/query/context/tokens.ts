import { isLevelWord } from "../../domain/level-words.js";
import type { Word } from "../../text/words.js";

/** Punctuation among the tokens, which belongs to the word behind it. */
export const isMark = ({ text }: Pick<Token, "text">): boolean => text === "," || text === "." || text === "/";

export interface Token {
  text: string;
  /** The word of the question; that behind a mark for a mark. */
  word: number;
  /** A company's name, which no gap of a rule passes. */
  company: boolean;
}

/** The words as rules see them: with the marks that part clauses, but none inside a name, and without levels. */
export function tokensOf(words: readonly Word[], names: readonly { from: number; to: number }[]): Token[] {
  const tokens: Token[] = [];
  for (const [at, { text, mark, listed }] of words.entries()) {
    const inside = names.some(({ from, to }) => from < at && at < to);
    const between = mark || (listed ? "/" : "");
    if (between && at > 0 && !inside) tokens.push({ text: between, word: at, company: false });
    const company = inside || names.some(({ from }) => from === at);
    if (company || !isLevelWord(text)) tokens.push({ text, word: at, company });
  }
  return tokens;
}
