import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";

const values = z.record(z.string(), z.number());
const language = z.strictObject({ before: wordList, units: values });
const {
  units: UNITS,
  scales: SCALES,
  abroad: ABROAD,
} = readLanguage("spelled-numbers", z.strictObject({ units: values, scales: values, abroad: z.array(language) }));
/** The value of an English word for a small number; undefined for other words. */
export const spelledUnit = (word: string): number | undefined => UNITS[word];

const anyOf = (...lists: readonly string[][]): string => lists.flat().join("|");
const WORD = `(?:${anyOf(Object.keys(UNITS), Object.keys(SCALES), ["hundred", "oh"])})`;
const FIRST = `(?:${anyOf(Object.keys(UNITS))}|an? (?:hundred|${anyOf(Object.keys(SCALES))}))`;
/** A number in words, of limited length so that the search stays linear. */
const SPELLED = new RegExp(`(?<![\\p{L}\\p{N}-])${FIRST}(?:(?:-| and | )${WORD}){0,12}(?![\\p{L}\\p{N}])`, "giu");

const named = (fits: (value: number) => boolean): string =>
  anyOf(Object.keys(UNITS).filter((word) => fits(UNITS[word] ?? 0)));
/** Words for 1 to 9. They begin short forms: "one thirty five" leaves out the hundred and means thousands. */
const ONES = `(?:${named((value) => value > 0 && value < 10)})`;
const SHORT = `${ONES}[ -](?:${named((value) => value >= 10)}|oh[ -]${ONES})`;
const IS_SHORT = new RegExp(`^${SHORT}`, "i");
/** Words of which every figure in words has one. */
const SPELLED_OUT = new RegExp(
  `thousand|grand|hundred|per\\s?cent|${anyOf(ABROAD.flatMap(({ before }) => before))}|million|[a-z]{3} k\\b|\\b${SHORT}\\b`,
  "i",
);

const IS_PERCENT = /^\s?(?:per\s?cent|%)/i;

/** The numbers of other languages where a word of their language follows, and their values: "zehn Prozent". */
const OF_LANGUAGES = ABROAD.map(({ before, units }) => {
  const word = `(?<![\\p{L}\\p{N}-])(?:${anyOf(Object.keys(units))})(?= (?:${anyOf(before)})(?![\\p{L}\\p{N}]))`;
  return [new RegExp(word, "giu"), (typed: string) => `${units[typed.toLowerCase()]}`] as const;
});

/** Whether a text may hold a figure, in digits or spelled out. */
export const mayHoldFigures = (text: string): boolean => /\d/.test(text) || SPELLED_OUT.test(text);

/**
 * Replaces figures in words by digits: "one hundred and fifty thousand" by 150,000, "fifteen percent" by 15%. Small
 * numbers alone ("four years", "one of the two") stay words.
 */
export function spelledOut(text: string): string {
  if (!SPELLED_OUT.test(text)) return text;
  const digits = OF_LANGUAGES.reduce((written, [words, value]) => written.replace(words, value), text);
  return digits.replace(SPELLED, (words, at: number, whole: string) => {
    const percent = IS_PERCENT.test(whole.slice(at + words.length, at + words.length + 10));
    const large = /thousand|grand|hundred|million|lakh|crore| k$/i.test(words);
    const value = percent || large || IS_SHORT.test(words) ? numberIn(words) : null;
    const isNumber = percent || (value ?? 0) >= 1000 || !/^an?\s/i.test(words);
    return value === null || !isNumber ? words : value < 1000 ? `${value}` : value.toLocaleString("en-US");
  });
}

/** The value of a number in words; null if they are not a number ("thousand thousand"). */
function numberIn(words: string): number | null {
  let [whole, part, last] = [0, 0, Number.POSITIVE_INFINITY];
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    if (word === "and") continue;
    if (word === "a" || word === "an") part = 1;
    else if (word === "hundred" || word === "oh") part = (part || 1) * 100;
    else if (SCALES[word] !== undefined) {
      if (SCALES[word] >= last) return null;
      last = SCALES[word];
      whole += (part || 1) * last;
      part = 0;
    } else {
      const value = UNITS[word] ?? 0;
      // "One eighty thousand" leaves out the hundred.
      part = (part > 0 && part < 10 && value >= 10 ? part * 100 : part) + value;
    }
  }
  return whole + part;
}
