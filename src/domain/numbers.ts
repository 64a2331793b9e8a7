/** A word or mark that multiplies the number before it. */
interface Scale {
  word: string;
  size: number;
  /** Whether it is read in sentences; others are words there ("20 mil", "3 bin") and count only in a cell of pay. */
  inSentences: boolean;
}

const scales = (size: number, sentences: string, cells = ""): Scale[] => [
  ...sentences.split(" ").map((word) => ({ word, size, inSentences: true })),
  ...cells
    .split(" ")
    .filter(Boolean)
    .map((word) => ({ word, size, inSentences: false })),
];

/** All scales, longest word first, so that the first one that matches is the whole word. */
export const SCALES: readonly Scale[] = [
  ...scales(
    1e3,
    "thousand k",
    "thousands 千 천 tsd. tsd tausend mille milliers mila mil tys. tys tis. tis tisíc ezer ribu rb тыс. тыс тысяч",
  ),
  ...scales(1e4, "万 만", "萬 หมื่น"),
  ...scales(1e5, "lakhs lakh lacs lac lpa l", "แสน"),
  ...scales(
    1e6,
    "million mio mm mn m",
    "millions millionen mio. mln. mln millones milhões milioni millió juta jt triệu ล้าน млн 百万 백만",
  ),
  ...scales(1e7, "crores crore cr", "千万 천만"),
  ...scales(1e8, "億 亿 억"),
  ...scales(1e9, "billion bn b", "mrd. mrd miliar tỷ"),
].sort((a, b) => b.word.length - a.word.length);

/** A number read from a text: `size` is its scale (1,000 for "K", 1 without one); `value` includes it. */
export interface ReadNumber {
  value: number;
  size: number;
  end: number;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Most digits of a figure of pay; a longer run of digits is not one. */
const MOST_DIGITS = 15;

/** Scales that are read in sentences: one letter only directly after the number, a longer word also after a space. */
const SENTENCE_SCALES = SCALES.filter(({ inSentences }) => inSentences);

/** Whether a character is an ASCII digit; false for undefined. */
export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= "0" && char <= "9";
}

/** Whether a character is a letter or digit of any script; false for undefined. */
export function isLetterOrDigit(char: string | undefined): boolean {
  if (char === undefined) return false;
  // Nearly all characters are ASCII, for which comparing is ten times as fast as the pattern.
  if (char < "\u0080") return (char >= "a" && char <= "z") || (char >= "A" && char <= "Z") || isDigit(char);
  return LETTER_OR_DIGIT.test(char);
}

/** A number's digits as people group them; `mark` separates the groups, `rest` are the digits of all but the first. */
interface Digits {
  first: string;
  mark: string;
  rest: string;
  fraction: string;
  end: number;
}

/** The first pattern that matches at `at`; each captures the first digits, the mark, further groups and a fraction. */
function digitsAt(text: string, at: number, patterns: readonly RegExp[]): Digits | null {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, first = "", mark = "", rest = "", fraction = ""] = match;
    return { first, mark, rest: rest.replace(/\D/g, ""), fraction, end: at + whole.length };
  }
  return null;
}

const POINT = "(?:\\.(\\d{1,6})(?!\\d))?";
const LAKHS = `(\\d{1,16})(,)((?:\\d{2,3},)*\\d{3})(?!\\d)${POINT}`;
const inGroups = (marks: string) => new RegExp(`(\\d{1,16})([${marks}])(\\d{3}(?:\\2\\d{3})*)(?!\\d)${POINT}`, "y");
const PLAIN = [new RegExp(`(\\d{1,16})()()${POINT}`, "y")];
const NARROW = [new RegExp(LAKHS, "y"), inGroups("'’"), ...PLAIN];
const WIDE = [new RegExp(LAKHS, "y"), inGroups("'’. \\u00a0\\u2009\\u202f"), ...PLAIN];
const DECIMAL_COMMA = /,(\d{1,2})(?!\d)/y;

