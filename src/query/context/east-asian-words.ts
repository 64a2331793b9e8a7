import { z } from "zod";
import { namesByWord, readLanguage, wordLists } from "../../language.js";
import { fold } from "../../text/folding.js";
import { anyOf } from "../../text/phrases.js";
import { isEastAsian } from "../../text/scripts.js";

/*
 * Translates Japanese, Korean and Chinese words around a company into English ones, so that the weights learned from
 * thousands of English questions apply.
 */

const { behind, between, words } = readLanguage(
  "east-asian-words",
  z.strictObject({ behind: wordLists, between: wordLists, words: wordLists }),
);

const [BEHIND, BETWEEN, WORDS] = [namesByWord(behind, fold), namesByWord(between, fold), namesByWord(words, fold)];
const PARTICLE = new RegExp(`^${anyOf([...BEHIND.keys(), ...BETWEEN.keys()])}`);
const WORD = new RegExp(anyOf([...WORDS.keys()]), "gu");

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
  if (!isEastAsian(word)) return null;
  const [particle = ""] = (isBehindName && PARTICLE.exec(word)) || [];
  const before = BEHIND.get(particle);
  const and = BETWEEN.get(particle);
  const found = [...word.slice(particle.length).matchAll(WORD)].flatMap(([one]) => WORDS.get(one)?.split(" ") ?? []);
  return { before: before && before !== NOTHING ? before : null, words: and ? [and, ...found] : found };
}
const NOTHING = "none";
