import type { Band, Figures, Part } from "../../domain/guide.js";
import type { OfferAnswer } from "../offer/offer.js";

/** A smaller rise than this multiple of the offer is not worth a letter. */
const WORTH_ASKING = 1.05;

/** The least worth asking for, given what is offered of a part; 0 if nothing is offered. */
export function leastAsked(part: Part, offer: OfferAnswer | null): number {
  const row = part === "total" ? offer?.total : offer?.parts.find((each) => each.part === part);
  return (row?.value ?? 0) * WORTH_ASKING;
}

/** The top of the guide's band in this region; null without one, or if the ask counts equity over another period. */
export function topOf(part: Part, asks: Figures, band: Band | null): number | null {
  const top = band?.[part]?.[1];
  return band && top && samePeriod(part, asks, band) ? top : null;
}

/** Whether an ask for equity counts what the band's equity counts: a year of it, or the whole grant. */
export const samePeriod = (part: Part, { equityPer }: Figures, { equityBasis }: Band): boolean =>
  part !== "equity" || (equityBasis.kind === "year") === (equityPer === "year");

/** Whether the guide asks for more than its band here has, and the offer is already close to the top of that band. */
export function isAboveTop(part: Part, offer: OfferAnswer): boolean {
  if (offer.wish) return false;
  const { band, target } = offer.answer;
  const ask = target?.ask[part]?.[1];
  const top = target ? topOf(part, target.ask, band) : null;
  return ask !== undefined && top !== null && ask > top && leastAsked(part, offer) > top;
}
