/**
 * Letters of Chinese, Japanese and Korean, to be put into a character class: the first two have no spaces between
 * words, and words of the last take endings. `ー` lengthens a vowel of katakana and belongs to no script.
 */
export const EAST_ASIAN = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー";

const WHOLE = new RegExp(`^[${EAST_ASIAN}]+$`, "u");
const SOME = new RegExp(`[${EAST_ASIAN}]`, "u");
const OTHER = /(?!\p{Script=Latin})\p{L}/u;

/** Whether a word consists of Chinese, Japanese or Korean letters; false for an empty one. */
export const isEastAsian = (word: string): boolean => WHOLE.test(word);

/** Whether a text has a Chinese, Japanese or Korean letter. */
export const hasEastAsian = (text: string): boolean => SOME.test(text);

/** Whether a text has a letter that is not Latin. */
export const hasOtherScript = (text: string): boolean => OTHER.test(text);
