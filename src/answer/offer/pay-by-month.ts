import { dollarWorth, leastPay } from "../../domain/currencies.js";
import { type Band, partCurrency } from "../../domain/guide.js";
import { readFigure } from "./figure.js";
import type { TypedPart } from "./offer.js";

/* Whether a figure is pay by the month or by the year, by its words and by the band. */

/**
 * Whether a figure is pay per month or payment: it is stated so, or it has a number of payments and would be far below
 * the band as pay per year.
 */
export function isMonthly({ part, per, payments }: TypedPart, amount: number, band: Band): boolean {
  // "145,000 (13x)" is pay per year by the scale of the band, "13 x 13,200" per month.
  if (payments === undefined || per === "year") return per === "month" || per === "payment";
  const range = band[part];
  return range ? amount < range[0] / FAR_BELOW : per !== undefined || isLittle(amount, band);
}

/**
 * Whether a base without a period is far below the band, and twelve times it is in or near the band, or it is below any
 * full-time pay for a year.
 */
export function mayBeMonthly({ part, per, payments }: TypedPart, amount: number, band: Band): boolean {
  if (part !== "base" || per !== undefined || payments !== undefined) return false;
  if (!band.base) return isLittle(amount, band);
  const [low, high] = band.base;
  const yearly = amount * 12;
  const fitsMonthly = yearly >= low / NEAR_BAND && yearly <= high * NEAR_BAND;
  return amount < low / FAR_BELOW && (fitsMonthly || isLittle(amount, band));
}

/** Whether an amount is below any full-time pay for a year. */
function isLittle(amount: number, band: Band): boolean {
  const currency = partCurrency(band, "base");
  return amount > 0 && amount < leastPay(currency) * dollarWorth(currency);
}

/** Whether a base without a currency is so far above the band that it is not in the band's: 52 million a month in rupiah. */
export const isFarAbove = ({ part, typed, per, payments = 12 }: TypedPart, amount: number, band: Band): boolean =>
  part === "base" &&
  band.base !== undefined &&
  readFigure(typed, [band.currency])?.currency === null &&
  amount * (per === "month" || per === "payment" ? payments : 1) > band.base[1] * FAR_ABOVE;
/** Factor by which a base is above the band's high end if it cannot be pay of this job. */
const FAR_ABOVE = 10;

/** Factor by which a figure is below the band's low end if it cannot be pay per year. */
const FAR_BELOW = 3;
/** Factor by which a figure may be outside the band and still be near it. */
const NEAR_BAND = 1.5;
