import type { Band } from "../../domain/guide.js";
import type { OfferAnswer } from "../offer/offer.js";

/** Totals that differ by a smaller share count as the same: guides round their totals. */
const ROUNDED = 0.02;

/**
 * Whether the guide's total is known to count the same as an offer's: by its arithmetic, or, without a grant, because
 * base and bonus add up to it.
 */
export function totalsCompare({ offer }: OfferAnswer, band: Band): boolean {
  if (offer.equity) return band.arithmetic !== "unknown";
  const { base, bonus, bonusPct, total, equity } = band;
  if (!base || !total || equity) return band.arithmetic !== "unknown" && !equity;
  return ([0, 1] as const).every((end) => {
    const sum = base[end] + (bonus?.[end] ?? (base[end] * (bonusPct?.[end] ?? 0)) / 100);
    return Math.abs(sum - total[end]) <= total[end] * ROUNDED;
  });
}

/** Whether only a total was typed, without its parts. */
export const isTotalAlone = ({ offer }: OfferAnswer): boolean =>
  offer.total !== undefined && [offer.base, offer.equity, offer.bonus, offer.signOn].every((part) => part === null);
