import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import { fold } from "../../text/folding.js";

/*
 * Translates Japanese, Korean and Chinese words around a company into English ones, so that the weights learned from
 * thousands of English questions apply.
 */

const lists = z.record(z.string(), wordList);
const { behind, between, words } = readLanguage(
  "east-asian-words",
  z.strictObject({ behind: lists, between: lists, words: lists }),
);

const englishBy = (list: Readonly<Record<string, readonly string[]>>): Map<string, string> =>
  new Map(Object.entries(list).flatMap(([english, typed]) => typed.map((one) => [fold(one), english] as const)));

const longestFirst = (of: ReadonlyMap<string, string>): string =>
  [...of.keys()].sort((a, b) => b.length - a.length).join("|");

const [BEHIND, BETWEEN, WORDS] = [englishBy(behind), englishBy(between), englishBy(words)];
const PARTICLE = new RegExp(`^(?:${longestFirst(new Map([...BEHIND, ...BETWEEN]))})`);
const WORD = new RegExp(longestFirst(WORDS), "gu");
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;
/** First character of these scripts; those of all scripts with spaces between words come before it. */
const FIRST = "\u1100";

/** A word of these languages in English. */
export interface Said {
  /** A preposition that comes before the name in English, while the word comes after it. */
  before: string | null;
  /** English words for what the word contains. */
  words: string[];
}

/**
 * Translates a folded word into English; null if it is not Japanese, Korean or Chinese.
 *
 * @param isBehindName whether the word comes right after a name
 * @example saidInEnglish("から連絡", true) // { before: "from", words: ["called"] }
 */
export function saidInEnglish(word: string, isBehindName: boolean): Said | null {
  if (word < FIRST || !EAST_ASIAN.test(word)) return null;
  const [particle = ""] = (isBehindName && PARTICLE.exec(word)) || [];
  const before = BEHIND.get(particle);
  const and = BETWEEN.get(particle);
  const found = [...word.slice(particle.length).matchAll(WORD)].flatMap(([one]) => WORDS.get(one)?.split(" ") ?? []);
  return { before: before && before !== NOTHING ? before : null, words: and ? [and, ...found] : found };
}
const NOTHING = "none";
