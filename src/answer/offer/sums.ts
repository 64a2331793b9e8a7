import { type Band, partCurrency } from "../../domain/guide.js";
import type { OfferNote, OpenPart } from "./notes.js";
import type { Offer, OfferProblem, YearPay } from "./offer.js";
import type { ReadOffer } from "./read-offer.js";
import { comparableEquity } from "./rows.js";

/** What an offer comes to. Null where a part is missing, unread, or in another currency than the rest. */
export interface Sums {
  yearly: number | null;
  firstYear: number | null;
  byYear: number[] | null;
  /** Counted in the way of the guide's own total. */
  total: number | null;
  totalCurrency: string;
  /** Whether `total` is without the parts in `untyped`. */
  partial: boolean;
  /** Parts that the guide's total counts and nobody typed. */
  untyped: OpenPart[];
  notes: OfferNote[];
}

/** What was typed as a part of the yearly pay and could not be counted; a number of shares and an unknown part are said, and left out. */
const blocks = ({ part, what }: OfferProblem): boolean => {
  if (what.kind === "share-count" || what.kind === "unknown-part") return false;
  if (what.kind === "not-in-percent" && part === "equity") return false;
  return part !== "signOn" && part !== "total";
};

/** Adds up an offer: by the year, with the sign-on, and in the way in which the guide's total counts its grant. */
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
  const cash = offer.base + (offer.bonus ?? 0);
  const yearly = Math.round(cash + (equity && years ? equity / years : 0));
  const signOnCounted = band.arithmetic === "first-year" ? (offer.signOnByYear?.[0] ?? offer.signOn ?? 0) : 0;
  const counted = (band.arithmetic === "whole-grant" ? cash + wholeGrant(offer, band) : yearly) + signOnCounted;
  // Equity that is counted in shares, or in percent, is a part of the pay also where the guide gives no money for it.
  const uncounted = offer.equity === null && problems.some(({ part }) => part === "equity");
  const untyped = untypedParts(offer, band, uncounted);
  const unsaid = uncounted ? untyped.filter((part) => part !== "equity") : untyped;
  // Who types a total and leaves parts out knows the total, and not the parts.
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
    partial: untyped.length > 0 && typedTotal === undefined,
    untyped,
    notes: [
      ...(uncounted ? [{ kind: "without-part", part: "equity" } as const] : []),
      ...(unsaid.length > 0 ? [{ kind: "untyped", parts: unsaid } as const] : []),
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

/** How many years are shown where there is no grant. */
const USUAL_YEARS = 4;

/**
 * What an offer pays in each year of its grant: base and bonus in each, the grant as it vests (an even share where no
 * schedule is known), and of the sign-on what is paid then. What is paid once beside it is in no year.
 *
 * @returns empty without a base
 */
export function payByYear({ base, bonus, equity, years, vesting, signOn, signOnByYear }: Offer): YearPay[] {
  if (base === null) return [];
  const length = Math.max(equity ? (years ?? USUAL_YEARS) : USUAL_YEARS, vesting?.length ?? 0);
  return Array.from({ length }, (_, at): YearPay => {
    const stock = Math.round((equity ?? 0) * shareOf(at, years ?? USUAL_YEARS, vesting));
    const once = Math.round(signOnByYear ? (signOnByYear[at] ?? 0) : at === 0 ? (signOn ?? 0) : 0);
    const total = Math.round(base + (bonus ?? 0) + stock + once);
    return { base, bonus: bonus ?? 0, equity: stock, signOn: once, total };
  });
}

/** The share of a grant that vests in a year, from 0; shares that are said in whole percent may come to 99 or 101. */
function shareOf(at: number, years: number, vesting: readonly number[] | undefined): number {
  if (!vesting) return at < years ? 1 / years : 0;
  return (vesting[at] ?? 0) / vesting.reduce((sum, share) => sum + share, 0);
}
