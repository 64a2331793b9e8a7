import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import { fold } from "../../text/folding.js";
import { anyOf } from "../../text/phrases.js";
import type { Word } from "../../text/words.js";
import { isOfOtherLanguage } from "../plain-words.js";

const LISTS = readLanguage(
  "not-places",
  z.strictObject({
    excludes: wordList,
    asks: wordList,
    alternatives: wordList,
    comes: wordList,
    leads: wordList,
    "leads-abroad": wordList,
    fields: wordList,
    moves: wordList,
  }),
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

const [LEADS, ABROAD, FIELDS, MOVES] = (["leads", "leads-abroad", "fields", "moves"] as const).map(
  (name) => new Set(LISTS[name].map(fold)),
) as [Set<string>, Set<string>, Set<string>, Set<string>];

/** Whether the word before `from` leads to a place: "in X", "out of X", but not "experience in X". */
export function isLedToPlace(words: readonly Word[], from: number): boolean {
  const [before = "", ahead = "", first = ""] = [1, 2, 3].map((back) => words[from - back]?.text);
  if (LEADS.has(before)) return !FIELDS.has(ahead);
  if (before === "to") return MOVES.has(ahead);
  if (before === "of" && ahead === "out") return MOVES.has(first);
  return ABROAD.has(before) && words.some(({ text }) => isOfOtherLanguage(text));
}
