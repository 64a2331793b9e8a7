import { fold } from "../guides/name-key.js";

/** One word of a question: folded (lower case, no accents), and where it stands in the text as typed. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** A comma or the like stands before it. */
  parted: boolean;
  /** What stands before it may part the items of a list: "stripe, visa", "stripe & visa", "sf/nyc". */
  listed: boolean;
  /** A hyphen ties it to the word before. */
  tied: boolean;
}

/** The words of a text, at most `limit`; `rest` is where the text that was left out begins, its end where nothing was. */
export function readWords(text: string, limit: number): { words: Word[]; rest: number } {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (words.length === limit) return { words, rest: match.index };
    const folded = fold(match[0]);
    if (!folded) continue;
    const between = text.slice(words.at(-1)?.end ?? match.index, match.index);
    if (SHORTENED.has(folded) && /^['’]$/.test(between)) continue;
    const start = match.index;
    const parted = /[,;:|\n]/.test(between);
    const listed = /[,;&/+\n]/.test(between);
    words.push({ text: folded, start, end: start + match[0].length, parted, listed, tied: between === "-" });
  }
  return { words, rest: text.length };
}

/** What stands behind an apostrophe in "Ally's", "what're", "don't". */
const SHORTENED = new Set(["s", "t", "d", "m", "ll", "ve", "re"]);

/** The words from `from` up to `to` as typed. */
export function asTyped(text: string, words: readonly Word[], from: number, to: number): string {
  return text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
}
