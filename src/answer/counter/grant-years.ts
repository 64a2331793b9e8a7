import type { Band, Figures } from "../../domain/guide.js";
import type { OfferAnswer } from "../offer/offer.js";

/** Years over which a grant is spoken of: 1 for "a year"; null if unknown. */
export type Span = number | null;

/** The years over which a letter counts equity: those of the offer, else those that the guide counts. */
export function equitySpan(offer: OfferAnswer | null, asks: Figures, band: Band): Span {
  const { equity, years, grantTyped } = offer?.offer ?? {};
  if (equity && grantTyped?.per) return 1;
  const asked = askedSpan(asks, band);
  // If the offer's grant was typed without a length, the letter names none, except when asking by the year.
  if (equity && grantTyped) return asked === 1 ? 1 : null;
  return equity && years ? years : asked;
}

/** The years that an ask for equity counts. */
export const askedSpan = ({ equityPer }: Pick<Figures, "equityPer">, band: Band): Span =>
  equityPer === "year" ? 1 : guideSpan(band);

/** The years that the guide's equity counts. */
export const guideSpan = ({ equityBasis }: Band): Span =>
  equityBasis.kind === "grant" ? equityBasis.years : equityBasis.kind === "year" ? 1 : null;

/** An amount of equity over `from` years converted to `to` years, to three digits; unchanged if either is unknown. */
export function overYears(amount: number, from: Span, to: Span): number {
  if (!from || !to || from === to) return amount;
  const counted = (amount / from) * to;
  const step = 10 ** (Math.floor(Math.log10(counted)) - 2);
  return Math.round(counted / step) * step;
}
