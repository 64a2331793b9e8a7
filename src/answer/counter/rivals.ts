import { partCurrency } from "../../domain/guide.js";
import type { ToldFigure } from "../message/told-text.js";
import { checkOffer } from "../offer/check-offer.js";
import { loneAmount } from "../offer/lone-figure.js";
import type { Offer, OfferAnswer, TypedOffer } from "../offer/offer.js";
import { hasBase } from "./counter-offer.js";

/** The highest base that another company offers, in the units of this offer; null if none is known. */
export function rivalBase(offered: OfferAnswer): number | null {
  const { others = [], answer, offer: own } = offered;
  const bases = others.flatMap(({ offer }) => {
    const base = offer && (readAlike(offer, offered)?.base ?? loneBase(offer, answer, own.base));
    return base ? [base] : [];
  });
  return bases.length > 0 ? Math.max(...bases) : null;
}

/** Another company's offer in the units of this one; null if its base or grant is in another currency. */
export function readAlike(offer: TypedOffer, offered: OfferAnswer): Offer | null {
  const held = checkOffer(offer, offered.answer);
  const isAlike = (["base", "equity"] as const).every(
    (part) => !held?.offer[part] || partCurrency(held, part) === partCurrency(offered, part),
  );
  return held && isAlike ? held.offer : null;
}

/** Range, as multiples of the offered base, in which an unlabelled figure is read as a base. */
const NEAR = { least: 0.7, most: 1.6 };

/** The one figure of another offer without a label, if it may be its base; else null. */
function loneBase(offer: TypedOffer, { band }: OfferAnswer["answer"], own: number | null): number | null {
  const lone = loneAmount(offer, band);
  if (!lone || !own || !band || lone.currency !== partCurrency(band, "base")) return null;
  return lone.amount >= own * NEAR.least && lone.amount <= own * NEAR.most ? lone.amount : null;
}

/** "182 and 170k equity": next to a labelled part, the one figure without a label is the base, in thousands. */
export function withLoneBase(offer: TypedOffer, figures: readonly ToldFigure[]): TypedOffer {
  const [lone, other] = figures.filter(({ part, once, figure }) => part === null && !once && figure.kind !== "percent");
  if (!lone || other || offer.parts.length === 0 || hasBase(offer)) return offer;
  const typed = /^\d{2,3}$/.test(lone.typed) ? `${lone.typed}k` : lone.typed;
  const problems = offer.problems.filter(({ what }) => what.kind !== "no-part");
  return { ...offer, parts: [{ part: "base", typed }, ...offer.parts], problems };
}

/** Whether the offer is below what the guide says to accept, or below another company's base. */
export const isUnderFloor = (offer: OfferAnswer): boolean =>
  offer.clearsFloor === false || (rivalBase(offer) ?? 0) > (offer.offer.base ?? Number.POSITIVE_INFINITY);
