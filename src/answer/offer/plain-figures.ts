import { z } from "zod";
import { isCurrencyCode, SIGNS } from "../../domain/currencies.js";
import { readScale } from "../../domain/numbers.js";
import { scheduleOfYears } from "../../domain/vesting-years.js";
import { namesByWord, readLanguage, wordLists } from "../../language.js";
import { readOnce } from "../../text/read-once.js";
import { spelledOut } from "./spelled-figures.js";
import { inTenThousands, scaled, scriptsApart } from "./written-scales.js";

const { currencies: SPELLED } = readLanguage("spelled-currencies", z.strictObject({ currencies: wordLists }));
/** Names of currencies as people spell them out, each with its sign or code. */
const SIGN_OF = namesByWord(SPELLED);
/** The stems of names that take endings. */
const STEMS = [...SIGN_OF.keys()].filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));

/** Signs that are letters ("EUR", "Rs", "kr") by their lower-case form. */
const LETTERS = new Map(
  SIGNS.filter(([sign]) => /^[a-z]{2,}$/i.test(sign)).map(([sign]) => [sign.toLowerCase(), sign] as const),
);

/** The sign or code for a currency's name or code in lower case ("euros", "usd"); undefined for other words. */
export const currencySign = (name: string): string | undefined => SIGN_OF.get(name) ?? LETTERS.get(name);

const CURRENCY_WORD = new RegExp(
  `(?<!\\p{L})(?:${[...SIGN_OF.keys(), ...LETTERS.keys()]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.]/g, "\\.").replace(/ /g, "[ -]").replace("*", "\\p{L}{0,4}"))
    .join("|")})(?!\\p{L})`,
  "giu",
);

/** Characters before a currency's name that are searched for its figure; keeps the reading linear. */
const NEAR = 24;

/**
 * Normalizes the figures of an offer, so that each can be read in only one way: characters without width are dropped, a
 * point before exactly three digits separates thousands (`$150.000` is `$150,000`, unless a scale follows: `1.250M`), a
 * currency in words or lower case next to a figure becomes its sign (`150k euros` is `150k EUR`), and a schedule stated
 * year by year becomes a list of shares. A second pass changes nothing.
 */
export const plainFigures = readOnce(readPlainFigures);

function readPlainFigures(text: string): string {
  const plain = withoutMarks(narrow(withoutFormat(text)));
  return scheduleOfYears(multiplied(signed(grouped(joined(spelledOut(scriptsApart(plain)))))));
}

/** Puts the currency of "45k x 15 RMB" after the figure that is multiplied. */
const multiplied = (text: string): string =>
  text.replace(/(?<=\d[\d.,]*(?:k|万)?)( x 1[2-8])\s?([A-Z]{3})(?![\p{L}\p{N}]|\s?\d)/gu, (typed, times, code) =>
    isCurrencyCode(code) || code === "RMB" ? ` ${code}${times}` : typed,
  );

/**
 * Removes text that is struck out, and the marks for bold, italics and code, which could separate a figure from its
 * label. A star between numbers means "times".
 */
const withoutMarks = (text: string): string =>
  text
    .replace(/(?<=[\dkK万]|[A-Z]{3})\s?[*×]\s?(?=1[2-8](?!\d))/g, " x ")
    .replace(/~~[^~\n]{1,200}~~/g, " ")
    .replace(/(?<=^|\s)~(?=\S)[^~\n]{0,200}\S~(?=$|[\s.,;])/g, " ")
    .replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, " ");

/** Replaces the full-width punctuation of East Asia. */
const narrow = (text: string): string => text.replace(/[，、；：（）／＋％。]/gu, (mark) => NARROW[mark] ?? mark);
const NARROW: Readonly<Record<string, string>> = {
  "，": ", ",
  "、": ", ",
  "；": "; ",
  "：": ": ",
  "（": " (",
  "）": ") ",
  "／": "/",
  "＋": " + ",
  "％": "%",
  "。": ". ",
};

/**
 * Puts scales and signs right at their figures ("56 k€", "42 L", "40k$", "s$95k", "x12"), and a comma between a part
 * without a figure and the bonus after it ("no equity bonus 10%").
 */
