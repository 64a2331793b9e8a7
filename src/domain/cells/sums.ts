import { codesInCommon, divideCodes } from "../currencies.js";
import type { Token } from "./tokens.js";

/** A figure of a cell, one or a range, before it is decided what a bare number counts. */
export interface Sum {
  kind: "sum";
  start: number;
  end: number;
  /** As written, with the scale next to it: 144 if the cell leaves the thousands to its header. */
  low: number;
  high: number;
  single: boolean;
  percent: boolean;
  sizes: ReadonlySet<number>;
  /** Whether an end is written without a scale. */
  bare: boolean;
  /** The currencies that its signs may mean: null (any) without a sign, empty if its ends contradict each other. */
  codes: readonly string[] | null;
  /** Its ends differ in sign, with one common currency (SGD of "$70K–S$160K"): a slip, unless that is likely here. */
  mixed: boolean;
  approximate: boolean;
  /** Written from high to low. */
  reversed: boolean;
}

/** A piece of a cell: a whole figure, or a token that is not part of one. */
export type Item = Sum | Token;

interface Amount extends Pick<Sum, "start" | "end" | "percent" | "codes" | "approximate"> {
  value: number;
  size: number | null;
  next: number;
}

const RANGE_MARKS = new Set("-–—−‑~～〜…→".split(""));
const APPROXIMATE = new Set("~≈～".split(""));
const isMark = (token: Item | undefined, marks: ReadonlySet<string>): boolean =>
  token?.kind === "mark" && marks.has(token.text);
const means = (token: Token | undefined, meaning: "range" | "from" | "between" | "and" | "approx"): boolean =>
  token?.kind === "word" && token.means.has(meaning);

const SLASH = new Set(["/"]);
const PLUS_MINUS = new Set(["±"]);

/** Combines the tokens of each figure: every number with its sign and scale, and the two ends of a range. */
export function sumsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = pairedAt(tokens, at) ?? rangeAt(tokens, at);
    const token = tokens[at];
    if (found) {
      items.push(...found.sums);
      at = found.next;
    } else {
      if (token) items.push(token);
      at += 1;
    }
  }
  return items;
}

interface Found {
  sums: Sum[];
  next: number;
}

/** A range with each end in two currencies: "£104K / $130K - £139K / $174K". */
function pairedAt(tokens: readonly Token[], at: number): Found | null {
  const ends: Amount[] = [];
  let next = at;
  for (const marks of [SLASH, RANGE_MARKS, SLASH, null]) {
    const amount = amountAt(tokens, next);
    if (!amount?.codes) return null;
    ends.push(amount);
    next = amount.next;
    if (marks && !isMark(tokens[next], marks)) return null;
    if (marks) next += 1;
  }
  const [low, otherLow, high, otherHigh] = ends as [Amount, Amount, Amount, Amount];
  const [sum, other] = [joined(low, high), joined(otherLow, otherHigh)];
  const divided = divideCodes(sum.codes, other.codes);
  if (!divided) return null;
  return {
    sums: [
      { ...sum, codes: divided[0] },
      { ...other, codes: divided[1] },
    ],
    next,
  };
}

function rangeAt(tokens: readonly Token[], at: number): Found | null {
  const opens = means(tokens[at], "between") ? "between" : means(tokens[at], "from") ? "from" : null;
  const low = amountAt(tokens, opens ? at + 1 : at);
  if (!low) return null;
  const link = tokens[low.next];
  if (isMark(link, PLUS_MINUS)) {
    const away = amountAt(tokens, low.next + 1);
    return !opens && away ? { sums: [around(low, away)], next: away.next } : null;
  }
  const links = isMark(link, RANGE_MARKS) || means(link, "range") || (opens === "between" && means(link, "and"));
  const high = links ? amountAt(tokens, low.next + 1) : null;
  if (high && low.percent && !high.percent) return null;
  if (high) return { sums: [{ ...joined(low, high), start: tokens[at]?.start ?? low.start }], next: high.next };
  // "from $70K" is a bound, so the word is left for the remarks.
  return opens ? null : { sums: [joined(low, null)], next: low.next };
}

