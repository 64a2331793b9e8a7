import { type Band, partCurrency } from "../../domain/guide.js";
import type { OfferNote, OpenPart } from "./notes.js";
import type { Offer, OfferProblem, YearPay } from "./offer.js";
import type { ReadOffer } from "./read-offer.js";
import { comparableEquity } from "./rows.js";

/** The sums of an offer. Null if a part is missing, unread, or in another currency than the rest. */
export interface Sums {
  yearly: number | null;
  firstYear: number | null;
  byYear: number[] | null;
  /** Counted like the guide's own total. */
  total: number | null;
  totalCurrency: string;
  /** Whether `total` is without the parts in `untyped`. */
  partial: boolean;
  /** Parts that the guide's total counts and that were not typed. */
  untyped: OpenPart[];
  notes: OfferNote[];
}

/**
 * Whether a problem makes the sums impossible: a part of the yearly pay that could not be read. A number of shares,
 * equity in percent and an unknown part are left out of the sums instead.
 */
const blocks = ({ part, what }: OfferProblem): boolean => {
  if (what.kind === "share-count" || what.kind === "unknown-part") return false;
  if (what.kind === "not-in-percent" && part === "equity") return false;
  return part !== "signOn" && part !== "total";
};

/**
 * Adds up an offer: per year, by year with the sign-on, and like the guide's total, which may count the whole grant.
 */
export function offerSums({ offer, problems }: ReadOffer, band: Band): Sums {
  const currency = partCurrency(band, "base");
  const nothing = (...notes: OfferNote[]): Sums => ({
    yearly: null,
    firstYear: null,
    byYear: null,
    total: offer.base === null ? (offer.total ?? null) : null,
    totalCurrency: offer.base === null ? partCurrency(band, "total") : currency,
    partial: false,
    untyped: [],
    notes: [
      ...notes,
      ...(offer.base === null && offer.total !== undefined ? [{ kind: "total-as-typed" } as const] : []),
    ],
  });
  if (problems.some(blocks)) return nothing({ kind: "part-uncounted" });
  if (offer.base === null) return nothing({ kind: "no-base" });
  const added = (["base", "equity", "bonus"] as const).filter((part) => offer[part]);
  const currencies = [...new Set(added.map((part) => partCurrency(band, part)))];
  if (currencies.length > 1) return nothing({ kind: "mixed-currencies", currencies });

  const { equity, years } = offer;
  // A bonus of the first year alone is no part of what every year pays.
  const onlyFirst = offer.bonusYear === undefined ? 0 : (offer.bonus ?? 0);
  const cash = offer.base + (offer.bonus ?? 0) - onlyFirst;
  const yearly = Math.round(cash + (equity && years ? equity / years : 0));
  const signOnCounted =
    band.arithmetic === "first-year" ? onlyFirst + (offer.signOnByYear?.[0] ?? offer.signOn ?? 0) : 0;
  const counted = (band.arithmetic === "whole-grant" ? cash + wholeGrant(offer, band) : yearly) + signOnCounted;
  // Equity in shares or in percent is a part of the pay even if the guide gives none.
  const uncounted = offer.equity === null && problems.some(({ part }) => part === "equity");
  const untyped = untypedParts(offer, band, uncounted);
  const unsaid = uncounted ? untyped.filter((part) => part !== "equity") : untyped;
  // If a total was typed and parts were left out, the total is taken as typed.
  const typedTotal = untyped.length > 0 && (offer.total ?? 0) >= counted ? offer.total : undefined;
  const total = typedTotal ?? counted;
  const signOn =
    problems.some(({ part }) => part === "signOn") || partCurrency(band, "signOn") !== currency
      ? null
      : (offer.signOn ?? 0);
  const byYear = signOn === null ? null : payByYear(offer).map((year) => year.total);
  return {
    yearly,
    firstYear: byYear?.[0] ?? null,
    byYear,
    total,
    totalCurrency: typedTotal === undefined ? currency : partCurrency(band, "total"),
    partial: (untyped.length > 0 || onlyFirst > 0) && typedTotal === undefined,
    untyped,
    notes: [
      ...(uncounted ? [{ kind: "without-part", part: "equity" } as const] : []),
      ...(unsaid.length > 0 ? [{ kind: "untyped", parts: unsaid } as const] : []),
      ...(onlyFirst > 0
        ? [{ kind: "bonus-first-year", amount: onlyFirst, currency: partCurrency(band, "bonus") } as const]
        : []),
      ...(typedTotal === undefined ? [] : [{ kind: "total-as-typed" } as const]),
      ...(band.arithmetic === "unknown" && band.total && offer.equity
        ? [{ kind: "total-arithmetic-unknown" } as const]
        : []),
      ...(offer.total !== undefined && offer.total !== total
        ? [
            {
              kind: "total-differs",
              typed: offer.total,
              counted: total,
              currency: partCurrency(band, "total"),
            } as const,
          ]
        : []),
    ],
  };
}

function wholeGrant({ equity, years }: ReadOffer["offer"], { equityBasis }: Band): number {
  if (!equity || !years) return 0;
  return equityBasis.kind === "grant" ? comparableEquity(equity, years, equityBasis.years) : equity;
}

function untypedParts(offer: ReadOffer["offer"], band: Band, uncounted: boolean): OpenPart[] {
  return [
    ...(offer.equity === null && (band.equity || uncounted) ? (["equity"] as const) : []),
    ...(offer.bonus === null && (band.bonus || band.bonusPct) ? (["bonus"] as const) : []),
  ];
}

/** Number of years shown if there is no grant. */
const USUAL_YEARS = 4;

/**
 * What an offer pays in each year of its grant: base, bonus, what vests of the grant (an even share without a
 * schedule), and what is paid of the sign-on. Other payments that are made once are not included.
 *
 * @returns empty without a base
 */
export function payByYear({ base, bonus, bonusYear, equity, years, vesting, signOn, signOnByYear }: Offer): YearPay[] {
  if (base === null) return [];
  const length = Math.max(equity ? (years ?? USUAL_YEARS) : USUAL_YEARS, vesting?.length ?? 0);
  return Array.from({ length }, (_, at): YearPay => {
    const stock = Math.round((equity ?? 0) * shareOf(at, years ?? USUAL_YEARS, vesting));
    const once = Math.round(signOnByYear ? (signOnByYear[at] ?? 0) : at === 0 ? (signOn ?? 0) : 0);
    const paid = bonusYear === undefined || bonusYear === at + 1 ? (bonus ?? 0) : 0;
    const total = Math.round(base + paid + stock + once);
    return { base, bonus: paid, equity: stock, signOn: once, total };
  });
}

/** The share of a grant that vests in year `at`, from 0; shares that sum to 99 or 101 are scaled to the whole. */
function shareOf(at: number, years: number, vesting: readonly number[] | undefined): number {
  if (!vesting) return at < years ? 1 / years : 0;
  return (vesting[at] ?? 0) / vesting.reduce((sum, share) => sum + share, 0);
}
