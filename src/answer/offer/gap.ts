import { type Band, type Lever, type Part, partCurrency, type Range } from "../../domain/guide.js";
import type { Argument, Gaps } from "./offer.js";

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
