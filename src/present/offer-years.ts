import { payByYear } from "../answer/offer/by-year.js";
import type { LooseOffer, OfferAnswer, YearPay } from "../answer/offer/offer.js";
import { partCurrency } from "../domain/guide.js";
import { formatMoney } from "../domain/money.js";
import { capitalised } from "./figures.js";
import { OFFER, PART_NAMES } from "./words.js";

type AnyOffer = OfferAnswer | LooseOffer;

/** The parts of a year's pay in the order in which they are shown. */
export const YEAR_PARTS = ["base", "bonus", "equity", "signOn"] as const;

/** The currency in which an offer's years are added up. */
export const yearsCurrency = (offer: AnyOffer): string =>
  offer.guide && offer.answer.band ? partCurrency(offer.answer.band, "base") : offer.currency;

/** The years of an offer, where they are not all alike; empty where there is nothing to show year by year. */
export function unlikeYears({ byYear, offer }: AnyOffer): YearPay[] {
  if (!byYear || new Set(byYear).size < 2) return [];
  return payByYear(offer);
}

/** One line for each year: `Year 1: $272K (base $172K, equity $20K, sign-on $80K)`. */
export function yearLines(offer: AnyOffer): string[] {
  const write = (amount: number): string => formatMoney([amount, amount], yearsCurrency(offer));
  return unlikeYears(offer).map((year, at) => {
    const parts = YEAR_PARTS.flatMap((part) => (year[part] ? [`${PART_NAMES[part]} ${write(year[part])}`] : []));
    return OFFER.year(at + 1, write(year.total), parts.join(", "));
  });
}

/** The same as a table: a head, one row for each part, and the totals. Empty where the years are alike. */
export function yearCells(offer: AnyOffer): string[][] {
  const years = unlikeYears(offer);
  if (years.length === 0) return [];
  const write = (amount: number): string => formatMoney([amount, amount], yearsCurrency(offer));
  const parts = YEAR_PARTS.filter((part) => years.some((year) => year[part] > 0));
  return [
    ["", ...years.map((_, at) => OFFER.yearHead(at + 1))],
    ...parts.map((part) => [
      capitalised(PART_NAMES[part]),
      ...years.map((year) => (year[part] ? write(year[part]) : "–")),
    ]),
    [capitalised(PART_NAMES.total), ...years.map(({ total }) => write(total))],
  ];
}
