import { type Band, type Figures, type Lever, type Part, partCurrency, type Range } from "../../domain/guide.js";
import type { Argument, Gaps } from "./offer.js";

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

/** A part of an offer, or its total, with what it misses of its ask. */
interface Gapped extends Pick<Gaps, "toAsk"> {
  part: Part;
  ask: Range | null;
}

/** The part that misses the largest share of its ask; null where every ask is reached. */
export function furthest(rows: readonly Gapped[], levers: readonly Lever[]): Argument | null {
  const widest = most(rows, ({ toAsk, ask }) => (toAsk && ask ? toAsk / ask[0] : 0));
  return widest && { part: widest.row.part, lever: leverFor(widest.row.part, levers) };
}

/**
 * The part that misses most money of its ask: by the year, where a grant counts a year's share, a bonus in percent its
 * money on the base offered, and a sign-on the whole of it. Parts in another currency than the band's stand back.
 */
export function largest(
  rows: readonly Gapped[],
  levers: readonly Lever[],
  band: Band,
  base: number | null,
): (Argument & { gap: number }) | null {
  const widest = most(rows, (row) =>
    partCurrency(band, row.part) === band.currency ? moneyAYear(row, band, base) : 0,
  );
  return widest && { part: widest.row.part, gap: Math.round(widest.size), lever: leverFor(widest.row.part, levers) };
}

function most(rows: readonly Gapped[], sizeOf: (row: Gapped) => number): { row: Gapped; size: number } | null {
  const sized = rows.map((row) => ({ row, size: sizeOf(row) })).filter(({ size }) => size > 0);
  return sized.sort((a, b) => b.size - a.size)[0] ?? null;
}

function moneyAYear({ part, toAsk }: Gapped, { equityBasis }: Band, base: number | null): number {
  if (!toAsk) return 0;
  if (part === "bonusPct") return (toAsk / 100) * (base ?? 0);
  return part === "equity" && equityBasis.kind === "grant" ? toAsk / equityBasis.years : toAsk;
}

/** The first lever whose own asks name the part; a bonus is one part, in money or in percent. */
function leverFor(part: Part, levers: readonly Lever[]): string | null {
  const names = part === "bonus" || part === "bonusPct" ? (["bonus", "bonusPct"] as const) : ([part] as const);
  return levers.find(({ asks }) => names.some((name) => asks[name]))?.title ?? null;
}
