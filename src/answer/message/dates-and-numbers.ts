import { z } from "zod";
import { listsOf, namesByWord, readLanguage, wordList, wordLists } from "../../language.js";
import { fold } from "../../text/folding.js";
import { spelledUnit } from "../offer/spelled-figures.js";

/* Small numbers, months and units of time, as people write them in what a letter asks for. */

const LISTS = readLanguage(
  "dates-and-numbers",
  z.strictObject({
    numbers: wordLists,
    months: wordLists,
    units: z.strictObject({ hour: wordList, day: wordList, week: wordList, month: wordList, year: wordList }),
    unsure: wordList,
    said: listsOf("few weekend more more-behind without removed instead early mid late"),
  }),
);

const NUMBERS = namesByWord(LISTS.numbers, fold);
const MONTHS = namesByWord(LISTS.months, fold);
const UNITS = namesByWord(LISTS.units, fold);
const UNSURE = new Set(LISTS.unsure.map(fold));
const TENS = 10;

type Said = keyof typeof LISTS.said;
const anyOf = (words: readonly string[]): string => `(?<![\\p{L}\\d])(?:${words.map(fold).join("|")})(?![\\p{L}\\d])`;
const SAID = Object.fromEntries(
  Object.entries(LISTS.said).map(([name, words]) => [name, new RegExp(anyOf(words), "u")]),
) as Record<Said, RegExp>;

/** Whether a text holds a word of a list in any language: "a few", "quelques". */
export const isSaid = (text: string, list: Said): boolean => SAID[list].test(fold(text));

const NUMBER = `(?:\\d{1,2}|${anyOf([...NUMBERS.keys()])})`;
const FROM_TO = /(?<![\p{L}\d])(?:from|von|de|da|van) \d{1,2}(?: \p{L}+)? (?=(?:to|auf|à|a|para|naar) \d)/giu;
const INSTEAD = new RegExp(`(?<=\\S\\s)(?:${anyOf(LISTS.said.instead)}|not (?=(?:the )?${NUMBER}))`, "u");
/** What a clause wants, without what is offered: "five days rather than two", "cut from 24 to 12 months". */
export function wantedOf(clause: string): string {
  const [folded, at] = [fold(clause), INSTEAD.exec(fold(clause))?.index];
  return (folded.length === clause.length ? clause.slice(0, at) : folded.slice(0, at)).replace(FROM_TO, "").trim();
}

const MORE = new RegExp(
  [
    `${anyOf(LISTS.said.more)}\\s+${NUMBER}`,
    `${NUMBER}\\s+${anyOf(LISTS.said.more)}`,
    // Not across an "and": "5 weeks and more".
    `${NUMBER}\\s+(?:(?!(?:y|e|und|et|en|and)\\s)[\\p{L}’']+\\s+){1,5}?${anyOf(LISTS.said["more-behind"])}`,
  ].join("|"),
  "u",
);

/** Whether a number of a text is an increase: "5 jours de plus", "altri cinque giorni". */
export const isSoManyMore = (text: string): boolean => MORE.test(fold(text));

/** The first small number of a text as a letter writes it ("two", "25"); null if there is none. */
export function smallNumberIn(text: string): string | null {
  for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\d.,])(?:\d{1,2}(?![\d.,]\d)|\p{L}+)(?![\p{L}\d])/gu)) {
    const number = NUMBERS.get(fold(word)) ?? (/^\d/.test(word) ? word : undefined);
    const [, next = ""] = /^[\s-]+(\p{L}+)/u.exec(text.slice(index + word.length)) ?? [];
    // "Sept" is also a month, and "due" an English word: they count as numbers only before a unit of time.
    if (UNSURE.has(fold(word)) && !UNITS.has(fold(next))) continue;
    // "Vingt-cinq".
    const ones = numberWorth(next) ?? TENS;
    if (number && ones < TENS && (numberWorth(number) ?? 1) % TENS === 0) return `${(numberWorth(number) ?? 0) + ones}`;
    // An article is not a number.
    if (number && !(number === "one" && !/^(?:1|one)$/i.test(word))) return number;
  }
  return null;
}

/** Value of a small number in words; null for another word. */
export function numberWorth(word: string): number | null {
  const name = NUMBERS.get(fold(word)) ?? "";
  return spelledUnit(name) ?? (Number(name) || null);
}

/**
 * A small number with its unit of time, at most one word between them ("2 años", "ein Jahr"); null if there is none.
 *
 * @example lengthIn("in six months") // { number: "six", unit: "month" }
 */
export function lengthIn(text: string): { number: string; unit: TimeUnit } | null {
  const words = text.match(/\p{L}+|\d+(?:[.,]\d+)?/gu) ?? [];
  for (const [at, word] of words.entries()) {
    const unit = UNITS.get(fold(word)) as TimeUnit | undefined;
    const number = unit && (smallNumberIn(words.slice(Math.max(0, at - 3), at + 1).join(" ")) ?? oneOf(words[at - 1]));
    if (number) return { number, unit };
  }
  return null;
}
const oneOf = (word = ""): string | null => (NUMBERS.get(fold(word)) === "one" ? "one" : null);

/** The English name of a month; null for another word. */
export const monthOf = (word: string): string | null => MONTHS.get(fold(word).replace(/\.$/, "")) ?? null;

/** Units of time that a text may name. */
type TimeUnit = keyof typeof LISTS.units;

/** The first of the given units of time in a text of any language, and whether it is one ("una semana"); else null. */
export function timeUnitIn<Unit extends TimeUnit>(
  text: string,
  units: readonly Unit[],
): { unit: Unit; isOne: boolean } | null {
  const words = (text.match(/\p{L}+/gu) ?? []).map(fold);
  const at = words.findIndex((word) => units.some((unit) => UNITS.get(word) === unit));
  const unit = units.find((one) => one === UNITS.get(words[at] ?? ""));
  return unit ? { unit, isOne: NUMBERS.get(words[at - 1] ?? "") === "one" } : null;
}

/** Whether a month is meant in part: "early March", "Ende Mai"; undefined if it is not. */
export const partOfMonth = (text: string): "early" | "mid" | "late" | undefined =>
  (["early", "mid", "late"] as const).find((part) =>
    new RegExp(`${anyOf(LISTS.said[part])}[\\s-](?:(?:of|de|di|the) )?(?:${ANY_MONTH})(?!\\p{L})`, "u").test(
      fold(text),
    ),
  );

/** A pattern of all names of months, the longest first. */
export const ANY_MONTH = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");

/** The point of "1. Oktober", which does not end a sentence. */
export const DAY_POINT = new RegExp(`(?<=(?<![\\d.,])\\d{1,2})\\.\\s?(?=(?:${ANY_MONTH})(?!\\p{L}))`, "giu");
