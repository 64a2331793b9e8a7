import { type Amount, scanAmounts } from "../../../domain/money.js";
import { readNumber } from "../../../domain/numbers.js";
import { fold } from "../../../text/folding.js";
import { readOnce } from "../../../text/read-once.js";
import type { Matchable } from "../../../text/rules.js";
import { OFFER_WORDS, wordLength } from "./offer-words.js";
import { formOf, mistyped } from "./word-forms.js";

/**
 * A word, a figure or a mark of a text that may have an offer. `text` is as rules write it: folded, `#` for a figure.
 */
export interface OfferToken extends Matchable {
  /** UTF-16 offsets in the text that was cut, end exclusive. */
  start: number;
  end: number;
  typed: string;
  figure?: TokenFigure;
}

/**
 * A figure of any kind. `number`: without currency, scale or percent, so that it may as well count days. `low` and
 * `high` are in whole units, or percent, and differ only for a range.
 */
export interface TokenFigure {
  kind: "money" | "percent" | "number";
  low: number;
  high: number;
  /** It has a minus before it. */
  negative?: boolean;
}

/** Pension plans, which begin with a digit and are not figures: "401(k)". */
const PLAN = /40[13]\s?\(?[kb]\)?(?![\p{L}\p{N}])/iuy;
/** Visas: "H-1B", "L1A". */
const VISA = /(?<![\p{L}\p{N}])(?:h-?[124]|l-?[12]|e-?[123]|o-?1|tn-?1)-?[ab]?(?![\p{L}\p{N}])/iuy;
/** The time when a bonus is paid, which is not a rate: "RSU 300k over 4 years / year-end bonus 20%". */
const YEAR_END = /year[\s-]?end(?![\p{L}\p{N}])/iuy;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}]+)*/uy;
/** A run of digits that is too long for a number. */
const DIGITS = /\d+/y;
/** Six or more marks, which are a line drawn between two things. */
const LINE = /(?:(?![()[\]])[\p{P}\p{So}\p{Sk}\p{Sm}]){6,}/uy;
/** An emoji before a new sentence ends the one before: "won't let me go 😬 Acme: 190k base". */
const EMOJI_END = /(?:(?![©®™\d#*])(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f))+(?=\s+\p{Lu})/uy;
const MINUS = /(?<![^\s=:(,])(?:[-−](?:\p{Sc}\s?)?|\p{Sc}\s?[-−])(?=\d)/uy;

/** Cuts a text into tokens; linear in its length. A hyphen inside a word splits it and is dropped: "sign", "on". */
export function offerTokens(text: string): OfferToken[] {
  const amounts = new Map(scanAmounts(text).map((amount) => [amount.start, amount]));
  const tokens: OfferToken[] = [];
  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? "";
    if (/\s/.test(char) && char !== "\n") {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, amounts);
    // A hyphen between two words has no meaning of its own.
    if (!(token.text === "-" && isTied(text, at))) tokens.push(token);
    at = Math.max(token.end, at + 1);
  }
  return tokens;
}

function tokenAt(text: string, start: number, amounts: ReadonlyMap<number, Amount>): OfferToken {
  const span = (end: number) => ({ start, end, typed: text.slice(start, end) });
  const plan = matchAt(PLAN, text, start);
  if (plan) return { text: "401k", ...span(start + plan.length) };
  const visa = matchAt(VISA, text, start);
  if (visa) return { text: "visa", ...span(start + visa.length) };
  const yearEnd = matchAt(YEAR_END, text, start);
  if (yearEnd) return { text: "yearend", ...span(start + yearEnd.length) };
  const minus = matchAt(MINUS, text, start);
  if (minus && !/[\d.]\s*$/.test(text.slice(Math.max(0, start - 4), start))) {
    const inner = figureAt(text, start + minus.length, amounts) ?? { end: start + minus.length, figure: NOTHING };
    return { text: "#", figure: { ...inner.figure, negative: true }, ...span(inner.end) };
  }
  const figure = figureAt(text, start, amounts);
  if (figure) return { text: "#", figure: figure.figure, ...span(figure.end) };
  const run = matchAt(WORD, text, start);
  const word = run?.slice(0, wordLength(run)) ?? matchAt(DIGITS, text, start);
  if (word) return { text: plainWord(word), ...span(start + word.length) };
  const emoji = matchAt(EMOJI_END, text, start);
  if (emoji) return { text: ";", ...span(start + emoji.length) };
  const line = matchAt(LINE, text, start);
  if (line) return { text: "|", ...span(start + line.length) };
  return { text: text[start] ?? "", ...span(start + 1) };
}

const NOTHING: TokenFigure = { kind: "number", low: 0, high: 0 };

function figureAt(text: string, at: number, amounts: ReadonlyMap<number, Amount>) {
  const amount = amounts.get(at);
  if (amount) {
    const [low, high] = amount.range;
    return { end: amount.end, figure: { kind: amount.kind === "percent" ? "percent" : "money", low, high } as const };
  }
  const number = readNumber(text, at, true);
  if (!number) return undefined;
  const range = rangeEnd(text, at, number.end, number.value);
  if (range) return { end: range.end, figure: { kind: "number", low: number.value, high: range.value } as const };
  return { end: number.end, figure: { kind: "number", low: number.value, high: number.value } as const };
}

/** Matches the word of a range, "around 185 to 195", "between 130 and 150"; null for a raise, "from 185 to 195". */
function wordBetween(text: string, start: number, at: number): RegExpExecArray | null {
  const before = text.slice(Math.max(0, start - 12), start);
  const word = /\bbetween\s$/i.test(before)
    ? "and|to"
    : /\b(?:around|about|like|roughly|say|is|of)\s$/i.test(before)
      ? "to"
      : null;
  return word === null ? null : new RegExp(String.raw`^\s(?:${word})\s(?=\d)`, "i").exec(text.slice(at, at + 6));
}

/** The upper end of a bare range, "170-175"; undefined for a run of more numbers ("25-25-25-25") and for a date. */
function rangeEnd(text: string, start: number, at: number, low: number): { value: number; end: number } | undefined {
  const [gap] = /^\s?[-–]\s?(?=\d)/.exec(text.slice(at, at + 4)) ?? wordBetween(text, start, at) ?? [];
  const high = gap === undefined ? null : readNumber(text, at + gap.length, true);
  if (!high || high.value <= low || /^\s?[-–/%]\s?\d?/.test(text.slice(high.end, high.end + 3).trimEnd() || " "))
    return undefined;
  return /^\p{L}/u.test(text.slice(high.end, high.end + 1)) ? undefined : { value: high.value, end: high.end };
}

/** A word as patterns have it, folded and without apostrophes: "RSU's" is "rsus", "RSU'er" is "rsu". */
const plainWord = readOnce((word): string => {
  const folded = fold(word);
  const plain = folded.replace(/['’]/g, "");
  const bare = folded.replace(ELIDED, "").replace(ENDING, "");
  if (bare !== folded && !LABEL_WORDS.has(plain) && LABEL_WORDS.has(bare)) return bare;
  return mistyped(plain) ?? formOf(word.toLowerCase()) ?? plain;
});

/** An ending after an apostrophe, as Danish, Norwegian and Turkish add it to a short name: "RSU'er", "bonus'u". */
const ENDING = /['’]\p{L}{1,4}$/u;

/** An article or a preposition that has lost its vowel before a label: "110k d'equity", "l'equity", "dell'equity". */
const ELIDED = /^(?:d|l|dell|all|nell|un)['’]/;
const LABEL_WORDS: ReadonlySet<string> = new Set(Object.values(OFFER_WORDS.labels).flat());

const isTied = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && /\p{L}/u.test(text[at + 1] ?? "");

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
