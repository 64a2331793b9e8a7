import { groupedBy } from "../text/grouped-by.js";
import { currencyOf, SIGNS, signOf } from "./currencies.js";
import { isDigit, isLetterOrDigit, type ReadNumber, readNumber, readScale } from "./numbers.js";
import type { Range } from "./pay.js";

/** One figure found in a text: a single amount or a range, in money, percent, or plain ("250K" without a currency). */
export interface Amount {
  /** UTF-16 offsets in the text, end exclusive; a "+" at its end is included. */
  start: number;
  end: number;
  /** Whole units of the currency, or percent. */
  range: Range;
  kind: "money" | "percent" | "plain";
  /** The currency's sign or code as written; absent for percent and plain. */
  sign?: string;
}

/** Longest brackets of a figure ("[40K-50K]"), in characters; keeps the scanner linear on any text. */
const LONGEST_BRACKET = 40;
const DASHES = new Set(["-", "–", "—", "−", "‑", "~", "〜"]);

/**
 * All figures of a text in order: `$150,000`, `€85K–€90K`, `$[198-210]K`, `₹60,00,000`, `20L`, `SGD 20K`, `15-20%`.
 * Placeholders (`$[X]K`, `[Z]%`, `$[Y+80K]`) are not figures. Plain numbers count only with a scale ("250K").
 * Linear in the text's length.
 */
export function scanAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  for (let at = 0; at < text.length; ) {
    const step = readAt(text, at);
    if (step.amount) found.push(step.amount);
    at = Math.max(step.end, at + 1);
  }
  return found;
}

/** The currency of a figure, given the currencies that are likely here; undefined for percent and plain figures. */
export function amountCurrency(amount: Amount, known: readonly string[] = []): string | undefined {
  return amount.sign === undefined ? undefined : currencyOf(amount.sign, known);
}

/**
 * A person's own figure: `150`, `150k`, `$150,000`, `£75k`, `20L`, `1.2cr`. A number under 1,000 is read as thousands.
 * Null unless the whole text is one single figure of money.
 */
export function parseAmount(text: string): { value: number; currency: string | null } | null {
  const trimmed = text.trim();
  const amount = scanAmounts(trimmed)[0];
  const value = amount?.range[0];
  if (amount?.start === 0 && amount.end === trimmed.length && value === amount.range[1] && amount.kind !== "percent") {
    return { value: thousands(value), currency: amountCurrency(amount) ?? null };
  }
  const bare = readNumber(trimmed, 0, false);
  return bare?.end === trimmed.length ? { value: thousands(bare.value), currency: null } : null;
}

/** A figure for people: `$268K–$293K`, `£75K`, `₹20L`, `CHF 120K–140K`; reading it gives the same figure back. */
export function formatMoney([low, high]: Range, currency: string): string {
  const sign = signOf(currency);
  const [first, last] = [shortNumber(low, currency), shortNumber(high, currency)];
  if (low === high) return sign + first;
  // "$950–$1.2K" would be read as $950K, like "$150–$160K", and "$1.5M–$1,500,001" would not be read as a range.
  const digits = isShort(last) ? low > 0 && low < 1000 : isShort(first);
  const again = sign.endsWith(" ") ? "" : sign;
  if (digits) return `${sign}${allDigits(low, currency)}–${again}${allDigits(high, currency)}`;
  return `${sign}${first}–${again}${last}`;
}

/** Neighbouring amounts, written alike: in one scale, else all in digits. */
export function formatAlike(amounts: readonly number[], currency: string): string[] {
  const written = amounts.map((amount) => shortNumber(amount, currency));
  const scales = new Set(written.map((number) => (isShort(number) ? number.replace(/[\d.,]/g, "") : "")));
  return written.map(
    (number, at) => signOf(currency) + (scales.size < 2 ? number : allDigits(amounts[at] ?? 0, currency)),
  );
}

/** Whether a written number ends with a scale. */
const isShort = (number: string): boolean => !isDigit(number.at(-1));

/** A percentage for people: `15%`, `15–20%`. */
export function formatPercent([low, high]: Range): string {
  return low === high ? `${low}%` : `${low}–${high}%`;
}

const SCALES: readonly (readonly [letter: string, size: number])[] = [
  ["B", 1e9],
  ["M", 1e6],
  ["K", 1e3],
];
const INDIAN_SCALES: typeof SCALES = [
  ["Cr", 1e7],
  ["L", 1e5],
  ["K", 1e3],
];

/** The value in its scale if at most two decimals (three for millions) give it exactly, else in all its digits. */
function shortNumber(value: number, currency: string): string {
  for (const [letter, size] of currency === "INR" ? INDIAN_SCALES : SCALES) {
    if (value < size || value >= size * 1000) continue;
    const decimals = size === 1e6 ? 1000 : 100;
    const scaled = Math.round((value / size) * decimals) / decimals;
    if (Math.round(scaled * size) === value) return `${scaled}${letter}`;
  }
  return allDigits(value, currency);
}

