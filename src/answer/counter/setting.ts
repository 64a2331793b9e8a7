import { type Band, type Figures, MONEY_PARTS, type Range } from "../../domain/guide.js";
import type { GuideAnswer } from "../guide-answer.js";
import { bottomAsks, computedAsks } from "../offer/computed-asks.js";
import type { OfferAnswer } from "../offer/offer.js";
import { isComparable } from "../offer/own-currency.js";
import { isWholeGrant } from "../offer/rows.js";

/** What decides which sentences of a script may be said: the guide's answer, the offer if any, and the asks said anyway. */
export interface Setting {
  answer: GuideAnswer;
  offer: OfferAnswer | null;
  asks: Figures;
  /** Whether the asks were worked out from the band, since the guide states none that is left. */
  computed?: boolean;
}

/** The asks that the offer does not reach yet: those that the guide states, else those that were worked out from its band. */
export function settingOf(answer: GuideAnswer, offer: OfferAnswer | null): Setting {
  const { target, band } = answer;
  if (!target || !band) return { answer, offer, asks: {} };
  const reached = new Set<string>(offer?.parts.filter(({ toAsk }) => toAsk === 0).map(({ part }) => part));
  // Where nobody knows what the guide's equity counts it is not compared, and still never asked for below what is offered.
  if (offer && (offer.offer.equity ?? 0) >= (target.ask.equity?.[0] ?? Number.POSITIVE_INFINITY)) {
    if (band.equityBasis.kind === "unknown") reached.add("equity");
  }
  if (reached.has("bonus") || reached.has("bonusPct")) for (const part of ["bonus", "bonusPct"]) reached.add(part);
  if (offer?.total.toAsk === 0) reached.add("total");
  // What is offered in another currency than the guide's is compared with nothing, and so not asked for by its figures.
  for (const part of MONEY_PARTS) if (offer && !isComparable(offer, part)) reached.add(part);
  const { equityPer, ...parts } = target.ask;
  const stated: Figures = Object.fromEntries(Object.entries(parts).filter(([part]) => !reached.has(part)));
  const yearly = equityPer === "year" && !(stated.equity && isWholeGrant(stated.equity, band));
  if (Object.keys(stated).length > 0) {
    const added = offer ? bottomAsks(offer, target.ask) : {};
    const asks = { ...stated, ...(stated.equity && yearly && { equityPer: "year" as const }), ...added };
    return { answer, offer, asks, ...(Object.keys(added).length > 0 && { computed: true }) };
  }
  const asks = offer ? computedAsks(offer) : {};
  return { answer, offer, asks, computed: Object.keys(asks).length > 0 };
}

/** Whether the offer reaches every ask. */
export const isMet = ({ asks, offer }: Setting): boolean =>
  Object.keys(asks).length === 0 &&
  [...(offer?.parts ?? []), ...(offer ? [offer.total] : [])].some(({ toAsk }) => toAsk === 0);

/** The asks as a letter names them, and whether the total is more than the parts named come to. */
export interface NamedAsks {
  asks: Figures;
  openRest: boolean;
}

/** Sums that differ by less are taken as the same: guides round their totals. */
const ROUNDED = 0.02;

/**
 * The asks that a recruiter can add up. A total beside its parts goes where the parts come to more, and where the guide does
 * not say how it counts: nobody could follow it. Where they come to less, the rest is open.
 */
export function namedAsks({ answer: { band }, offer, asks }: Setting): NamedAsks {
  const { total, ...parts } = asks;
  const counted = (["base", "equity", "bonus", "bonusPct"] as const).some((part) => parts[part]);
  if (!band || !total || !offer || !counted) return { asks, openRest: false };
  const sums = ([0, 1] as const).map((end) => packageOf(parts, offer, band, end));
  const [low, high] = sums;
  if (low === null || high === null || low === undefined || high === undefined)
    return { asks: parts.base || parts.equity ? parts : asks, openRest: false };
  if (low > total[1] * (1 + ROUNDED)) return { asks: parts, openRest: false };
  return { asks, openRest: high < total[0] * (1 - ROUNDED) };
}

/** What the parts asked for come to in the guide's counting, the others as offered; null where that is not known. */
function packageOf(asks: Figures, { offer }: OfferAnswer, band: Band, end: 0 | 1): number | null {
  const asked = (range: Range | undefined): number | undefined => range?.[end];
  const { arithmetic, equityBasis: basis } = band;
  const base = asked(asks.base) ?? offer.base;
  if (base === null || band.currencies) return null;
  const bonus = asks.bonusPct ? (base * asks.bonusPct[end]) / 100 : (asked(asks.bonus) ?? offer.bonus ?? 0);
  const years = basis.kind === "grant" ? basis.years : (offer.years ?? 1);
  const yearlyAsk = asks.equityPer === "year" || basis.kind === "year";
  const grant = asks.equity ? asks.equity[end] * (yearlyAsk ? years : 1) : (offer.equity ?? 0);
  if (grant > 0 && (arithmetic === "unknown" || basis.kind === "unknown")) return null;
  const signOn = arithmetic === "first-year" ? (asked(asks.signOn) ?? offer.signOn ?? 0) : 0;
  return base + bonus + (arithmetic === "whole-grant" ? grant : grant / years) + signOn;
}

/**
 * Whether the guide's total is known to count what an offer's total counts: by its arithmetic, or, where no grant is paid,
 * because base and bonus come to it.
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
