import type { Band, Figures } from "../../domain/guide.js";
import type { GuideAnswer } from "../guide-answer.js";
import type { OfferAnswer } from "../offer/offer.js";

/** Whether everybody in the role is paid equity here: no band, or one that begins at zero, means that not all are. */
const grantsEquity = ({ equity }: Band): boolean => equity !== undefined && equity[0] > 0;

/**
 * The answer without an ask for equity if the guide's band has none for the region, or begins at zero and the offer
 * holds none either: a firm that grants no equity is not asked for it.
 */
export function withGrantsOnly(answer: GuideAnswer, offer: OfferAnswer | null): GuideAnswer {
  const { band, target } = answer;
  if (!band || !target || grantsEquity(band) || (band.equity && offer?.offer.equity)) return answer;
  const { computed, ...stated } = target;
  return {
    ...answer,
    target: {
      ...stated,
      ask: withoutEquity(stated.ask),
      ...(computed && { computed: { ...computed, parts: withoutEquity(computed.parts) } }),
    },
  };
}

const withoutEquity = ({ equity: _, equityPer: __, ...others }: Figures): Figures => others;

/**
 * Whether a guide's totals add a whole grant of several years to one year's pay. A reader who counts by the year cannot
 * follow such a sum in a letter.
 */
export const lumpsGrant = ({ arithmetic, equity, equityBasis }: Band): boolean =>
  arithmetic === "whole-grant" && Boolean(equity?.[1]) && !(equityBasis.kind === "grant" && equityBasis.years === 1);

/**
 * The asks for an offer with a grant if it is unknown what the guide's equity counts: an amount that the guide gives by
 * the year counts for as long as the offered grant, any other as a whole grant, which is the lowest reading.
 */
export function asWholeGrant(asks: Figures, { offer, answer }: OfferAnswer): Figures {
  const { equity, equityPer, ...others } = asks;
  if (!equity || !offer.equity || answer.band?.equityBasis.kind !== "unknown") return asks;
  const years = equityPer === "year" ? (offer.years ?? 1) : 1;
  return { ...others, equity: [equity[0] * years, equity[1] * years] };
}

/** A whole grant by the year, if the offer's was typed by the year and it is unknown what the guide's equity counts. */
export function asOffered(asks: Figures, { offer, answer, wish }: OfferAnswer): Figures {
  const { equity, years, grantTyped } = offer;
  const { equity: ask, ...others } = asks;
  if (!ask || !equity || !years || !grantTyped?.per || wish || answer.band?.equityBasis.kind !== "unknown") return asks;
  return { ...others, equity: [ask[0] / years, ask[1] / years], equityPer: "year" };
}
