import type { Figures, Range } from "../../domain/guide.js";
import type { OfferAnswer, OfferRow } from "./offer.js";
import { isComparable } from "./offered-currency.js";
import { gapTo } from "./place.js";

const computedOf = ({ answer: { target }, currency }: OfferAnswer): Figures =>
  target?.computed && target.currency === currency ? target.computed.parts : {};

/**
 * The asks that were worked out from the band, since the guide states none, and that the offer does not reach: the
 * total, else base and equity. The words of the answer and the counter say that they were worked out.
 */
export function computedAsks(offered: OfferAnswer): Figures {
  const { total } = offered;
  const whole = computedOf(offered).total;
  return whole && !total.of && misses(total.value, whole) ? { total: whole } : computedParts(offered);
}

/** The worked-out asks for base and equity that the offer does not reach. */
export const computedParts = (offered: OfferAnswer): Figures =>
  partsWhere(offered, ({ value }, ask) => misses(value, ask));

/** Places up to here count as the low end of a band, in percent of its width. */
const BOTTOM = 10;

/**
 * The gaps between an offer and the asks that were worked out from the band, for parts without a stated ask. If the
 * guide states nothing, all asks are such.
 */
export function workedOutGaps(offered: OfferAnswer): { part: "base" | "equity" | "total"; gap: number }[] {
  const { parts, total, answer } = offered;
  if (answer.target?.basis === "band")
    return [...parts, { part: "total" as const, toAsk: total.of ? null : total.toAsk }].flatMap(({ part, toAsk }) =>
      toAsk && (part === "base" || part === "equity" || part === "total") ? [{ part, gap: toAsk }] : [],
    );
  const asks = computedParts(offered);
  const whole = computedOf(offered).total;
  const gap = (value: number | null, ask: Range | undefined) => (ask ? (gapTo(value, ask) ?? 0) : 0);
  return [
    ...parts.flatMap(({ part, value }) =>
      part === "base" || part === "equity" ? [{ part, gap: gap(value, asks[part]) }] : [],
    ),
    { part: "total" as const, gap: total.of ? 0 : gap(total.value, whole) },
  ].filter((one) => one.gap > 0);
}

/**
 * The worked-out asks for a base or grant at the low end of its band, if the guide states an ask for neither that part
 * nor the total: a sign-on alone would not make a good offer of it.
 */
export const bottomAsks = (offered: OfferAnswer, stated: Figures): Figures =>
  stated.total
    ? {}
    : partsWhere(offered, ({ part, percentile }) => percentile !== null && percentile <= BOTTOM && !stated[part]);

const misses = (value: number | null, [low]: Range): boolean => value !== null && value < low;

function partsWhere(offered: OfferAnswer, isMeant: (row: OfferRow, ask: Range) => boolean): Figures {
  const { equityPer, ...computed } = computedOf(offered);
  const asks: Figures = {};
  for (const row of offered.parts) {
    if (row.part !== "base" && row.part !== "equity") continue;
    const ask = computed[row.part];
    if (ask && isComparable(offered, row.part) && isMeant(row, ask)) asks[row.part] = ask;
  }
  return asks.equity && equityPer ? { ...asks, equityPer } : asks;
}

/** Whether every part of an offer, as far as it has a place in a band, is at the low end of it or below. */
export function isAtBottom(offered: OfferAnswer): boolean {
  const { parts, total } = offered;
  if (!isComparable(offered, "base")) return false;
  const places = [...parts, ...(total.of ? [] : [total])].flatMap(({ percentile }) =>
    percentile === null ? [] : [percentile],
  );
  return places.length > 0 && places.every((place) => place <= BOTTOM);
}