/**
 * The number at `at` with its scale, or null if no digit is there. Reads `150,000`, `60,00,000` (lakh groups),
 * `120'000`, `1.2M`, `1,25M`; with `wide` also European groups, `120.000` and `120 000`.
 */
export function readNumber(text: string, at: number, wide: boolean): ReadNumber | null {
  let digits = isDigit(text[at]) ? digitsAt(text, at, wide ? WIDE : NARROW) : null;
  // "1.250M" and "€1.5M": a point before a scale is a decimal point.
  if (digits?.mark === "." && digits.rest.length === 3 && digits.fraction === "" && readScale(text, digits.end))
    digits = digitsAt(text, at, PLAIN);
  if (!digits || digits.first.length > MOST_DIGITS) return null;
  let { fraction, end } = digits;
  if (digits.rest === "" && fraction === "") {
    // A comma is read as a decimal one only before a scale ("1,5M"): otherwise it separates items of a list.
    DECIMAL_COMMA.lastIndex = end;
    const comma = DECIMAL_COMMA.exec(text);
    if (comma && readScale(text, end + comma[0].length)) [fraction = "", end] = [comma[1], end + comma[0].length];
  }
  const whole = Number(digits.first + digits.rest);
  if (!Number.isSafeInteger(whole)) return null;
  const value = fraction ? Number(`${whole}.${fraction}`) : whole;
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

/** Rounds to two decimals, as money has: 1.1 × 1,000,000 is 1100000.0000000002 in floating point. */
function exact(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A number read to its last digit; `grouped` if marks separate its thousands, so that it cannot be a fraction. */
interface WholeNumber {
  value: number;
  end: number;
  grouped: boolean;
}

const WHOLE = [
  // Thousands with one mark throughout, and cents after another: "144,000.00", "1.250.000", "95 000", "120'000",
  // "144_000".
  /(\d{1,3})([,.'’ \u00a0\u2009\u202f_])(\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?(?!\d)/y,
  // Lakhs: "24,00,000".
  /(\d{1,3})(,)((?:\d{2},)+\d{3})(?:\.(\d{1,2}))?(?!\d)/y,
  /(\d+)()()(?:[.,](\d{1,3}))?(?!\d)/y,
];

/**
 * The number at `at`, read to its last digit: null if digits and marks are not a number that people write ("144,00,0").
 * A point before three digits separates thousands, unless a scale follows ("1.085M"); scales are not read.
 */
export function readWholeNumber(text: string, at: number): WholeNumber | null {
  // People do not write amounts with leading zeros: "0144000".
  if (text[at] === "0" && isDigit(text[at + 1])) return null;
  const digits = digitsAt(text, at, WHOLE);
  if (!digits) return null;
  const { first, mark, rest, fraction, end } = digits;
  if (end - at > 2 * MOST_DIGITS || /^[.,]\d/.test(text.slice(end, end + 2))) return null;
  const three = mark === "." && rest.length === 3;
  if (three && (first === "0" || SCALE_FOLLOWS.test(text.slice(end, end + 4)))) {
    return { value: Number(`${first}.${rest}`), end, grouped: false };
  }
  const value = Number(first + rest + (fraction ? `.${fraction}` : ""));
  return Number.isFinite(value) ? { value, end, grouped: rest !== "" } : null;
}

const SCALE_FOLLOWS = /^ ?(?:[kmblt](?![a-z])|mm|mn|mio|mln|bn|cr|lakh|万|億|亿|만|억)/i;

const CARDINALS = "one two three four five six seven eight nine ten".split(" ");
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** The number up to ten that a word names ("three"); undefined for other words. */
export function cardinalOf(word: string): number | undefined {
  return CARDINALS.indexOf(word.toLowerCase()) + 1 || undefined;
}

/** The small number that a word names in any form: "three", "third", "3rd", "3"; undefined for other words. */
export function countOf(word: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(word)?.[1];
  return digits ? Number(digits) : (cardinalOf(word) ?? (ORDINALS.indexOf(word.toLowerCase()) + 1 || undefined));
}
