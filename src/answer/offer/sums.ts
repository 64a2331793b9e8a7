import type { Band } from "../../domain/guide.js";
import { formatMoney } from "../../domain/money.js";
import { currencyOf } from "../../present/figures.js";
import { OFFER, PART_NAMES } from "../../present/words.js";
import type { OpenPart } from "./offer.js";
import type { ReadOffer } from "./read-offer.js";
import { comparableEquity } from "./rows.js";

/** What an offer comes to. Null where a part is missing, unread, or in another currency than the rest. */
export interface Sums {
  yearly: number | null;
  firstYear: number | null;
  /** Counted in the way of the guide's own total. */
  total: number | null;
  totalCurrency: string;
  /** Whether `total` is without the parts in `untyped`. */
  partial: boolean;
  /** Parts that the guide's total counts and nobody typed. */
  untyped: OpenPart[];
  notes: string[];
}

/** Adds up an offer: by the year, with the sign-on, and in the way in which the guide's total counts its grant. */
export function offerSums({ offer, problems }: ReadOffer, band: Band): Sums {
  const currency = currencyOf(band, "base");
  const nothing = (...notes: string[]): Sums => ({
    yearly: null,
    firstYear: null,
    total: offer.base === null ? (offer.total ?? null) : null,
    totalCurrency: offer.base === null ? currencyOf(band, "total") : currency,
    partial: false,
    untyped: [],
    notes: [...notes, ...(offer.base === null && offer.total !== undefined ? [OFFER.typedTotal] : [])],
  });
  if (problems.some(({ part }) => part !== "signOn" && part !== "total")) return nothing(OFFER.partsMissing);
  if (offer.base === null) return nothing(OFFER.noBase);
  const added = (["base", "equity", "bonus"] as const).filter((part) => offer[part]);
  const currencies = [...new Set(added.map((part) => currencyOf(band, part)))];
  if (currencies.length > 1) return nothing(OFFER.mixed(currencies));

  const { equity, years } = offer;
  const cash = offer.base + (offer.bonus ?? 0);
  const yearly = Math.round(cash + (equity && years ? equity / years : 0));
  const counted = band.arithmetic === "whole-grant" ? cash + wholeGrant(offer, band) : yearly;
  const untyped = untypedParts(offer, band);
  // Who types a total and leaves parts out knows the total, and not the parts.
  const typedTotal = untyped.length > 0 && (offer.total ?? 0) >= counted ? offer.total : undefined;
  const total = typedTotal ?? counted;
  const signOn =
    problems.some(({ part }) => part === "signOn") || currencyOf(band, "signOn") !== currency
      ? null
      : (offer.signOn ?? 0);
  return {
    yearly,
    firstYear: signOn === null ? null : yearly + signOn,
    total,
    totalCurrency: typedTotal === undefined ? currency : currencyOf(band, "total"),
    partial: untyped.length > 0 && typedTotal === undefined,
    untyped,
    notes: [
      ...(untyped.length > 0 ? [OFFER.untyped(untyped.map((part) => PART_NAMES[part]))] : []),
      ...(typedTotal === undefined ? [] : [OFFER.typedTotal]),
      ...(band.arithmetic === "unknown" && band.total ? [OFFER.unknownTotal] : []),
      ...(offer.total !== undefined && offer.total !== total
        ? [OFFER.totalDiffers(money(offer.total, band), money(total, band))]
        : []),
    ],
  };
}

const money = (value: number, band: Band): string => formatMoney([value, value], currencyOf(band, "total"));

function wholeGrant({ equity, years }: ReadOffer["offer"], { equityBasis }: Band): number {
  if (!equity || !years) return 0;
  return equityBasis.kind === "grant" ? comparableEquity(equity, years, equityBasis.years) : equity;
}

function untypedParts(offer: ReadOffer["offer"], band: Band): OpenPart[] {
  return [
    ...(offer.equity === null && band.equity ? (["equity"] as const) : []),
    ...(offer.bonus === null && (band.bonus || band.bonusPct) ? (["bonus"] as const) : []),
  ];
}
