import type { Band, Figures } from "../../domain/guide.js";
import type { OfferAnswer } from "../offer/offer.js";

/** How a grant is spoken of: as so many years' worth; null where nobody knows how many, and by the year with 1. */
export type Span = number | null;

/** The years of which equity is spoken in what is asked for: those in which it was offered, else those that the guide counts. */
export function equitySpan(offer: OfferAnswer | null, asks: Figures, band: Band): Span {
  const { equity, years, grantTyped } = offer?.offer ?? {};
  if (equity && grantTyped?.per) return 1;
  const asked = askedSpan(asks, band);
  // Of a grant whose length nobody said none is named, but for what is asked for by the year.
  if (equity && grantTyped) return asked === 1 ? 1 : null;
  return equity && years ? years : asked;
}

/** The years that an ask for equity counts. */
export const askedSpan = ({ equityPer }: Pick<Figures, "equityPer">, band: Band): Span =>
  equityPer === "year" ? 1 : guideSpan(band);

/** The years that the guide's equity counts. */
export const guideSpan = ({ equityBasis }: Band): Span =>
  equityBasis.kind === "grant" ? equityBasis.years : equityBasis.kind === "year" ? 1 : null;

/** An amount of equity over `from` years as one over `to` would count, to three digits; as it is where one of them is unknown. */
export function overYears(amount: number, from: Span, to: Span): number {
  if (!from || !to || from === to) return amount;
  const counted = (amount / from) * to;
  const step = 10 ** (Math.floor(Math.log10(counted)) - 2);
  return Math.round(counted / step) * step;
}