function amountAt(tokens: readonly Token[], from: number): Amount | null {
  let at = from;
  let approximate = false;
  let codes: readonly string[] | null = null;
  let size: number | null = null;
  for (; ; at += 1) {
    const token = tokens[at];
    if (isMark(token, APPROXIMATE) || means(token, "approx")) approximate = true;
    else if (token?.kind === "word" && token.codes && (codes === null || size === null)) {
      const both = codesInCommon(codes, token.codes);
      if (both?.length === 0) return null;
      codes = both;
      size = token.size ?? size;
    } else break;
  }
  const number = tokens[at];
  if (number?.kind !== "number") return null;
  at += 1;
  let percent = false;
  let end = number.end;
  for (; ; at += 1) {
    const token = tokens[at];
    if (token?.kind === "mark" && token.text === "%" && !percent && codes === null && size === null) {
      percent = true;
    } else if (token?.kind === "word" && !percent && isUnit(token, tokens[at + 1], { codes, size, end })) {
      const both = token.codes ? codesInCommon(codes, token.codes) : codes;
      if (both?.length === 0) break;
      codes = both;
      size = token.size ?? size;
    } else break;
    end = token.end;
  }
  const next = tokens[at];
  // "4 years", "10 options": the number counts the noun after it.
  const bare = codes === null && size === null && !percent && number.value <= MOST_COUNTED;
  if (bare && next?.kind === "word" && (next.noun || next.means.has("payments"))) return null;
  return { start: tokens[from]?.start ?? 0, end, value: number.value, size, codes, percent, approximate, next: at };
}

/** Largest number that may count years, months or payments; a larger one is a figure. */
const MOST_COUNTED = 31;

type Word = Token & { kind: "word" };

/** Whether a word after a number is its scale or currency; a sign that is followed by its own number is not. */
function isUnit(
  word: Word,
  next: Token | undefined,
  { codes, size, end }: Pick<Amount, "codes" | "size" | "end">,
): boolean {
  if (word.size !== undefined && size !== null) return false;
  if (word.size !== undefined) return word.start - end <= 1 || word.text.length > 1;
  if (!word.codes) return false;
  return next?.kind !== "number" || codes === null;
}

/**
 * The value times its scale, rounded to the two decimals of money, as floating point is inexact ("1.1M"). Without a
 * scale it stays as written, for the scale of its header: "0.144" in millions.
 */
const whole = (value: number, size: number | null): number =>
  size === null ? value : Math.round(value * size * 100) / 100;

function joined(low: Amount, high: Amount | null): Sum {
  const other = high ?? low;
  // "$144–189K": an end without a scale has the other's if it is a small number.
  const shared = (amount: Amount, scale: number | null) => amount.size ?? (amount.value < 1000 ? scale : null);
  const [first, last] = [shared(low, other.size), shared(other, low.size)];
  const ends = [whole(low.value, first), whole(other.value, last)] as const;
  const sizes = new Set([first, last].filter((size) => size !== null));
  return {
    kind: "sum",
    start: low.start,
    end: other.end,
    low: Math.min(...ends),
    high: Math.max(...ends),
    single: high === null,
    percent: other.percent,
    sizes,
    bare: first === null || last === null,
    codes: codesInCommon(low.codes, other.codes),
    mixed: low.codes !== null && other.codes !== null && low.codes.length !== other.codes.length,
    approximate: low.approximate || other.approximate,
    reversed: ends[0] > ends[1],
  };
}

/** A range given by its middle: "£71K ± £8K". */
function around(middle: Amount, away: Amount): Sum {
  const half = joined(away, null);
  const sum = joined(middle, null);
  const fits = !middle.percent && !away.percent && half.low < sum.low && half.sizes.size === sum.sizes.size;
  return {
    ...sum,
    end: half.end,
    low: sum.low - half.low,
    high: sum.high + half.high,
    single: false,
    codes: fits ? codesInCommon(middle.codes, away.codes) : [],
  };
}
