import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import { fold } from "../../../text/folding.js";

/* Small numbers, months and units of time, as people write them beside what a letter asks for. */

const LISTS = readLanguage(
  "dates-and-numbers",
  z.strictObject({
    numbers: z.record(z.string(), wordList),
    months: z.record(z.string(), wordList),
    units: z.strictObject({ hour: wordList, day: wordList, week: wordList, month: wordList, year: wordList }),
  }),
);

const named = (lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(lists).flatMap(([name, words]) => words.map((word) => [fold(word), name])));
const NUMBERS = named(LISTS.numbers);
const MONTHS = named(LISTS.months);
const UNITS = named(LISTS.units);
const VALUES = new Map(Object.keys(LISTS.numbers).map((name, at) => [name, at + 1]));

/** The first small number of a text as a letter writes it ("two", "25"); null where there is none. */
export function smallNumberIn(text: string): string | null {
  for (const [word] of text.matchAll(/(?<![\p{L}\d.,])(?:\d{1,2}(?![\d.,]\d)|\p{L}+)(?![\p{L}\d])/gu)) {
    const number = NUMBERS.get(fold(word)) ?? (/^\d/.test(word) ? word : undefined);
    // An article is no number.
    if (number && !(number === "one" && !/^(?:1|one)$/i.test(word))) return number;
  }
  return null;
}

/** What a small number in words is worth; null where it is none up to nine. */
export const numberWorth = (word: string): number | null => {
  const value = VALUES.get(NUMBERS.get(fold(word)) ?? "") ?? null;
  return value !== null && value < 10 ? value : null;
};

/** The English name of a month; null for another word. */
export const monthOf = (word: string): string | null => MONTHS.get(fold(word).replace(/\.$/, "")) ?? null;

export type TimeUnit = keyof typeof LISTS.units;

/** The first of some units of time that a text names in any language, and whether it names one of it ("una semana"); null where it names none. */
export function timeUnitIn(text: string, units: readonly TimeUnit[]): { unit: TimeUnit; isOne: boolean } | null {
  const words = (text.match(/\p{L}+/gu) ?? []).map(fold);
  const at = words.findIndex((word) => units.some((unit) => UNITS.get(word) === unit));
  const unit = units.find((one) => one === UNITS.get(words[at] ?? ""));
  return unit ? { unit, isOne: NUMBERS.get(words[at - 1] ?? "") === "one" } : null;
}

/** A pattern of all names of months, the longest first. */
export const ANY_MONTH = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");

/** The point of "1. Oktober", which ends no sentence. */
export const DAY_POINT = new RegExp(`(?<=(?<![\\d.,])\\d{1,2})\\.\\s?(?=(?:${ANY_MONTH})(?!\\p{L}))`, "giu");
