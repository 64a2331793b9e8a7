import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import { fold } from "../../../text/folding.js";

const LISTS = readLanguage("languages", z.record(z.string(), wordList));
const WORDS = Object.entries(LISTS).map(([language, words]) => [language, new Set(words.map(fold))] as const);

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["Japanese", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Chinese", /\p{Script=Han}/u],
  ["Korean", /\p{Script=Hangul}/u],
  ["Hebrew", /\p{Script=Hebrew}/u],
  ["Arabic", /\p{Script=Arabic}/u],
  ["Russian", /\p{Script=Cyrillic}/u],
  ["Hindi", /\p{Script=Devanagari}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Thai", /\p{Script=Thai}/u],
];
/** So many words of a language make a message one of it, where fewer are English. */
const ENOUGH = 4;
const ENGLISH = new Set(
  "the and for with my me is are they have has offer write want please i you of to in it on would like over base stock bonus counter".split(
    " ",
  ),
);

/** The language in which a letter to a message is to be; null for English, which may be asked for in any. */
export const letterLanguage = (typed: string): string | null =>
  /(?<!\p{L})(?:in|auf|en|em|på|po|w|in het) (?:english|englisch|anglais|inglés|inglês|ingles|inglese|engels|engelska)(?!\p{L})/iu.test(
    typed,
  )
    ? null
    : messageLanguage(typed);

/** The language of a message that is not English; null where it is. */
export function messageLanguage(typed: string): string | null {
  const words = (typed.match(/[\p{L}\p{M}'’]+/gu) ?? []).map(fold);
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const script = SCRIPTS.find(([, pattern]) => (typed.match(new RegExp(pattern, "gu")) ?? []).length >= 4);
  if (script) return script[0];
  const counted = WORDS.map(([language, own]) => ({ language, count: words.filter((word) => own.has(word)).length }));
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most), { language: "", count: 0 });
  return best.count >= ENOUGH && best.count > english ? best.language : null;
}
