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
  // An ask that is next to what is offered is no ask: a letter for it costs more goodwill than it brings.
  for (const part of ["base", "equity", "bonus", "bonusPct", "signOn"] as const)
    if (isNear(offer?.parts.find((row) => row.part === part)?.value, target.ask[part])) reached.add(part);
  if (offer && !offer.total.of && isNear(offer.total.value, target.ask.total)) reached.add("total");
  if (reached.has("bonus") || reached.has("bonusPct")) for (const part of ["bonus", "bonusPct"]) reached.add(part);
  if (offer?.total.toAsk === 0) reached.add("total");
  // What is offered in another currency than the guide's is compared with nothing, and so not asked for by its figures.
  for (const part of MONEY_PARTS) if (offer && !isComparable(offer, part)) reached.add(part);
  for (const note of offer?.notes ?? []) if (note.kind === "other-currency") reached.add(note.part).add("total");
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

const isNear = (value: number | null | undefined, ask: Range | undefined): boolean =>
  value !== null && value !== undefined && ask !== undefined && value >= ask[1] / (1 + ROUNDED);

/** Whether the offer reaches every ask, or comes next to it. */
export function isMet({ answer, offer, asks }: Setting): boolean {
  if (!offer || Object.keys(asks).length > 0) return false;
  const near = offer.parts.some(({ part, value }) => isNear(value, answer.target?.ask[part]));
  return near || [...offer.parts, offer.total].some(({ toAsk }) => toAsk === 0);
}

/** Whether the asks hold a grant, or a total that counts one, and the offer none. */
export const lacksGrant = ({ answer, offer, asks }: Setting): boolean =>
  offer !== null && !offer.offer.equity && Boolean(asks.equity || (asks.total && answer.band?.equity));

/** The asks as a letter names them, one figure for each, and whether the total is more than the parts named come to. */
export interface NamedAsks {
  asks: Figures;
  openRest: boolean;
}

/** Sums that differ by less are taken as the same: guides round their totals. */
const ROUNDED = 0.02;
/** A total may be more than its parts by so much and leave the rest open; nobody follows a larger one. */
const OPEN_REST = 0.1;

/**
 * The asks that a recruiter can add up. A range is asked for by its upper end: a recruiter reads a range as its low end, and
 * an opening ask at the upper end leaves room to come down to the lower one, which still is an ask reached. A total beside
 * its parts goes where the parts come to more or to far less, and where the guide does not say how it counts: nobody could
 * follow it. Where they come to a little less, the rest is open. Where the offer holds no grant there is no total to ask for.
 */
export function namedAsks(setting: Setting): NamedAsks {
  const { answer, offer } = setting;
  const { band } = answer;
  const asks = upperEnds(setting.asks);
  const { total, ...parts } = asks;
  if (lacksGrant(setting)) return { asks: parts, openRest: false };
  const counted = (["base", "equity", "bonus", "bonusPct"] as const).some((part) => parts[part]);
  if (!band || !total || !offer || !counted) return { asks, openRest: false };
  const sums = ([0, 1] as const).map((end) => packageOf(parts, offer, band, end));
  const [low, high] = sums;
  if (low === null || high === null || low === undefined || high === undefined)
    return { asks: parts.base || parts.equity ? parts : asks, openRest: false };
  if (low > total[1] * (1 + ROUNDED)) return { asks: parts, openRest: false };
  // Where the parts leave out the grant, the total alone asks for it.
  if (high < total[0] * (1 - OPEN_REST))
    return { asks: parts.equity || !band.equity ? parts : { total }, openRest: false };
  return { asks, openRest: high < total[0] * (1 - ROUNDED) };
}

function upperEnds({ equityPer, ...ranges }: Figures): Figures {
  const upper = Object.entries(ranges).flatMap(([part, range]) => (range ? [[part, [range[1], range[1]]]] : []));
  return { ...Object.fromEntries(upper), ...(equityPer && { equityPer }) };
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
