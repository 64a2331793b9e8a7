import type { Figures, Range } from "../../domain/guide.js";
import type { Gaps } from "./offer.js";

/**
 * Where a value lies in a range: 0 at the low end, 100 at the high end, linear and rounded. What lies outside is below 0 or
 * above 100 however near it is. A range of a single figure has no places within it: null, as without a value or range.
 */
export function percentileIn(value: number | null, range: Range | null): number | null {
  if (value === null || !range || range[0] === range[1]) return null;
  const place = ((value - range[0]) / (range[1] - range[0])) * 100;
  if (place < 0) return Math.min(-1, -Math.round(-place));
  if (place > 100) return Math.max(101, Math.round(place));
  return Math.round(place);
}

/** What a value misses to the low end of a range: 0 where it is reached, null without a value or a range. */
export function gapTo(value: number | null, range: Range | null): number | null {
  if (value === null || !range) return null;
  return Math.max(0, round(range[0] - value));
}

export const gaps = (value: number | null, ask: Range | null, floor: Range | null): Gaps => ({
  toAsk: gapTo(value, ask),
  toFloor: gapTo(value, floor),
});

/** Money to whole units, percent to a tenth; both without the noise of floating point. */
export const round = (value: number): number => Math.round(value * 10) / 10;

export const scaleRange = ([low, high]: Range, factor: number): Range => [low * factor, high * factor];

/** A bonus of a target in the unit of the offer's row: money, or percent of the base offered. */
export function bonusIn(unit: "bonus" | "bonusPct", figures: Figures, base: number | null): Range | null {
  const same = figures[unit];
  if (same) return same;
  const other = figures[unit === "bonus" ? "bonusPct" : "bonus"];
  if (!other || !base) return null;
  const [low, high] = scaleRange(other, unit === "bonus" ? base / 100 : 100 / base);
  return [round(low), round(high)];
}
