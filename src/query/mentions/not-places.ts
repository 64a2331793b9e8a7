import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import { anyOf } from "../../text/phrases.js";
import type { Word } from "../../text/words.js";

const LISTS = readLanguage(
  "not-places",
  z.strictObject({ excludes: wordList, asks: wordList, alternatives: wordList, comes: wordList }),
);
const EXCLUDES = new RegExp(String.raw`(?<!\b${anyOf(LISTS.asks)} )\b${anyOf(LISTS.excludes)}$`);
const ALTERNATIVES: ReadonlySet<string> = new Set(LISTS.alternatives);
const COMES: ReadonlySet<string> = new Set(LISTS.comes);
const REACH = 4;

/** Whether the words before the place that begins at `from` exclude it. */
export function isNotMeant(words: readonly Word[], from: number): boolean {
  const before = words.slice(Math.max(0, from - REACH), from).map(({ text }) => text);
  if (EXCLUDES.test(before.join(" "))) return true;
  if (!ALTERNATIVES.has(before.at(-1) ?? "")) return false;
  return [2, 3].some((back) => from - back > 0 && isNotMeant(words, from - back));
}

/** Whether a person comes from the place that begins at `from`: "I am from Brazil", "moving from Austin". */
export const isOrigin = (words: readonly Word[], from: number): boolean =>
  words[from - 1]?.text === "from" &&
  words.slice(Math.max(0, from - REACH), from - 1).some(({ text }) => COMES.has(text));