const joined = (text: string): string =>
  scaled(inTenThousands(text))
    // "%10", as in Turkish.
    .replace(/(?<![\d\p{L}]\s?)%\s?(\d{1,3}(?:[.,]\d{1,2})?)(?![\d%]|\s?%)/gu, "$1%")
    .replace(
      /(?<!\p{L})(base|salary|equity|stock|grant|bonus|sign[- ]?on|total|tc|package)['’]s (?=(?:(?:now|actually|only|just|really|at|about) ){0,2}\p{Sc}?\d)/giu,
      "$1 is ",
    )
    // "The equity is like 400k total".
    .replace(
      /(?<!\p{L})(base|salary|equity|stock|grant|rsus?|options|bonus) (?:is|are|would be) (?:like|about|around|roughly) (?=\p{Sc}?\d)/giu,
      "$1 about ",
    )
    .replace(/(?<!\p{L})((?:no|without|zero) (?:equity|stock|rsus?|shares?)) (?=bonus\s?[:=]?\s?[$€£₹]?\d)/giu, "$1, ")
    .replace(/(?<!\p{L})(equity|stock|rsus?|gsus?|options|grant) (?=bonus\s?[:=]?\s?\d[\d.]{0,4}\s?%)/giu, "$1, ")
    .replace(/(?<![\p{L}])(USD|CAD|AUD|NZD|SGD|HKD|TWD|MXN)\s?\$\s?(?=\d)/gu, "$1 ")
    // "$19,500,000 COP".
    .replace(/(?<![\p{L}\p{Sc}])\$\s?(?=\d[\d.,]{0,20}[km]?\s([A-Z]{3})(?!\p{L}))/giu, (sign, code) =>
      IN_DOLLARS.has(code) ? "" : sign,
    )
    .replace(
      /(?<![\p{L}])(ca|approx|incl|inkl|excl|exkl|ex|max|min|est|avg|mtl|monatl|mens|mies|mån|mdr|mnd|md|měs|pr|vs|zzgl|kr)\.(?=\s)/giu,
      "$1",
    )
    // "Bonus (target): 2 months".
    .replace(/(?<!\p{L})bonus\s?\((target|guaranteed|discretionary|annual|cash)\)/giu, "$1 bonus")
    .replace(/\b(i|e)\.\s?(e|g)\.(?!\p{L})/giu, "$1$2")
    // "15 bonus (percent)".
    .replace(/(?<![\d.,])(\d{1,2}(?:\.\d)?)((?: \p{L}+)?) \((?:%|percent|pct)\)/giu, "$1%$2")
    // "RSU300万", "base150k".
    .replace(/(?<!\p{L})(base|salary|bonus|rsus?|esops?|stock|equity|options|sign-?on|tc|ctc)(?=\d{2})/giu, "$1 ")
    .replace(/(\d)\s(k|m|l)(?![\p{L}\p{N}'’])/giu, "$1$2")
    // "Alles in kCHF".
    .replace(/(?<![\p{L}\d]|\d\s)(?:in\s)?[kT]\s?([A-Z]{3}|[€$£])(?![\p{L}\p{N}]|\s?\d)/gu, (typed, code: string) =>
      code.length < 3 || isCurrencyCode(code) ? `in k, all in ${code}` : typed,
    )
    // "Base ..... 182,000".
    .replace(/(?<=\p{L})\s?\.{4,60}\s?(?=\p{Sc}?\d)/gu, ": ")
    // "6k2" is 6,200.
    .replace(/(?<![\p{L}\d.,])(\d{1,3})k(\d)(?![\p{L}\p{N}])/giu, "$1.$2k")
    // "Band 8 128k base": a number in groups of three has no scale.
    .replace(/(?<![\d.,])(\d{1,3})\s(?=\d{3}[km](?![\p{L}\p{N}]))/giu, "$1, ")
    .replace(/(?<=(?:x|×)\s?1[2-8]),(?=\d)/giu, ".")
    // "2,5 salários", "12,5 %": a list has a space after its comma.
    .replace(/(?<![\d.,])(\d{1,2}),(\d{1,2})(?=\s?(?:%|\p{L}{3}))/gu, "$1.$2")
    .replace(/(?<![\p{L}\p{N}$])R\s?(?=\d{1,3}(?:\.\d{1,2})?(?:[km]|[, ]\d{3})(?![\p{L}\d]))/gu, "ZAR ")
    .replace(/(?<![\p{L}\p{N}])w\/(?:\s|(?=\d))/giu, "with ")
    // "125k n sign-on".
    .replace(/(?<=[\p{L}\d%]) n (?=\p{L})/gu, " and ")
    // "750ish".
    .replace(/(?<![\p{L}\p{N}])(\p{Sc}?\d[\d.,]*[km]?)[ -]?ish(?!\p{L})/giu, "about $1")
    .replace(/(?<=\d),-+(?=\s|$)/gu, "")
    .replace(
      /((?:\p{Sc}|(?<!\p{L})[A-Z]{3})\s?\d[\d.,]{0,9}k?|\d\s?(?:k|l|lakhs?|lacs?))\s?pm(?!\p{L})/gu,
      "$1 per month",
    )
    .replace(/(?<![\p{L}$])(us|ca|c|au|a|nz|sg|s|hk|nt|mx|r)\$(?=\s?\d)/giu, (sign) => sign.toUpperCase())
    .replace(
      SIGN_BEHIND,
      (_, figure: string, land = "") => `${land ? dollarsOf(land) : "$"}${figure.trim().replace(/\s(?=\d{3})/g, ",")}`,
    )
    .replace(
      /(?<=\d)\s?(?:pct|per\s?cent|prozent|pour\s?cents?|por\s?cento|por\s?ciento|per\s?cento|procent|persen|процент\p{L}{0,4})(?!\p{L})/giu,
      "%",
    )
    .replace(/(?<![\p{L}\p{N}])x(?=1[2-8](?!\d))/giu, "x ")
    .replace(/(?<![\p{L}\p{N}])p\.\s?a\.?(?![\p{L}])/giu, "pa")
    .replace(/(?<=\d[\p{L}€£₪ ]{0,8})(?:p\/m|p\.\s?m\.?)(?![\p{L}])/giu, " per month");

/** Codes of currencies that are written with the sign of the dollar at home. */
const IN_DOLLARS = new Set(SIGNS.flatMap(([sign, code]) => (/^\P{Sc}+\$$/u.test(sign) ? code : [])));

/** A dollar sign after its figure, perhaps with its country: "40k$", "112 000 $", "112 000 $ CA". */
const SIGN_BEHIND =
  /(?<![\p{L}\p{N}$.,]|\d\s)(\d{1,3}(?:\s\d{3})+(?:,\d\d)?\s?|\d[\d.,]{0,20}\s?[km]?\s?)\$(?!\s?\d)(?:\s?(ca|can|cad|us|usd|au|aud|nz|hk|sg)(?!\p{L}))?/giu;
const dollarsOf = (land: string): string => `${LANDS[land.slice(0, 2).toUpperCase()] ?? "USD"} `;
const LANDS: Readonly<Record<string, string>> = { CA: "CAD", US: "USD", AU: "AUD", NZ: "NZD", HK: "HKD", SG: "SGD" };

/** Removes characters that have no width, which may be inside a word. */
export const withoutFormat = (text: string): string => text.replace(/\p{Cf}/gu, "");

const grouped = (text: string): string =>
  text.replace(
    /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{2})?(?![\d]|[.,]\d)/g,
    (figure: string, at: number, whole: string) => {
      const end = at + figure.length;
      if (readScale(whole, end) || /^\s*(?:%|percent)/i.test(whole.slice(end, end + 10))) return figure;
      const [groups = "", cents] = figure.split(",");
      return groups.replaceAll(".", ",") + (cents === undefined ? "" : `.${cents}`);
    },
  );

function signed(text: string): string {
  let written = "";
  let from = 0;
  for (const match of text.matchAll(CURRENCY_WORD)) {
    const end = match.index + match[0].length;
    const head = text.slice(from, match.index);
    const followed = /^\s?[~≈]?\s?\d/.test(text.slice(end, end + 4));
    // "CHF 127,000, CHF 25,000 RSUs": after a comma the word belongs to the figure that follows.
    const isParted = followed && /,\s+$/.test(head);
    const before = isParted ? null : figureBefore(text.slice(Math.max(0, match.index - NEAR), match.index));
    if (before === null && !followed) continue;
    from = end;
    const sign = signOf(match[0]);
    // Between two figures the word belongs to the one before it; the comma keeps it so.
    const stop = before !== null && followed ? "," : "";
    const start = sign === "$" && before !== null ? head.length - before : head.length;
    // "dollars" means those of the band, like "$", and "$" is read only before a figure.
    written += sign === "$" ? `${head.slice(0, start)}$${head.slice(start).trimEnd()}${stop}` : head + sign + stop;
  }
  return written + text.slice(from);
}

/** Length of the figure at the end of a text, with the spaces after it; null if there is none. */
function figureBefore(text: string): number | null {
  const near = text.slice(-NEAR);
  const match = /(?:^|[^\p{L}\p{N}.,'’])(\d[\d.,'’]*)(\s?)(\p{L}{0,8})(\s*)$/u.exec(near);
  if (!match) return null;
  const [, digits = "", gap = "", scale = "", space = ""] = match;
  if (scale && readScale(scale, 0)?.end !== scale.length) return null;
  return digits.length + gap.length + scale.length + space.length;
}

function signOf(word: string): string {
  const name = word.toLowerCase().replaceAll("-", " ");
  const stem = STEMS.find((one) => name.startsWith(one));
  return SIGN_OF.get(name) ?? SIGN_OF.get(`${stem}*`) ?? LETTERS.get(name) ?? word;
}
