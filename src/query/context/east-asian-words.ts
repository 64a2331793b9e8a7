import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import { fold } from "../../text/folding.js";

/*
 * Japanese, Korean and Chinese as the words beside a company are seen: by English words that say the same, so that what was
 * learned from thousands of English questions counts.
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
/** Scripts that are written without spaces come behind all that are not. */
const FIRST = "\u1100";

/** What a word of these languages says. */
export interface Said {
  /** A preposition that belongs before the name behind which the word stands. */
  before: string | null;
  /** English words for what is found in it. */
  words: string[];
}

/**
 * What a folded word says in English; null where it is none of Japanese, Korean or Chinese.
 *
 * @param isBehindName the word stands right behind a name
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
