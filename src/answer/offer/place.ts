import { type Band, type Figures, type Lever, type Part, partCurrency, type Range } from "../../domain/guide.js";
import type { Argument, Gaps } from "./offer.js";

/**
 * The place of a value in a range: 0 at the low end, 100 at the high end, linear and rounded. Values outside are below
 * 0 or above 100, however near. Null without a value or range, or if the range is a single figure.
 */
export function percentileIn(value: number | null, range: Range | null): number | null {
  if (value === null || !range || range[0] === range[1]) return null;
  const place = ((value - range[0]) / (range[1] - range[0])) * 100;
  if (place < 0) return Math.min(-1, -Math.round(-place));
  if (place > 100) return Math.max(101, Math.round(place));
  return Math.round(place);
}

/** How far a value is below the low end of a range: 0 if it reaches it, null without a value or a range. */
export function gapTo(value: number | null, range: Range | null): number | null {
  if (value === null || !range) return null;
  return Math.max(0, round(range[0] - value));
}

/** The gaps of a value to the low ends of its ask and floor. */
export const gaps = (value: number | null, ask: Range | null, floor: Range | null): Gaps => ({
  toAsk: gapTo(value, ask),
  toFloor: gapTo(value, floor),
});

/** Money to whole units, percent to a tenth; both without the noise of floating point. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** Multiplies both ends of a range. */
export const scaleRange = ([low, high]: Range, factor: number): Range => [low * factor, high * factor];

/** A bonus of a target in the unit of the offer's row: money, or percent of the base offered. Null if there is none. */
export function bonusIn(unit: "bonus" | "bonusPct", figures: Figures, base: number | null): Range | null {
  const same = figures[unit];
  if (same) return same;
  const other = figures[unit === "bonus" ? "bonusPct" : "bonus"];
  if (!other || !base) return null;
  const [low, high] = scaleRange(other, unit === "bonus" ? base / 100 : 100 / base);
  return [round(low), round(high)];
}

interface Gapped extends Pick<Gaps, "toAsk"> {
  part: Part;
  ask: Range | null;
}

/** The part with the largest gap as a share of its ask; null if every ask is reached. */
export function furthest(rows: readonly Gapped[], levers: readonly Lever[]): Argument | null {
  const widest = most(rows, ({ toAsk, ask }) => (toAsk && ask ? toAsk / ask[0] : 0));
  return widest && { part: widest.row.part, lever: leverFor(widest.row.part, levers) };
}

/**
 * The part with the largest gap in money per year: a grant counts by a year's share, a bonus in percent as money on the
 * base offered, a sign-on in full. Parts in another currency than the band's do not count.
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
