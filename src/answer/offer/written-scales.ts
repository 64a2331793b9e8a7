import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";

/** "1억 2천만", "3천만", "1億2000万": numbers of several scales, in digits. */
export const inTenThousands = (text: string): string =>
  (/\p{Script=Han}|RMB|CNY/u.test(text) ? text.replace(/(?<=\d)w(?![\p{L}\p{N}])/giu, "万") : text)
    .replace(
      /(\d{1,2})천\s?(\d)백만/gu,
      (_, thousands: string, hundreds: string) => `${Number(thousands) * 1000 + Number(hundreds) * 100}万`,
    )
    // "1억2천", "3천": the ten thousands are left out.
    .replace(/(?<![\d.,])(\d)천(?!\s?[\d만백])/gu, (said, digits: string) =>
      /[억만]/u.test(text) ? `${digits}천만` : said,
    )
    .replace(/(\d[\d,.]{0,9})\s?(?:천만|千万)/gu, (_, digits: string) => `${Number(digits.replace(/,/g, "")) * 1000}万`)
    .replace(
      /(\d{1,3}(?:\.\d{1,2})?)\s?[억億亿]\s?(\d[\d,]{0,6})\s?[만万]/gu,
      (_, high: string, low: string) => `${Math.round(Number(high) * 10_000) + Number(low.replace(/,/g, ""))}万`,
    );

const LISTS = readLanguage(
  "written-scales",
  z.strictObject({
    million: wordList,
    thousand: wordList,
    "million-short": wordList,
    "thousand-short": wordList,
    southern: wordList,
  }),
);
const patternOf = (list: readonly string[]): string => list.join("|").replaceAll("*", String.raw`\p{L}{0,2}`);

/** A scale behind its figure, with the point of an abbreviation where a sentence does not end with it. */
const behindFigure = (words: readonly string[], short: readonly string[]): RegExp =>
  new RegExp(
    `(?<=\\d)\\s?(?:(?:${patternOf(words)})|(?:${patternOf(short)})(?:\\.(?=\\s?[\\p{Ll}€₽₴$£\\d,;)]|\\s?[A-Z]{3}(?!\\p{L})|\\s?K[cč]))?)(?![\\p{L}\\p{N}])`,
    "giu",
  );
const MILLIONS = behindFigure(LISTS.million, LISTS["million-short"]);
const THOUSANDS = behindFigure(LISTS.thousand, LISTS["thousand-short"]);

/** Scales of other languages that are no English words, and one that is, where a sign says which language is meant. */
export const scaled = (text: string): string =>
  inThousandsOfTheSouth(text)
    .replace(MILLIONS, "M")
    .replace(/(?<=\d)\s?mil\.?\s?(?=Kč|CZK|Ft|EUR\b)/gu, "M ")
    .replace(/(?<=\d)\s?(?:tỷ|miliar|mrd)\.?(?![\p{L}\p{N}])/giu, "bn")
    .replace(THOUSANDS, "K")
    .replace(/(?<=\d)\s?mii(?=\s?(?:lei|RON|de lei|euro|EUR))/giu, "K")
    .replace(/(?<=\d)\s?T(?=\s?(?:€|EUR(?!\p{L})))/gu, "K ")
    .replace(/(?<![\p{L}\p{N}])T(?=€\s?\d{2,3}(?!\d))(€)\s?(\d{2,3})/gu, "$1$2K")
    .replace(/(?<=\d)\s?bin(?=\s?(?:TL|₺|lira|dolar|euro|avro|sterlin))/giu, "K")
    .replace(/(?<=\d)\s?tr(?=\s?(?:\/|(?:1\s|một\s|mỗi\s)?(?:tháng|thg)))/giu, "M")
    .replace(/(?<=\d)\s?tkr(?![\p{L}\p{N}])/giu, "K kr")
    .replace(/((?:R\$|€|MX\$)\s?\d[\d.,]{0,12})\s?(?:mil|mila|mille)(?![\p{L}\p{N}])/giu, "$1K")
    .replace(
      /(?<![\p{L}\p{N}.,])(\d[\d.,]{0,12})\s?(?:mil|mila|mille)\s(?=(?:reais|euros?|pesos)(?!\p{L}))/giu,
      "$1K ",
    );

/** "165 mil nominales": thousands where Spanish or Portuguese is spoken; in English a "mil" is a million. */
function inThousandsOfTheSouth(text: string): string {
  if (!/\d\s?mil(?!\p{L})/iu.test(text) || (text.match(SOUTHERN)?.length ?? 0) < 2) return text;
  return text.replace(/(?<![\p{L}\p{N}.,])(\d{1,3}(?:[.,]\d)?)\s?mil(?![\p{L}\p{N}])/giu, "$1K");
}
const SOUTHERN = new RegExp(String.raw`(?<!\p{L})(?:${patternOf(LISTS.southern)})(?!\p{L})`, "giu");
