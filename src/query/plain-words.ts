import { z } from "zod";
import { isCurrencyCode } from "../domain/currencies.js";
import { readLanguage, wordList } from "../language.js";
import { fold } from "../text/folding.js";
import type { Word } from "../text/words.js";
import { FILLERS } from "./catalog/fillers.js";

/*
 * Words that name no company where somebody asks what a job pays, in languages other than English. English questions have
 * the stop words and the table of English words.
 */

const {
  Japanese = [],
  Chinese = [],
  Korean = [],
  ...BY_WORDS
} = readLanguage("plain-words", z.record(z.string(), wordList));

const WORDS: ReadonlySet<string> = new Set(Object.values(BY_WORDS).flat().map(fold));

/** Scripts that are written without spaces, and Korean, whose words take endings. */
const TOGETHER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;
const PIECES = new RegExp(
  `${[...Japanese, ...Chinese, ...Korean]
    .map(fold)
    .sort((a, b) => b.length - a.length)
    .join("|")}|\\p{Script=Hiragana}`,
  "gu",
);

/** Units of pay that are written as words: "38 lpa". */
const UNITS = new Set("lpa ctc lac lacs lakh lakhs cr crore crores mio mln tys kpln rmb".split(" "));

/** Shorter words are as well short names and slips: they mean nothing only beside a longer one of another language. */
const LONG = 3;
/** The scripts that are written together come behind all others that the lists have. */
const FIRST_TOGETHER = "\u1100";

/** Whether each word is one of another language that names nobody, or a unit of money, and no name. */
export function plainWords(words: readonly Pick<Word, "text">[], isName: (at: number) => boolean): boolean[] {
  const listed = words.map(({ text }, at) => !isName(at) && isListed(text));
  const isForeign = words.some(({ text }, at) => listed[at] && isOfOtherLanguage(text));
  return words.map(({ text }, at) => listed[at] === true && (isForeign || isLong(text)));
}

/** Whether a word, folded, is one of another language and of no other use. */
export const isOfOtherLanguage = (word: string): boolean =>
  isLong(word) && !FILLERS.has(word) && !isUnit(word) && isListed(word);

/** Whether words are plainly of another language. */
export const areOfOtherLanguage = (words: readonly Pick<Word, "text">[]): boolean =>
  words.filter(({ text }) => isOfOtherLanguage(text)).length >= PLAINLY;
const PLAINLY = 3;

/** A question in another language without its words of two letters, which are codes of places in English: "mi", "la", "me". */
export const withoutShortWords = (question: string): string =>
  question.replace(/(?<![\p{L}\d])\p{Ll}{2}(?![\p{L}\d])/gu, (word) => (isListed(fold(word)) ? "" : word));

const isLong = (word: string): boolean => word.length >= LONG || word >= FIRST_TOGETHER;

function isListed(word: string): boolean {
  if (word >= FIRST_TOGETHER) return TOGETHER.test(word) && word.replace(PIECES, "") === "";
  return WORDS.has(word) || isUnit(word);
}

const isUnit = (word: string): boolean =>
  UNITS.has(word) || (word.length === LONG && isCurrencyCode(word.toUpperCase()));
