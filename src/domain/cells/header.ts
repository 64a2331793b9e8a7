import { codesInCommon } from "../currencies.js";
import { type Token, tokensOf } from "./tokens.js";
import type { Period } from "./vocabulary.js";

/** What a column's header says about the figures below it. */
export interface HeaderUnit {
  /** The scale of bare numbers: 1,000 for "($K)", 1e6 for "(¥M)"; null if the header names none. */
  size: number | null;
  codes: readonly string[] | null;
  percent: boolean;
  period: Period | null;
  /** Payments a year, if the header says so: "monthly × 14". */
  payments: number | null;
  /** The header names options, units or shares, which may be given as a count or as a value. */
  counts: boolean;
  /** Years that the figures below add up: "Total (4 years)"; years after a slash ("RSU/4yr") do not count. */
  years: number | null;
  /** The word that makes a single figure below it a limit: "Base (max)". */
  bound: string | null;
  /** Pay after tax, or two units that contradict each other: no figure below it can be read. */
  unclear: boolean;
}

const THOUSANDS = /['’‘]\s?000s?\b|\b000s?\b|\b1[,.]?000s\b|\bin 1[,. ]?000 ?[A-Z]{3}\b/;

const BOUND = /\b(?:max|maximum|min|minimum|up to|at least|at most|starting)\b/i;
const COUNTED = /\b(?:options?|units?|shares?|psus?|number|count)\b|#/i;

/** Reads the unit out of a header: its scale, currency and period. Other words of it are ignored. */
export function readHeaderUnit(header: string): HeaderUnit {
  const unit: HeaderUnit = {
    size: null,
    codes: null,
    percent: false,
    period: null,
    payments: null,
    counts: COUNTED.test(header),
    years: null,
    bound: BOUND.exec(header)?.[0] ?? null,
    unclear: false,
  };
  const thousands = THOUSANDS.exec(header);
  if (thousands) unit.size = 1e3;
  const tokens = tokensOf(thousands ? header.replace(thousands[0], " ") : header);
  for (const [at, token] of tokens.entries()) readToken(unit, tokens, at, token);
  return unit;
}

function readToken(unit: HeaderUnit, tokens: readonly Token[], at: number, token: Token): void {
  if (token.kind === "mark" && token.text === "%") unit.percent = true;
  const times = token.kind === "unknown" ? /^x(1[2-6])$/i.exec(token.text) : null;
  if (times) unit.payments = Number(times[1]);
  const factor = tokens[at + 1];
  if (token.kind === "mark" && token.text === "×" && factor?.kind === "number") unit.payments = factor.value;
  if (token.kind !== "word") return;
  if (token.means.has("net")) unit.unclear = true;
  if (token.size !== undefined && isScale(tokens, at)) {
    if (unit.size !== null && unit.size !== token.size) unit.unclear = true;
    unit.size = token.size;
  }
  if (token.codes && (token.text.length > 1 || token.text !== token.text.toLowerCase() || !/[a-z]/i.test(token.text))) {
    // "London (GBP £)" names one currency twice, "Europe (EUR/GBP)" two: then each cell decides which.
    const both = codesInCommon(unit.codes, token.codes);
    unit.codes = both?.length === 0 ? [...(unit.codes ?? []), ...token.codes] : both;
  }
  const period = token.rate ?? nounPeriod(tokens, at, token);
  if (period && !isVesting(tokens, at)) unit.period = period;
  const [count, before] = dashless(tokens, at);
  const spans = token.noun === "year" && count?.kind === "number" && count.value >= 2 && count.value <= 7;
  if (spans && !(before?.kind === "mark" && before.text === "/")) unit.years = count.value;
  if (token.means.has("payments") && count?.kind === "number") unit.payments = count.value;
}

/** Whether a scale counts: one letter only next to a currency or alone in brackets: "(¥M)", "(K CHF)", "£k", "(K)". */
function isScale(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  if (token.codes || token.text.length > 1) return true;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const currency = (other: Token | undefined) => other?.kind === "word" && other.codes !== undefined;
  const bracket = before?.kind === "mark" && before.text === "(";
  const closed = after === undefined || (after.kind === "mark" && ")],/".includes(after.text));
  return currency(before) || (currency(after) && bracket) || (bracket && closed);
}

/** The period of "per month", "/mo", "Day rate"; null for the "4 years" of a grant and for "Year 1". */
function nounPeriod(tokens: readonly Token[], at: number, token: Token): Period | null {
  if (token.kind !== "word" || !token.noun) return null;
  const before = tokens[at - 1];
  const per = before?.kind === "word" && before.means.has("per");
  if (per || (before?.kind === "mark" && before.text === "/")) return token.noun;
  const counted = before?.kind === "number" || (before?.kind === "mark" && before.text === "-");
  // Words of more than two letters name a period anywhere: "Month", "Stunde".
  return !counted && token.text.length > 2 && token.noun !== "year" ? token.noun : null;
}

function isVesting(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].some((other) => other?.kind === "word" && other.means.has("vest"));
}

/** The two tokens before a word, without the dash of "4-year". */
function dashless(tokens: readonly Token[], at: number): [Token | undefined, Token | undefined] {
  const dash = tokens[at - 1];
  const from = dash?.kind === "mark" && "-–‑".includes(dash.text) ? at - 1 : at;
  return [tokens[from - 1], tokens[from - 2]];
}
