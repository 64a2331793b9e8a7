import { z } from "zod";
import { readLanguage } from "../language.js";

/** Dollars a month below any minimum wage of that class. */
const LEAST_WAGES = { high: 1_250, middle: 600, low: 150 } as const;

const currency = z.strictObject({
  perDollar: z.number(),
  wages: z.enum(["high", "middle", "low"]),
  sign: z.string().optional(),
  signs: z.array(z.string()),
});
const CURRENCIES = Object.entries(readLanguage("currencies", z.record(z.string().regex(/^[A-Z]{3}$/), currency))).map(
  ([code, one]) => ({ code, ...one }),
);

/** All signs and codes with the currencies that each may mean, longest sign first. */
export const SIGNS: readonly (readonly [sign: string, codes: readonly string[]])[] = signTable();

const WRITTEN = new Map(CURRENCIES.map(({ code, sign }) => [code, sign ?? `${code} `]));

/**
 * The currency that a sign or code means: the first of `known` (a guide's currencies, the likeliest first) that it can
 * mean, else the usual one ("$" is USD). Undefined for an unknown sign.
 */
export function currencyOf(sign: string, known: readonly string[] = []): string | undefined {
  const codes = BY_SIGN.get(sign);
  return known.find((code) => codes?.includes(code)) ?? codes?.[0];
}

/** What is written before a figure in the currency: "£", or "CHF " if it has no usual sign. */
export function signOf(currency: string): string {
  return WRITTEN.get(currency) ?? `${currency} `;
}

const WORTH = new Map(CURRENCIES.map(({ code, perDollar }) => [code, perDollar]));

/** Units of a currency per dollar, roughly: only to notice a figure that is off by thousands. 1 for an unknown one. */
export const dollarWorth = (currency: string): number => WORTH.get(currency) ?? 1;

const WAGES = new Map(CURRENCIES.map(({ code, wages }) => [code, LEAST_WAGES[wages]]));

/** Dollars a year; full-time pay in the currency is not below this. */
export const leastPay = (currency: string): number => 12 * (WAGES.get(currency) ?? LEAST_WAGES.middle);

const ISO_CODES = new Set(CURRENCIES.map(({ code }) => code));

/** Whether a word is the code of a currency: "USD". */
export const isCurrencyCode = (word: string): boolean => ISO_CODES.has(word);

const LONE_SIGNS = SIGNS.filter(([sign, codes]) => codes.length === 1 && !/[A-Za-z.]/.test(sign));

/** The currencies that a header or label names: "London (GBP £)" gives GBP. A "$" alone gives none. */
export function currenciesIn(text: string): string[] {
  const codes = text.split(/[^A-Z]+/).filter((word) => ISO_CODES.has(word));
  const signs = LONE_SIGNS.filter(([sign]) => text.includes(sign)).map(([sign]) => currencyOf(sign) ?? "");
  return [...new Set([...codes, ...signs])];
}

/**
 * The currencies that two signs at one figure may both mean: "$" and "CAD" are Canadian dollars. Null means no sign,
 * which fits any currency; an empty list means that the two contradict each other.
 */
export function codesInCommon(
  first: readonly string[] | null,
  second: readonly string[] | null,
): readonly string[] | null {
  if (first === null || second === null) return first ?? second;
  return first.filter((code) => second.includes(code));
}

/**
 * The currencies of two neighbouring figures that give one sum in two currencies: in "HK$1.2M / $150K" the "$" does not
 * mean Hong Kong dollars. Null if a sign is missing or the two cannot differ.
 */
export function divideCodes(
  first: readonly string[] | null,
  second: readonly string[] | null,
): [first: readonly string[], second: readonly string[]] | null {
  if (first === null || second === null) return null;
  const without = (codes: readonly string[], others: readonly string[]) =>
    codes.filter((code) => !others.includes(code));
  const divided: [readonly string[], readonly string[]] =
    first.length <= second.length ? [first, without(second, first)] : [without(first, second), second];
  return divided[0].length > 0 && divided[1].length > 0 ? divided : null;
}

const BY_SIGN = new Map(SIGNS);

function signTable(): [string, string[]][] {
  const table = new Map<string, string[]>();
  for (const { code, signs } of CURRENCIES) {
    for (const sign of [code, ...signs]) table.set(sign, [...(table.get(sign) ?? []), code]);
  }
  // Denmark, Norway and Sweden all write "kr" and "kr.".
  for (const kroner of ["kr", "kr."]) table.set(kroner, ["SEK", "NOK", "DKK"]);
  return [...table].sort(([a], [b]) => b.length - a.length);
}