const DIGITS = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const INDIAN_DIGITS = new Intl.NumberFormat("en-IN", { maximumFractionDigits: 2 });

const allDigits = (value: number, currency: string): string =>
  (currency === "INR" ? INDIAN_DIGITS : DIGITS).format(value);

function thousands(value: number): number {
  return value < 1000 ? value * 1000 : value;
}

interface Step {
  /** Offset from which to read on. */
  end: number;
  amount?: Amount;
}

function readAt(text: string, at: number): Step {
  const sign = signAt(text, at);
  if (sign !== undefined) {
    const from = skipSpaces(text, at + sign.length);
    if (text[from] === "[") return readBracket(text, at, from, sign);
    return readFigure(text, at, skipTilde(text, from), sign) ?? { end: at + sign.length };
  }
  if (text[at] === "[") return readBracket(text, at, at, undefined);
  // A word is not a figure and is skipped as a whole.
  if (!isDigit(text[at])) return { end: isLetterOrDigit(text[at]) ? numberEnd(text, at) : at + 1 };
  // "L61", "Q1": digits inside a word are not a figure.
  const inWord = isLetterOrDigit(text[at - 1]) || (text[at - 1] === "." && isLetterOrDigit(text[at - 2]));
  const figure = inWord ? undefined : readFigure(text, at, at, undefined);
  return figure ?? { end: numberEnd(text, at) };
}

/** `$[198-210]K`, `$[40K-50K]`, `[15]%`; anything else in brackets after a sign is a placeholder and skipped. */
function readBracket(text: string, start: number, open: number, sign: string | undefined): Step {
  const close = text.slice(open, open + LONGEST_BRACKET).indexOf("]");
  if (close < 0) return { end: open + 1 };
  const after = open + close + 1;
  const percent = text[after] === "%";
  // Without a sign or percent the brackets hold a note ("[Google at $268K TC]"), which is read like other text.
  if (sign === undefined && !percent) return { end: open + 1 };
  const inner = text.slice(open + 1, after - 1).trim();
  const scale = readScale(text, after);
  const end = percent ? after + 1 : (scale?.end ?? after);
  const figure = readFigure(inner, 0, signAt(inner, 0)?.length ?? 0, sign ?? "");
  if (!figure?.amount || figure.end < inner.length) return { end };
  const [low, high] = figure.amount.range;
  // In "[40K-50K]K" the scale would count twice: the one outside is for plain numbers inside.
  const size = scale && high < 10_000 ? scale.size : 1;
  const range: Range = [low * size, high * size];
  return { end, amount: percent ? { start, end, range, kind: "percent" } : { start, end, range, kind: "money", sign } };
}

/** The figure whose number begins at `from` and whose sign, if any, at `start`. */
function readFigure(text: string, start: number, from: number, sign: string | undefined): Required<Step> | undefined {
  const wide = sign !== undefined ? !sign.endsWith("$") : true;
  const low = readNumber(text, from, wide);
  if (!low) return undefined;
  const percent = sign === undefined ? readPercent(text, start, low) : undefined;
  if (percent) return percent;
  const high = readUpper(text, start, low, sign, wide);
  const size = high && low.size === 1 && low.value < 1000 && high.value > low.value ? high.size : 1;
  const range: Range = [low.value * size, high?.value ?? low.value];
  const figureEnd = high?.end ?? low.end;
  const code = codeAfter(text, figureEnd);
  const written = code?.sign ?? sign;
  const end = skipPlus(text, code?.end ?? figureEnd);
  if (written !== undefined) return { end, amount: { start, end, range, kind: "money", sign: written } };
  if (low.size === 1 && (high?.size ?? 1) === 1) return undefined;
  return { end, amount: { start, end, range, kind: "plain" } };
}

/** `15%`, `15-20%`, `15%–20%`, `15% to 20%`. */
function readPercent(text: string, start: number, low: ReadNumber): Required<Step> | undefined {
  const first = percentEnd(text, low.end);
  const gap = rangeGap(text, first ?? low.end);
  const high = gap === undefined ? null : readNumber(text, gap, false);
  const last = high && high.value >= low.value ? percentEnd(text, high.end) : undefined;
  const end = last ?? first;
  if (end === undefined) return undefined;
  const stop = skipPlus(text, end);
  const range: Range = [low.value, last !== undefined && high ? high.value : low.value];
  return { end: stop, amount: { start, end: stop, range, kind: "percent" } };
}

