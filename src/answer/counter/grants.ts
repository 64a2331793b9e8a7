import type { Band, Figures } from "../../domain/guide.js";
import type { GuideAnswer } from "../guide-answer.js";
import type { OfferAnswer } from "../offer/offer.js";

/** Whether everybody in the role is paid equity here: a band that is missing, or begins at nothing, says that not all are. */
const grantsEquity = ({ equity }: Band): boolean => equity !== undefined && equity[0] > 0;

/**
 * An answer whose target asks for no equity where the guide's band has none for the region, or begins at nothing and the
 * offer holds none either: a firm that grants none is asked for none.
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
 * Whether a guide's totals add a whole grant of several years to one year's pay: nobody who pays by the year can follow such
 * a sum in a letter.
 */
export const lumpsGrant = ({ arithmetic, equity, equityBasis }: Band): boolean =>
  arithmetic === "whole-grant" && Boolean(equity?.[1]) && !(equityBasis.kind === "grant" && equityBasis.years === 1);

/**
 * The asks of an offer with a grant where nobody knows what the guide's equity counts: an amount that its words give by the
 * year counts for as long as the grant offered, any other as a whole grant, which is the less that it can be.
 */
export function asWholeGrant(asks: Figures, { offer, answer }: OfferAnswer): Figures {
  const { equity, equityPer, ...others } = asks;
  if (!equity || !offer.equity || answer.band?.equityBasis.kind !== "unknown") return asks;
  const years = equityPer === "year" ? (offer.years ?? 1) : 1;
  return { ...others, equity: [equity[0] * years, equity[1] * years] };
}

/** A whole grant of a guide of which nobody knows what its equity counts, by the year where the offer's was told so. */
export function asOffered(asks: Figures, { offer, answer, wish }: OfferAnswer): Figures {
  const { equity, years, grantTyped } = offer;
  const { equity: ask, ...others } = asks;
  if (!ask || !equity || !years || !grantTyped?.per || wish || answer.band?.equityBasis.kind !== "unknown") return asks;
  return { ...others, equity: [ask[0] / years, ask[1] / years], equityPer: "year" };
}
