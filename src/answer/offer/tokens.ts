import type { MoneyPart } from "../../domain/guide.js";
import { scanAmounts } from "../../domain/money.js";
import { isLetterOrDigit, readNumber } from "../../domain/numbers.js";
import { BREAK, CLIFF, countOf, FILLER, LABELS, NEGATIVE, NONE, PER_OTHER, PER_YEAR, YEARS } from "./words.js";

interface Span {
  start: number;
  end: number;
  text: string;
}

/** A piece of a question that may hold an offer. */
export type OfferToken = Span &
  (
    | { kind: "figure" }
    | { kind: "label"; part: MoneyPart }
    | { kind: "years"; years: number }
    | { kind: "per-year" | "per-other" | "none" | "break" | "filler" | "word" }
  );

/** A pension plan, whatever stands around it. */
const PENSION = /^401\(?k\)?$/i;

/** Cuts a text into the pieces that an offer is made of; linear in its length. */
export function offerTokens(text: string): OfferToken[] {
  const figures = new Map(scanAmounts(text).map(({ start, end }) => [start, end]));
  const tokens: OfferToken[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? "") && text[at] !== "\n") {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, figures);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number, figures: ReadonlyMap<number, number>): OfferToken {
  const span = (end: number): Span => ({ start, end, text: text.slice(start, end) });
  const here = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = start;
    return pattern.exec(text);
  };

  const cliff = here(CLIFF);
  if (cliff) return { ...span(start + cliff[0].length), kind: "filler" };
  const years = here(YEARS);
  if (years) return { ...span(start + years[0].length), kind: "years", years: countOf(years[1] ?? years[2] ?? "") };
  const negative = here(NEGATIVE);
  if (negative) {
    const digit = start + negative[0].length;
    return { ...span(figures.get(digit) ?? bareEnd(text, digit) ?? digit + 1), kind: "figure" };
  }
  const figure = figures.get(start) ?? bareEnd(text, start);
  if (figure !== undefined && !PENSION.test(text.slice(start, figure))) return { ...span(figure), kind: "figure" };
  for (const [part, pattern] of LABELS) {
    const label = here(pattern);
    if (label) return { ...span(start + label[0].length), kind: "label", part };
  }
  for (const [kind, pattern] of [
    ["per-year", PER_YEAR],
    ["per-other", PER_OTHER],
    ["none", NONE],
    ["break", BREAK],
    ["filler", FILLER],
  ] as const) {
    const found = here(pattern);
    if (found) return { ...span(start + found[0].length), kind };
  }
  return { ...span(start + (/^[^\s,;()|=]+/.exec(text.slice(start))?.[0].length ?? 1)), kind: "word" };
}

/** The end of a bare number at `start` ("150", "150.000"), which alone is no figure of a text but is one of an offer. */
function bareEnd(text: string, start: number): number | undefined {
  const number = readNumber(text, start, true);
  if (!number || isLetterOrDigit(text[number.end])) return undefined;
  return text[number.end] === "%" ? number.end + 1 : number.end;
}
