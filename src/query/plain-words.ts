import { isCurrencyCode } from "../domain/currencies.js";
import { readLanguage, wordLists } from "../language.js";
import { fold } from "../text/folding.js";
import { anyOf } from "../text/phrases.js";
import { isEastAsian } from "../text/scripts.js";
import type { Word } from "../text/words.js";
import { FILLERS } from "./catalog/fillers.js";
import { areEveryday } from "./word-vectors.js";

/*
 * Words that do not name a company in questions about pay, in languages other than English. For English there are the
 * stop words and the table of English words.
 */

const {
  JobsAbroad = [],
  Japanese = [],
  Chinese = [],
  Korean = [],
  ...BY_WORDS
} = readLanguage("plain-words", wordLists);

const JOBS_ABROAD: ReadonlySet<string> = new Set(JobsAbroad.map(fold));
const EXACT: ReadonlySet<string> = new Set(Object.values(BY_WORDS).flat());
const WORDS: ReadonlySet<string> = new Set([...EXACT].map(fold));

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
  const listed = words.map(({ text }, at) => !isName(at) && isPlainWord(text));
  const isForeign = words.some(({ text }, at) => listed[at] && isOfOtherLanguage(text));
  return words.map(({ text }, at) => listed[at] === true && (isForeign || isLong(text)));
}

/** Whether a word, folded, is one of another language and has no use in English questions. */
export const isOfOtherLanguage = (word: string): boolean =>
  isLong(word) && !FILLERS.has(word) && !isUnit(word) && isPlainWord(word);

/** Whether words are clearly in another language: at least three of them are. */
export const areOfOtherLanguage = (words: readonly Pick<Word, "text">[]): boolean =>
  words.filter(({ text }) => isOfOtherLanguage(text)).length >= PLAINLY;
const PLAINLY = 3;

/**
 * Whether a word of another language leads to a short one in small letters, as in "offre de Stripe": the short one is
 * then no short name of a role. Accents count, as the company Uber is not "über".
 */
export const leadsToShortWord = (text: string): boolean => {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some((word, at) => {
    const next = words[at + 1] ?? "";
    return (
      /^\p{Ll}{2}$/u.test(next) &&
      isPlainWord(fold(next)) &&
      EXACT.has(word.toLowerCase()) &&
      // "Come in at L3" is English, and the "com" of a company's address tells nothing.
      (word.length > LONG || /\P{ASCII}/u.test(word)) &&
      !areEveryday(fold(word)) &&
      isOfOtherLanguage(fold(word))
    );
  });
};

/**
 * Drops the two-letter words of another language, which in English are codes of places: "mi", "la", "me". Behind the word
 * for a job they are a part of its name: "engenheiro de dados".
 */
export const withoutShortWords = (question: string): string =>
  question.replace(SHORT, (word, at: number) => {
    const before = fold(/\p{L}+(?=\s+$)/u.exec(question.slice(0, at))?.[0] ?? "");
    const isCode = !JOINS.has(fold(word)) && !FILLERS.has(fold(word)) && isPlainWord(fold(word));
    return isCode && !JOBS_ABROAD.has(before) ? "" : word;
  });
/** "Or" and "and", which set names side by side. */
const JOINS: ReadonlySet<string> = new Set(["ou", "et", "og", "ja", "si"]);
const SHORT = /(?<![\p{L}\d])\p{Ll}{2}(?![\p{L}\d])/gu;

const isLong = (word: string): boolean => word.length >= LONG || isEastAsian(word);

/** Whether a word, folded, is a plain word of another language or a unit of money. */
export function isPlainWord(word: string): boolean {
  if (isEastAsian(word)) return word.replace(PIECES, "") === "";
  return WORDS.has(word) || isUnit(word);
}

const isUnit = (word: string): boolean =>
  UNITS.has(word) || (word.length === LONG && isCurrencyCode(word.toUpperCase()));
