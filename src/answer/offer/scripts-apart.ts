import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";

const LISTS = readLanguage(
  "money-in-east-asia",
  z.strictObject({ abroad: z.record(z.string(), wordList), home: z.record(z.string(), wordList) }),
);

/** Letters of scripts that put no space between words, or none between a word and its endings. */
const EAST = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー";
const IS_EAST = new RegExp(`[${EAST}]`, "u");
const BEFORE_DIGIT = new RegExp(`(?<=[${EAST}])(?=\\d)`, "gu");
const BESIDE_LATIN = new RegExp(`(?<=[${EAST}])(?=\\p{Script=Latin})|(?<=\\p{Script=Latin}{2})(?=[${EAST}])`, "gu");
const byName = (lists: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(lists).flatMap(([sign, names]) => names.map((name) => [name, sign])));
const NAMED = byName(LISTS.home);
const CODES = byName(LISTS.abroad);
const HOME = Object.keys(NAMED).join("|");
const HOME_BEHIND = new RegExp(`([\\d万萬億亿만억])\\s?(${HOME})`, "gu");
/** A currency behind a figure, with its scale before it, and more letters behind: "9,800만원에", "300万円相当". */
const MONEY_AND_MORE = new RegExp(`(?<=\\d\\s?[千万萬億亿천만억]{0,2}\\s?)(円|${HOME}|元|원)(?=[${EAST}])`, "gu");
const NAMED_ABROAD = new RegExp(`(\\d\\s?[千万萬億亿천만억]{0,2})\\s?(${Object.keys(CODES).join("|")})`, "gu");
const SMALL = "一二三四五六七八九十";

/**
 * Writes spaces where figures, Latin words and the words of East Asia stand together, so that each is read alone:
 * "RSUは300万円相当を4年で" holds a name, a figure and a length. Small numbers before a year or a month are digits.
 */
export function scriptsApart(text: string): string {
  if (!IS_EAST.test(text)) return text;
  return (
    text
      .replace(HOME_BEHIND, (_, before: string, name: string) => before + (NAMED[name] ?? ""))
      .replace(NAMED_ABROAD, (_, digit: string, name: string) => `${digit} ${CODES[name] ?? ""}`)
      // Before another number a currency would be that one's.
      .replace(/(?<=\d\s?[千万萬億亿천만억]{0,2}\s?)([円元원])\s(?=\d)/gu, "$1, ")
      .replace(
        /(?:第\s?)?([1-4一二三四])\s?(?:년차|年目|年次)|第\s?([1-4一二三四])\s?年/gu,
        (_, one?: string, other?: string) => {
          const year = one ?? other ?? "";
          return ` year${SMALL.indexOf(year) < 0 ? year : SMALL.indexOf(year) + 1} `;
        },
      )
      .replace(MONEY_AND_MORE, "$1 ")
      .replace(/(?<!第)([两兩二三四五六七八九十])(?=\s?(?:年|个月|個月|ヶ月|か月|カ月|次))/gu, (word) =>
        String(/[两兩]/u.test(word) ? 2 : SMALL.indexOf(word) + 1),
      )
      .replace(/[かカケヵ箇]月/gu, "ヶ月")
      .replace(/個月/gu, "个月")
      // "月58万円", "月base 4.6万": pay by the month.
      .replace(/(?<![\d个ヶ每毎今本来先])月(?=\s?(?:base\s?)?[¥￥]?\d[\d.,]*\s?[万萬千kK])/giu, " 月々 ")
      .replace(/(?<![\p{L}\d])월(?=\s?\d[\d.,]*\s?[만천])/gu, "매월 ")
      .replace(BEFORE_DIGIT, " ")
      .replace(BESIDE_LATIN, " ")
  );
}
