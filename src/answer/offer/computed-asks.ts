import type { Figures, Range } from "../../domain/guide.js";
import type { OfferAnswer } from "./offer.js";
import { isComparable } from "./own-currency.js";

/**
 * The asks that were worked out from the band, of those parts for which the guide states none and that the offer does not
 * reach: the total, else base and equity. They serve the words and the counter, which say that they were worked out.
 */
export function computedAsks(offered: OfferAnswer): Figures {
  const { answer, total, currency } = offered;
  const { target } = answer;
  if (!target?.computed || target.currency !== currency) return {};
  const whole = target.computed.parts.total;
  return isOpen(whole, total.of ? null : total.value) ? { total: whole } : computedParts(offered);
}

/** The asks for base and equity alone. */
export function computedParts(offered: OfferAnswer): Figures {
  const { answer, parts, currency } = offered;
  const { target } = answer;
  if (!target?.computed || target.currency !== currency) return {};
  const { equityPer, ...figures } = target.computed.parts;
  const asks: Figures = {};
  for (const part of ["base", "equity"] as const) {
    const range = figures[part];
    const value = parts.find((row) => row.part === part)?.value ?? null;
    if (isComparable(offered, part) && isOpen(range, value)) asks[part] = range;
  }
  return asks.equity && equityPer ? { ...asks, equityPer } : asks;
}

const isOpen = (range: Range | undefined, value: number | null): range is Range =>
  range !== undefined && value !== null && value < range[0];

/** A place in the band that is its low end, in percent of its width. */
const BOTTOM = 10;

/**
 * Of the asks that were worked out those for a base or grant at the low end of its band, where the guide asks for neither
 * that part nor a total: a sign-on alone makes no good offer of it.
 */
export function bottomAsks(offered: OfferAnswer, stated: Figures): Figures {
  const { target } = offered.answer;
  if (stated.total || !target?.computed || target.currency !== offered.currency) return {};
  const { equityPer, ...figures } = target.computed.parts;
  const asks: Figures = {};
  for (const part of ["base", "equity"] as const) {
    const row = offered.parts.find((one) => one.part === part);
    const low = row?.percentile !== null && row?.percentile !== undefined && row.percentile <= BOTTOM;
    if (low && !stated[part] && figures[part] && isComparable(offered, part)) asks[part] = figures[part];
  }
  return asks.equity && equityPer ? { ...asks, equityPer } : asks;
}

/** Whether every part of an offer that has a place lies at the low end of its band, or below it. */
export function isAtBottom({ parts, total }: OfferAnswer): boolean {
  const places = [...parts, ...(total.of ? [] : [total])].flatMap(({ percentile }) =>
    percentile === null ? [] : [percentile],
  );
  return places.length > 0 && places.every((place) => place <= BOTTOM);
}
