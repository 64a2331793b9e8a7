import { checkOffer } from "../offer/check-offer.js";
import type { OfferAnswer } from "../offer/offer.js";

/** The highest base that another company offers, in the units of this offer; null where none is told of. */
export function rivalBase({ others = [], answer }: OfferAnswer): number | null {
  const bases = others.flatMap(({ offer }) => {
    const base = offer && checkOffer(offer, answer)?.offer.base;
    return base ? [base] : [];
  });
  return bases.length > 0 ? Math.max(...bases) : null;
}
