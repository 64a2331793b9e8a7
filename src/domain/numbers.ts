import { SCALES } from "./scales.js";

/** A number read from a text: `size` is its scale (1,000 for "K"), 1 where none is written; `value` counts it in. */
export interface ReadNumber {
  value: number;
  size: number;
  end: number;
}

const SPACE_GROUP = new Set([" ", "\u00a0", "\u2009", "\u202f"]);
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** No figure of pay has more; a longer run of digits is none. */
const MOST_DIGITS = 15;

/** A scale of one letter stands at the number, a longer one also after a space. */
const SENTENCE_SCALES = SCALES.filter(({ inSentences }) => inSentences);

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= "0" && char <= "9";
}

export function isLetterOrDigit(char: string | undefined): boolean {
  if (char === undefined) return false;
  // Nearly all characters are ASCII, where comparing is ten times as fast as the pattern.
  if (char < "\u0080") return (char >= "a" && char <= "z") || (char >= "A" && char <= "Z") || isDigit(char);
  return LETTER_OR_DIGIT.test(char);
}

/**
 * The number at `at` with its scale, or null where no digit stands there. Reads `150,000`, `60,00,000` (lakh groups),
 * `120'000`, `1.2M`, `1,25M`; with `wide` also the groups of Europe, `120.000` and `120 000`.
 */
export function readNumber(text: string, at: number, wide: boolean): ReadNumber | null {
  const first = digitsEnd(text, at);
  if (first === at || first - at > MOST_DIGITS) return null;
  const groups = [text.slice(at, first)];
  let end = first;
  const mark = text[end];
  if (mark !== undefined && isGroupMark(mark, wide)) end = readGroups(text, end, mark, groups);
  let value = Number(groups.join(""));
  if (!Number.isSafeInteger(value)) return null;
  const fraction = readFraction(text, end, groups.length === 1);
  if (fraction) {
    value = Number(`${value}.${fraction.digits}`);
    end = fraction.end;
  }
  const scale = readScale(text, end);
  const size = scale?.size ?? 1;
  return { value: exact(value * size), size, end: scale?.end ?? end };
}

/** The scale at `at` ("K", " million", "L"), or null. */
export function readScale(text: string, at: number): { size: number; end: number } | null {
  const spaced = text[at] === " ";
  const from = spaced ? at + 1 : at;
  const here = text.slice(from, from + 8).toLowerCase();
  for (const { word, size } of SENTENCE_SCALES) {
    if (!here.startsWith(word) || (spaced && word.length === 1)) continue;
    const end = from + word.length;
    if (!isLetterOrDigit(text[end]) || word > "\u3000") return { size, end };
  }
  return null;
}

function isGroupMark(mark: string, wide: boolean): boolean {
  return mark === "," || mark === "'" || mark === "’" || (wide && (mark === "." || SPACE_GROUP.has(mark)));
}

/** Groups after the first: of three digits, and of two where lakhs are counted; the last always has three. */
function readGroups(text: string, at: number, mark: string, groups: string[]): number {
  const read: string[] = [];
  let end = at;
  while (text[end] === mark) {
    const stop = digitsEnd(text, end + 1);
    const length = stop - end - 1;
    if (length !== 3 && !(length === 2 && mark === ",")) break;
    read.push(text.slice(end + 1, stop));
    end = stop;
  }
  while (read.length > 0 && read.at(-1)?.length !== 3) end -= (read.pop()?.length ?? 0) + 1;
  // "1.250M" and "€1.5M": a point before a scale is a decimal point.
  if (mark === "." && read.length === 1 && readScale(text, end)) return at;
  groups.push(...read);
  return end;
}

function readFraction(text: string, at: number, commaToo: boolean): { digits: string; end: number } | null {
  const mark = text[at];
  if (mark !== "." && !(mark === "," && commaToo)) return null;
  const end = digitsEnd(text, at + 1);
  const length = end - at - 1;
  if (length === 0 || length > 6) return null;
  // A decimal comma is believed only before a scale ("1,5M"): else it divides a list.
  if (mark === "," && (length > 2 || !readScale(text, end))) return null;
  return { digits: text.slice(at + 1, end), end };
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text[end])) end++;
  return end;
}

/** 1.1 × 1,000,000 is 1100000.0000000002 in floating point; money has at most two decimals. */
function exact(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A number read whole: `grouped` where marks part its thousands, so that it can be no fraction. */
export interface WholeNumber {
  value: number;
  end: number;
  grouped: boolean;
}

const WHOLE = [
  // Thousands by one mark throughout, and cents behind another: "144,000.00", "1.250.000", "95 000", "120'000", "144_000".
  /(\d{1,3})([,.'’ \u00a0\u2009\u202f_])(\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?(?!\d)/y,
  // Lakhs: "24,00,000".
  /(\d{1,3})(,)((?:\d{2},)+\d{3})(?:\.(\d{1,2}))?(?!\d)/y,
  /(\d+)()()(?:[.,](\d{1,3}))?(?!\d)/y,
];

/**
 * The number at `at`, read to its last digit: null where digits and marks are no number that people write ("144,00,0").
 * A point before three digits parts thousands, unless a scale follows ("1.085M"); scales are not read.
 */
export function readWholeNumber(text: string, at: number): WholeNumber | null {
  // "0144000" is no amount that a person writes.
  if (text[at] === "0" && isDigit(text[at + 1])) return null;
  for (const pattern of WHOLE) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, first = "", mark = "", rest = "", cents] = match;
    const end = at + whole.length;
    if (whole.length > 2 * MOST_DIGITS || /^[.,]\d/.test(text.slice(end, end + 2))) return null;
    const groups = rest.replace(/\D/g, "");
    const decimal = first === "0" && mark === "." && groups.length === 3;
    const fraction =
      decimal ||
      (mark === "." && groups.length === 3 && first.length < 4 && SCALE_FOLLOWS.test(text.slice(end, end + 4)));
    if (fraction) return { value: Number(`${first}.${groups}`), end, grouped: false };
    const value = Number(first + groups + (cents ? `.${cents}` : ""));
    return Number.isFinite(value) ? { value, end, grouped: groups !== "" } : null;
  }
  return null;
}

const SCALE_FOLLOWS = /^ ?(?:[kmblt](?![a-z])|mm|mn|mio|mln|bn|cr|lakh|万|億|亿|만|억)/i;

const CARDINALS = "one two three four five six seven eight nine ten".split(" ");
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** The number up to ten that a word is ("three"); undefined for other words. */
export function cardinalOf(word: string): number | undefined {
  return CARDINALS.indexOf(word.toLowerCase()) + 1 || undefined;
}

/** The small number that a word says, written in any way: "three", "third", "3rd", "3"; undefined where it says none. */
export function countOf(word: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(word)?.[1];
  return digits ? Number(digits) : (cardinalOf(word) ?? (ORDINALS.indexOf(word.toLowerCase()) + 1 || undefined));
}
