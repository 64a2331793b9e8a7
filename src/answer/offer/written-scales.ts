import { z } from "zod";
import { listsOf, namesByWord, readLanguage, wordLists } from "../../language.js";
import { EAST_ASIAN, hasEastAsian } from "../../text/scripts.js";

/** Writes numbers of several scales with one: "1억 2천만", "3천만", "1億2000万". */
export const inTenThousands = (text: string): string =>
  (/\p{Script=Han}|RMB|CNY|(?<!\p{L})\d{2,3}w(?!\p{L}).{1,80}\d{2,3}w(?!\p{L})/u.test(text)
    ? text.replace(/(?<=\d)w(?![\p{L}\p{N}])/giu, "万")
    : text
  )
    .replace(
      /(\d{1,2})천\s?(\d)백만/gu,
      (_, thousands: string, hundreds: string) => `${Number(thousands) * 1000 + Number(hundreds) * 100}万`,
    )
    // "1억2천", "3천": the sign for ten thousand was left out.
    .replace(/(?<![\d.,])(\d)천(?!\s?[\d만백])/gu, (said, digits: string) =>
      /[억만]/u.test(text) ? `${digits}천만` : said,
    )
    .replace(/(\d[\d,.]{0,9})\s?(?:천만|千万)/gu, (_, digits: string) => `${Number(digits.replace(/,/g, "")) * 1000}万`)
    .replace(
      /(\d{1,3}(?:\.\d{1,2})?)\s?[억億亿]\s?(\d[\d,]{0,6})\s?[만万]/gu,
      (_, high: string, low: string) => `${Math.round(Number(high) * 10_000) + Number(low.replace(/,/g, ""))}万`,
    );

const LISTS = readLanguage("written-scales", listsOf("million thousand million-short thousand-short southern"));
const patternOf = (list: readonly string[]): string => list.join("|").replaceAll("*", String.raw`\p{L}{0,2}`);

/** A scale after its figure, with the point of an abbreviation unless that ends a sentence. */
const behindFigure = (words: readonly string[], short: readonly string[]): RegExp =>
  new RegExp(
    `(?<=\\d)\\s?(?:(?:${patternOf(words)})|(?:${patternOf(short)})(?:\\.(?=\\s?[\\p{Ll}€₽₴$£\\d,;)]|\\s?[A-Z]{3}(?!\\p{L})|\\s?K[cč]))?)(?![\\p{L}\\p{N}])`,
    "giu",
  );
const MILLIONS = behindFigure(LISTS.million, LISTS["million-short"]);
const THOUSANDS = behindFigure(LISTS.thousand, LISTS["thousand-short"]);

/** Writes scales of other languages as K, M or bn. One like "mil" only if other words decide the language. */
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

/** Reads "mil" as thousand in Spanish or Portuguese text ("165 mil nominales"); in English it is a million. */
function inThousandsOfTheSouth(text: string): string {
  if (!/\d\s?mil(?!\p{L})/iu.test(text) || (text.match(SOUTHERN)?.length ?? 0) < 2) return text;
  return text.replace(/(?<![\p{L}\p{N}.,])(\d{1,3}(?:[.,]\d)?)\s?mil(?![\p{L}\p{N}])/giu, "$1K");
}
const SOUTHERN = new RegExp(String.raw`(?<!\p{L})(?:${patternOf(LISTS.southern)})(?!\p{L})`, "giu");

const EAST_LISTS = readLanguage("money-in-east-asia", z.strictObject({ abroad: wordLists, home: wordLists }));

const BEFORE_DIGIT = new RegExp(`(?<=[${EAST_ASIAN}])(?=\\d)`, "gu");
const BESIDE_LATIN = new RegExp(
  `(?<=[${EAST_ASIAN}])(?=\\p{Script=Latin})|(?<=\\p{Script=Latin}{2})(?=[${EAST_ASIAN}])`,
  "gu",
);
const NAMED = namesByWord(EAST_LISTS.home);
const CODES = namesByWord(EAST_LISTS.abroad);
const HOME = [...NAMED.keys()].join("|");
const HOME_BEHIND = new RegExp(`([\\d万萬億亿만억])\\s?(${HOME})`, "gu");
/** A currency after a figure and its scale, followed by more letters: "9,800만원에", "300万円相当". */
const MONEY_AND_MORE = new RegExp(`(?<=\\d\\s?[千万萬億亿천만억]{0,2}\\s?)(円|${HOME}|元|원)(?=[${EAST_ASIAN}])`, "gu");
const NAMED_ABROAD = new RegExp(`(\\d\\s?[千万萬億亿천만억]{0,2})\\s?(${[...CODES.keys()].join("|")})`, "gu");
const SMALL = "一二三四五六七八九十";

/**
 * Puts spaces between figures, Latin words and the words of East Asia, so that each is read alone:
 * "RSUは300万円相当を4年で" has a name, a figure and a length. Small numbers before a year or a month become digits.
 */
export function scriptsApart(text: string): string {
  if (!hasEastAsian(text)) return text;
  return (
    text
      // "30 万".
      .replace(/(?<=\d)\s+(?=[千万萬億亿천만억])/gu, "")
      .replace(/(?<=\d)萬/gu, "万")
      // "4万5", "4万5千".
      .replace(/(?<![\d.,])(\d{1,3})([万萬만])(\d)(?:[千천]|(?![\p{L}\p{N}.%]))/gu, "$1.$3$2")
      .replace(HOME_BEHIND, (_, before: string, name: string) => before + (NAMED.get(name) ?? ""))
      .replace(NAMED_ABROAD, (_, digit: string, name: string) => `${digit} ${CODES.get(name) ?? ""}`)
      // Before another number the currency would be read as part of that.
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
      // "月58万円", "月base 4.6万": pay per month.
      .replace(/(?<![\d个ヶ每毎今本来先])月(?=\s?(?:base\s?)?[¥￥]?\d[\d.,]*\s?[万萬千kK])/giu, " 月々 ")
      .replace(/(?<![\p{L}\d])월(?=\s?\d[\d.,]*\s?[만천])/gu, "매월 ")
      .replace(BEFORE_DIGIT, " ")
      .replace(BESIDE_LATIN, " ")
  );
}
