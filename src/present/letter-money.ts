import { formatMoney } from "../domain/money.js";

const LAKH = 100_000;
const CRORE = 100 * LAKH;
const SCALES: Readonly<Record<string, number>> = { K: 1000, M: 1_000_000 };

/**
 * Money as a letter writes it: in lakh and crore for rupees, and in full if a scale would leave more than one decimal
 * ("$24,750", not "$24.75K").
 */
export function letterMoney(amount: number, currency: string): string {
  const short = formatMoney([amount, amount], currency);
  if (currency === "INR") return inIndianWords(amount, short);
  if (!/\.\d\dK$/.test(short)) return short;
  return short.replace(/[\d.]+K$/, amount.toLocaleString("en-US", { maximumFractionDigits: 0 }));
}

/** A month's pay, in full instead of in thousands. */
export function monthMoney(amount: number, currency: string): string {
  const short = letterMoney(amount, currency);
  return amount < MILLION && /K$/.test(short)
    ? short.replace(/[\d.,]+K$/, amount.toLocaleString("en-US", { maximumFractionDigits: 0 }))
    : short;
}
const MILLION = 1_000_000;

/** Rupees in crore or lakh if few decimals keep the amount, else in full. */
function inIndianWords(amount: number, short: string): string {
  const sign = /^\D*/.exec(short)?.[0] ?? "";
  if (amount >= CRORE && isKept(amount / CRORE, 2)) return `${sign}${+(amount / CRORE).toFixed(2)} crore`;
  if (amount >= LAKH && isKept(amount / LAKH, 3)) return `${sign}${+(amount / LAKH).toFixed(3)} lakh`;
  return `${sign}${amount.toLocaleString("en-IN", { maximumFractionDigits: 0 })}`;
}

const isKept = (scaled: number, decimals: number): boolean => Math.abs(scaled - +scaled.toFixed(decimals)) < 1e-9;

/** A sum in full; a month's pay is in full even next to sums that are not. */
const IN_FULL = /(?:\p{Sc}|\b[A-Z]{3} )\d{1,3},\d{3}\b(?! a month)/u;
const WITH_SCALE = /(?<=\p{Sc}|\b[A-Z]{3} )(\d+(?:\.\d+)?)([KM])\b/gu;

/** The texts with their money in one style: if one sum has to be in full, all of them are. */
export function inOneStyle<T extends Record<string, string | undefined>>(texts: T): T {
  if (!Object.values(texts).some((text) => text && IN_FULL.test(text))) return texts;
  const full = (_: string, number: string, scale: string): string =>
    (Number(number) * (SCALES[scale] ?? 1)).toLocaleString("en-US", { maximumFractionDigits: 0 });
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text?.replace(WITH_SCALE, full)])) as T;
}
