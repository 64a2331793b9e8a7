import { currencyOf } from "../../domain/currencies.js";
import type { Range } from "../../domain/guide.js";
import { amountCurrency, scanAmounts } from "../../domain/money.js";
import { readNumber } from "../../domain/numbers.js";
import { plainFigures } from "./plain-figures.js";

/**
 * One figure as typed. `bare`: without a scale and without groups ("150", "$150"), so that the band decides the scale.
 */
export interface TypedFigure {
  /** Whole units as written, before any scale is guessed; percent for "percent". */
  value: number;
  kind: "money" | "percent";
  bare: boolean;
  /** Null if no sign or code was typed. */
  currency: string | null;
}

/**
 * Reads one typed figure, without guessing its scale.
 *
 * @param known currencies that are likely here, the likeliest first: "$" is CAD in a Canadian band
 * @returns null if the text is not a figure, is a range or several figures, or names two currencies
 */
export function readFigure(typed: string, known: readonly string[]): TypedFigure | null {
  const text = plainFigures(typed).trim();
  const percent = /^(\d{1,3}(?:\.\d+)?)\s*(?:%|percent)$/i.exec(text);
  if (percent) return { value: Number(percent[1]), kind: "percent", bare: false, currency: null };
  const [amount, another] = scanAmounts(text);
  if (another || amount?.kind === "percent") return null;
  const digit = text.search(/\d/);
  const number = digit < 0 ? null : readNumber(text, digit, true);
  if (!number || (!amount && (digit > 0 || number.end < text.length))) return null;
  if (amount && (amount.start > 0 || amount.end < text.length)) return null;
  if (amount && amount.range[0] !== amount.range[1]) return null;
  const currency = amount ? (amountCurrency(amount, known) ?? null) : null;
  // "€150k usd" names two currencies.
  const lead = text.slice(0, digit).replace(/[~≈\s]+$/, "");
  if (lead && currency !== null && currencyOf(lead, [currency]) !== currency) return null;
  const value = amount ? amount.range[0] : number.value;
  const grouped = /\d[,.'’\s]\d{3}(?!\d)/.test(text);
  return { value, kind: "money", bare: number.size === 1 && !grouped, currency };
}
/** Whether a figure is counted in lakh or crore, as in India. */
export const isInLakhs = (typed: string): boolean =>
  /(?:\d\s?l|\s?lpa|\s?lakhs?|\s?lacs?|\s?crores?|\d\s?cr)$/i.test(typed.trim());

/** Currencies that people count in ten thousands (万, 만) or millions, and leave these units out. */
const TEN_THOUSANDS = new Set(["JPY", "KRW", "CNY", "TWD"]);

/** From here on a figure is literal: nobody means thousands by "150000". In East Asia 12,000 may be ten-thousands. */
const literalFrom = (currency: string): number => (TEN_THOUSANDS.has(currency) ? 1e5 : 1e4);

/** The units that a bare figure may be meant in. */
export function unitsFor(currency: string, value: number): number[] {
  if (TEN_THOUSANDS.has(currency)) return value < 1000 ? [1e3, 1e4, 1e6] : [1, 1e4];
  if (value >= 1000) return [1];
  return currency === "INR" ? [1e5, 1e7] : [1e3, 1e6];
}

/** How much nearer to the band, in powers of ten, the best unit must bring a figure than the next one. */
const CLEARLY = 0.5;
/** Largest distance of a figure from the middle of the band, in powers of ten. */
const FURTHEST = 1.3;

/**
 * The amount that a bare figure means, in the unit that brings it nearest to the band ("150" is 150,000 with a band of
 * $144K–$189K, "45" is 45 lakh with ₹35L–₹60L). Without a band, in the currency's usual unit.
 *
 * @returns null if two units are about as near, or none is near
 */
export function scaleBare(value: number, currency: string, band: Range | undefined): number | null {
  if (value === 0 || value >= literalFrom(currency)) return value;
  const units = unitsFor(currency, value);
  if (!band)
    return units.length > 1 && TEN_THOUSANDS.has(currency) ? null : Math.round(value * (units[0] ?? 1) * 100) / 100;
  const middle = (band[0] + band[1]) / 2;
  const [best, next] = units
    .map((unit) => ({
      amount: Math.round(value * unit * 100) / 100,
      away: Math.abs(Math.log10((value * unit) / middle)),
    }))
    .sort((a, b) => a.away - b.away);
  if (!best || best.away > FURTHEST || (next && next.away - best.away < CLEARLY)) return null;
  return best.amount;
}
