import { isCurrencyCode } from "../domain/currencies.js";
import { readLanguage, wordLists } from "../language.js";
import { fold } from "../text/folding.js";
import { anyOf } from "../text/phrases.js";
import { isEastAsian } from "../text/scripts.js";
import type { Word } from "../text/words.js";
import { FILLERS } from "./catalog/fillers.js";

/*
 * Words that do not name a company in questions about pay, in languages other than English. For English there are the
 * stop words and the table of English words.
 */

const { Japanese = [], Chinese = [], Korean = [], ...BY_WORDS } = readLanguage("plain-words", wordLists);

const WORDS: ReadonlySet<string> = new Set(Object.values(BY_WORDS).flat().map(fold));

const PIECES = new RegExp(`${anyOf([...Japanese, ...Chinese, ...Korean].map(fold))}|\\p{Script=Hiragana}`, "gu");

/** Units of pay that are written as words: "38 lpa". */
const UNITS = new Set("lpa ctc lac lacs lakh lakhs cr crore crores mio mln tys kpln rmb".split(" "));

/**
 * Letters from which on a word counts by itself. Shorter ones may be short names or typos, and count only if a longer
 * word of another language is in the text.
 */
const LONG = 3;

/** For each word, whether it is a plain word of another language or a unit of money, and not part of a name. */
export function plainWords(words: readonly Pick<Word, "text">[], isName: (at: number) => boolean): boolean[] {
  const listed = words.map(({ text }, at) => !isName(at) && isListed(text));
  const isForeign = words.some(({ text }, at) => listed[at] && isOfOtherLanguage(text));
  return words.map(({ text }, at) => listed[at] === true && (isForeign || isLong(text)));
}

/** Whether a word, folded, is one of another language and has no use in English questions. */
export const isOfOtherLanguage = (word: string): boolean =>
  isLong(word) && !FILLERS.has(word) && !isUnit(word) && isListed(word);

/** Whether words are clearly in another language: at least three of them are. */
export const areOfOtherLanguage = (words: readonly Pick<Word, "text">[]): boolean =>
  words.filter(({ text }) => isOfOtherLanguage(text)).length >= PLAINLY;
const PLAINLY = 3;

/** Drops the two-letter words of another language, which in English are codes of places: "mi", "la", "me". */
export const withoutShortWords = (question: string): string =>
  question.replace(/(?<![\p{L}\d])\p{Ll}{2}(?![\p{L}\d])/gu, (word) => (isListed(fold(word)) ? "" : word));

const isLong = (word: string): boolean => word.length >= LONG || isEastAsian(word);

function isListed(word: string): boolean {
  if (isEastAsian(word)) return word.replace(PIECES, "") === "";
  return WORDS.has(word) || isUnit(word);
}

const isUnit = (word: string): boolean =>
  UNITS.has(word) || (word.length === LONG && isCurrencyCode(word.toUpperCase()));