/** The upper end of a range after `low`, in the same currency, or undefined. */
function readUpper(text: string, start: number, low: ReadNumber, sign: string | undefined, wide: boolean) {
  const from = skipPlus(text, low.end);
  const between = text.slice(Math.max(0, start - 8), start) === "between ";
  const gap = between && text.startsWith(" and ", from) ? from + 5 : rangeGap(text, from);
  if (gap === undefined) return undefined;
  const again = signAt(text, gap);
  // "A$15,000-$25,000": the second sign may be the short one.
  if (again !== undefined && !sign?.endsWith(again)) return undefined;
  // "from $150K to $180K" is a step, not a range; "$150K to 4 years" is neither.
  const worded = text[gap - 2] === "o";
  if (
    worded &&
    ((sign !== undefined && again === undefined) || /\bfrom [~≈]?$/.test(text.slice(Math.max(0, start - 7), start)))
  )
    return undefined;
  const high = readNumber(text, again === undefined ? gap : skipSpaces(text, gap + again.length), wide);
  if (!high || (high.size === 1 && low.size > 1)) return undefined;
  const lowest = low.size === 1 && low.value < 1000 ? low.value * high.size : low.value;
  if (high.value < lowest || percentEnd(text, high.end) !== undefined) return undefined;
  return high;
}

/** Offset of the second number of a range, after "-", "–", "to" and the like; undefined if no range follows. */
function rangeGap(text: string, at: number): number | undefined {
  const from = skipSpaces(text, at);
  const char = text[from] ?? "";
  if (text.startsWith("to ", from) && from > at) return from + 3;
  if (!DASHES.has(char)) return undefined;
  // A long dash after a space separates parts of a sentence: "$300K — $50K of it at signing".
  return char === "—" && from > at ? undefined : skipSpaces(text, from + 1);
}

function signAt(text: string, at: number): string | undefined {
  const signs = SIGNS_BY_START.get(text[at] ?? "");
  if (!signs) return undefined;
  const inWord = isLetterOrDigit(text[at - 1]);
  return signs.find((sign) => {
    if (!text.startsWith(sign, at)) return false;
    if (!isLetterOrDigit(sign[0])) return true;
    const next = text[skipSpaces(text, at + sign.length)];
    return !inWord && (isDigit(next) || next === "[" || next === "~");
  });
}

/** A code or sign after the figure: "150K EUR", "120 000 kr", "90K€". It overrides a plain "$" before it. */
function codeAfter(text: string, at: number): { sign: string; end: number } | undefined {
  const from = skipSpaces(text, at);
  const word = /^[a-z]+/.exec(text.slice(from, from + LONGEST_WORD))?.[0];
  const named = word && SIGN_OF_WORD.get(word);
  if (named && from > at) return { sign: named, end: from + (word?.length ?? 0) };
  const signs = SIGNS_BY_START.get(text[from] ?? "");
  const sign = signs?.find((name) => text.startsWith(name, from) && !isLetterOrDigit(text[from + name.length]));
  if (sign === undefined || sign.endsWith("$")) return undefined;
  const end = from + sign.length;
  // "150K / €90K" and "90 £80": a sign followed by a number is that number's.
  return isDigit(text[skipSpaces(text, end)]) ? undefined : { sign, end };
}

/** Currencies written out after the figure: "230,000 dollars". */
const SIGN_OF_WORD = new Map([
  ["dollars", "$"],
  ["euros", "€"],
  ["euro", "€"],
  ["pounds", "£"],
  ["rupees", "₹"],
  ["francs", "CHF"],
  ["shekels", "₪"],
]);
const LONGEST_WORD = 10;

/** Signs and codes by their first character, longest first. */
const SIGNS_BY_START = groupedBy(
  SIGNS.map(([sign]) => sign),
  (sign) => sign.charAt(0),
);

function percentEnd(text: string, at: number): number | undefined {
  const from = skipSpaces(text, at);
  if (text[from] === "%") return from + 1;
  return text.startsWith("percent", from) && !isLetterOrDigit(text[from + 7]) ? from + 7 : undefined;
}

function skipSpaces(text: string, at: number): number {
  return text[at] === " " || text[at] === "\u00a0" ? at + 1 : at;
}

function skipTilde(text: string, at: number): number {
  return text[at] === "~" || text[at] === "≈" ? at + 1 : at;
}

/** A "+" directly after a figure is included in it; one before another figure adds the next part. */
function skipPlus(text: string, at: number): number {
  return text[at] === "+" && !isDigit(text[at + 1]) && text[at + 1] !== "$" ? at + 1 : at;
}

function numberEnd(text: string, at: number): number {
  let end = at;
  while (isLetterOrDigit(text[end]) || ((text[end] === "." || text[end] === ",") && isDigit(text[end + 1]))) end++;
  return end;
}
