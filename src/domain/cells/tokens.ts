import { groupedBy } from "../../text/grouped-by.js";
import { SIGNS } from "../currencies.js";
import { isDigit, isLetterOrDigit, readWholeNumber, SCALES } from "../numbers.js";
import { COUNTS, CURRENCY_WORDS, MEANINGS, type Meaning, PERIOD_NOUNS, type Period, RATES } from "./vocabulary.js";

/** What a phrase of the vocabulary may mean; its place in the cell decides which. */
interface Word {
  means: ReadonlySet<Meaning>;
  /** The period that it names after "per", "/" or a number. */
  noun?: Period;
  /** The period that it names by itself. */
  rate?: Period;
  /** The factor that it multiplies a number by. */
  size?: number;
  /** The number that the word means. */
  count?: number;
  /** The currencies that it may name. */
  codes?: readonly string[];
}

/** One piece of a cell; `unknown` is text that is not in the vocabulary. */
export type Token = { text: string; start: number; end: number } & (
  | { kind: "number"; value: number; grouped: boolean }
  | ({ kind: "word" } & Word)
  | { kind: "mark" }
  | { kind: "unknown" }
);

const WORDS = new Map<string, Word>();
const entry = (text: string): { -readonly [Key in keyof Word]: Word[Key] } & { means: Set<Meaning> } => {
  const known = WORDS.get(text) ?? { means: new Set<Meaning>() };
  WORDS.set(text, known);
  return known as { means: Set<Meaning> };
};
for (const [meaning, words] of Object.entries(MEANINGS) as [Meaning, readonly string[]][])
  for (const word of words) entry(word).means.add(meaning);
for (const [period, words] of Object.entries(PERIOD_NOUNS) as [Period, readonly string[]][])
  for (const word of words) entry(word).noun = period;
for (const [period, words] of Object.entries(RATES) as [Period, readonly string[]][])
  for (const word of words) entry(word).rate = period;
for (const { word, size } of SCALES) entry(word).size = size;
for (const [word, count] of Object.entries(COUNTS)) entry(word).count = count;
for (const [word, codes] of CURRENCY_WORDS) entry(word).codes = codes;
for (const [sign, codes] of SIGNS) entry(sign.toLowerCase()).codes ??= codes;
// "kEUR", "TEUR", "T€", "MSEK", "tkr": a scale and a currency in one word.
const CODES = SIGNS.filter(([sign]) => /^[A-Z]{3}$|^€$|^kr$/.test(sign));
for (const [scale, size] of [
  ["k", 1e3],
  ["t", 1e3],
  ["m", 1e6],
] as const)
  for (const [sign, codes] of CODES) Object.assign(entry(scale + sign.toLowerCase()), { size, codes });
// "k$", "M¥": French and Japanese write the sign after the scale.
for (const [sign, codes] of SIGNS.filter(([sign]) => /^\P{L}$/u.test(sign)))
  for (const [scale, size] of [
    ["k", 1e3],
    ["m", 1e6],
  ] as const)
    Object.assign(entry(scale + sign), { size, codes });

/** Phrases by their first character, longest first. */
const BY_START = groupedBy(
  [...WORDS.keys()].sort((a, b) => b.length - a.length),
  (word) => word.charAt(0),
);

const MARKS = new Set("-–—−‑~～〜…→/+±()[],;:<>≤≥≈×%*=|&".split(""));
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;

/** Splits a cell into tokens, left to right, without white space. Linear in the text's length. */
export function tokensOf(text: string): Token[] {
  const lower = text.toLowerCase();
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? "";
    if (/\s/.test(char)) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, lower.length === text.length ? lower : text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, lower: string, at: number): Token {
  const number = isDigit(text[at]) ? readWholeNumber(text, at) : null;
  if (number) {
    const { end, value, grouped } = number;
    return { kind: "number", text: text.slice(at, end), start: at, end, value, grouped };
  }
  const phrase = phraseAt(text, lower, at);
  if (phrase) {
    const end = at + phrase.length;
    return { kind: "word", text: text.slice(at, end), start: at, end, ...(WORDS.get(phrase) as Word) };
  }
  const dots = /^\.{2,3}/.exec(text.slice(at, at + 3))?.[0];
  if (dots) return { kind: "mark", text: "…", start: at, end: at + dots.length };
  if (MARKS.has(text[at] ?? "")) return { kind: "mark", text: text[at] ?? "", start: at, end: at + 1 };
  let end = at + 1;
  while (isLetterOrDigit(text[at]) && isLetterOrDigit(text[end])) end += 1;
  return { kind: "unknown", text: text.slice(at, end), start: at, end };
}

/** The longest phrase at an offset: no letter may follow it, nor come before it, but a number may come before it. */
function phraseAt(text: string, lower: string, at: number): string | undefined {
  const before = text[at - 1];
  if (isLetterOrDigit(before) && !isDigit(before) && !CJK.test(before ?? "")) return undefined;
  return BY_START.get(lower[at] ?? "")?.find((phrase) => {
    if (!lower.startsWith(phrase, at)) return false;
    const last = phrase.at(-1) ?? "";
    const next = text[at + phrase.length];
    if (!isLetterOrDigit(last) || CJK.test(last) || next === undefined) return true;
    if (!isLetterOrDigit(next) || CJK.test(next)) return true;
    // "CHF118": only a currency may be followed directly by a figure.
    return isDigit(next) && WORDS.get(phrase)?.codes !== undefined;
  });
}
