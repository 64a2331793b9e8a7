import { type Band, type Figures, PARTS, partCurrency, type Range } from "../../domain/guide.js";
import type { GuideAnswer } from "../guide-answer.js";
import type { Note } from "../notes.js";
import type { OfferAnswer } from "../offer/offer.js";
import { lumpsGrant } from "./grants.js";
import type { Setting } from "./setting.js";
import { samePeriod } from "./top-asked.js";
import { isTotalAlone, totalsCompare } from "./totals-compare.js";
import { unreadParts } from "./unread.js";

/**
 * The top of the guide's band for the parts asked for, if it supports the ask. Like is compared with like: never a base
 * with a total, equity only in the period of the ask, and no part whose ask is above its band.
 */
export function marketReach({ answer, offer, asks: { equityPer } }: Setting, asks: Figures): Figures {
  const { band } = answer;
  if (!band || isUntold(answer, offer)) return {};
  const reach: Figures = {};
  // A sign-on next to other asks only makes up for the rest of them.
  const alone = PARTS.every((part) => part === "signOn" || !asks[part]);
  for (const part of PARTS) {
    const ask = asks[part]?.[1];
    const top = part === "base" ? topOfBase(band, offer, ask) : band[part]?.[1];
    if (ask === undefined || top === undefined || top < ask) continue;
    if (part === "total" && (lumpsGrant(band) || (offer?.wish?.total && band.arithmetic !== "yearly"))) continue;
    if (part === "total" && offer && !isTotalAlone(offer) && !totalsCompare(offer, band)) continue;
    if (part === "equity" && band.equityBasis.kind === "unknown") continue;
    if (part === "signOn" && !alone) continue;
    if (!samePeriod(part, { equityPer }, band)) continue;
    reach[part] = [top, top];
  }
  return reach;
}

/**
 * Whether nothing is said of the market: it is to stay out, or a level was named that the guide has no figures for, and
 * its band covers several others.
 */
const isUntold = ({ levels, notes }: GuideAnswer, offer: OfferAnswer | null): boolean =>
  offer?.letter?.noMarket === true ||
  (levels.length > 1 && [...notes, ...(offer?.notes ?? [])].some(({ kind }) => kind === "level-words"));

/** How far a base goes; if the guide distinguishes levels, at the lowest one that holds both the offer and the ask. */
function topOfBase({ base, levels }: Band, offer: OfferAnswer | null, ask: number | undefined): number | undefined {
  const bases = levels?.flatMap((level) => (level.base ? [level.base] : [])) ?? [];
  if (bases.length === 0 || !offer?.offer.base || ask === undefined) return base?.[1];
  return rangeHolding(bases, offer.offer.base, ask)?.[1];
}

const rangeHolding = (ranges: readonly Range[], from: number, to: number): Range | undefined =>
  [...ranges].sort((a, b) => a[1] - b[1]).find(([low, high]) => low <= from && to <= high);

/** A year's pay (null if not known for sure) and the range of totals that it is in, or below. */
export interface TotalReach {
  offered: number | null;
  range: Range;
  isBelow: boolean;
}

/** An offer above this part of a range has too little of it above itself to argue for more. */
const ROOM = 0.75;

/**
 * If the guide gives totals alone: the range that holds the offer's yearly pay, with the ask and without it. Null if
 * the yearly pay is unknown or no range leaves room; then nothing is said of the market.
 */
export function totalReach({ answer, offer }: Setting, asks: Figures): TotalReach | null {
  const { band } = answer;
  const ask = asks.base?.[1];
  if (isUntold(answer, offer)) return null;
  if (!band?.total || band.base || !offer || ask === undefined || lumpsGrant(band) || isTotalAlone(offer)) return null;
  const { base, bonusTyped, equity, years, bonus, signOn, total } = offer.offer;
  // A base alone is not stated as a total: the message did not say that it is all.
  const isBaseAlone = ![equity, bonus, signOn, total].some(Boolean);
  const isUnsure = isBaseAlone || offer.untyped !== undefined || offer.notes.some(isGuess) || offer.yearly === null;
  if (!base || unreadParts(offer).size > 0 || partCurrency(band, "base") !== partCurrency(band, "total")) return null;
  const share = bonusTyped?.kind === "percent" ? 1 + bonusTyped.value / 100 : 1;
  // A total that was typed may count more than the parts that were typed.
  const offered = Math.max(offer.yearly ?? base, total ?? 0);
  const told = isUnsure ? null : offered;
  // If it is unknown whether a grant is a year's, the range has to leave room for it as a yearly one.
  const more = offer.notes.some(isGuess) ? (equity ?? 0) * (1 - 1 / (years ?? 1)) : 0;
  const after = offered + more + (ask - base) * share;
  const ranges = band.levels?.flatMap(({ total }) => (total ? [total] : [])) ?? [band.total];
  const lowest = [...ranges].sort((a, b) => a[0] - b[0])[0];
  if (lowest && offered < lowest[0]) return after <= lowest[1] ? { offered: told, range: lowest, isBelow: true } : null;
  const range = rangeHolding(ranges, offered, after);
  if (!range || offered > range[0] + (range[1] - range[0]) * ROOM) return null;
  return { offered: told, range, isBelow: false };
}

/** Whether it is only a guess what the offer comes to in a year. */
const isGuess = ({ kind }: Note): boolean => kind === "equity-as-year" || kind === "equity-as-grant";
