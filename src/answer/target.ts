import type { Band, Figures, MoneyPart, Range, Region } from "../domain/guide.js";
import { sameEquity } from "../guides/strategy/5-targets/far-from-band.js";
import type { ComputedWay, Target } from "./guide-answer.js";
import type { NoTarget } from "./notes.js";

/** The parts that are worked out where a guide states no ask for them. */
const COMPUTABLE = ["base", "equity", "total"] as const satisfies readonly MoneyPart[];
type Computable = (typeof COMPUTABLE)[number];

/** Where an ask lies in a band: 0 is its low end, 1 its high end. */
type Place = readonly [low: number, high: number];

const UPPER_QUARTER: Place = [0.75, 1];
/** Further above its own band than this, an ask says nothing about another band. */
const HIGHEST_PLACE = 1.5;
/** What is worked out from a band never lies above it, though a stated ask may. */
const TOP: Place[number] = 1;

interface Computed {
  part: Computable;
  range: Range;
  /** The region whose stated ask gave the place; absent for the upper quarter. */
  from?: string;
}

/**
 * What to ask for in `regions[index]`: what the guide states there, and what is worked out from the band for base,
 * equity and total where it states none: the same place in this band as the stated ask has in its own region's band,
 * else the upper quarter. Rounded to thousands, from a million on to three digits. A part that would ask for less than
 * the guide says to accept, or in total than its stated parts come to, is left out.
 *
 * @returns a null target, with the reason in `why`, only where the guide states nothing here and the band has neither
 * base nor total. `why` comes with a target that has no base or total to ask for, too.
 */
export function targetFor(regions: readonly Region[], index: number): { target: Target | null; why?: NoTarget } {
  const region = regions[index];
  if (!region) return { target: null, why: "no-band" };
  const { band, stated } = region;
  const computed = COMPUTABLE.flatMap((part) => (stated?.ask[part] ? [] : compute(part, regions, index)));
  const parts = figuresOf(computed, band);
  const ways = waysOf(computed);
  const hasMain = [stated?.ask, parts].some((figures) => figures?.base ?? figures?.total);
  if (stated) {
    const target: Target = { ...stated, ...(computed.length > 0 && { computed: { parts, ways } }) };
    return hasMain ? { target } : { target, why: "no-main-part" };
  }
  if (!hasMain) return { target: null, why: "no-band" };
  return { target: { basis: "band", currency: band.currency, ask: parts, floor: {}, text: "", evidence: [], ways } };
}

function compute(part: Computable, regions: readonly Region[], index: number): Computed[] {
  const own = regions[index]?.band[part];
  if (!own) return [];
  const model = regions.find(
    (region, at) => at !== index && placeOf(part, region) && comparable(part, region, regions[index]),
  );
  const place = model && placeOf(part, model);
  const [low, high] = place ?? UPPER_QUARTER;
  const span = own[1] - own[0];
  const range: Range = [round(own[0] + low * span), round(own[0] + high * span)];
  if (regions[index] && (isTooLow(part, range, regions[index]) || isTooHigh(part, range, regions[index]))) return [];
  return [{ part, range, ...(place && model && { from: model.label }) }];
}

/** Less than the guide says to accept, or a total below the parts that it says to ask for. */
function isTooLow(part: Computable, range: Range, { stated, band }: Region): boolean {
  const least = [stated?.floor[part]?.[0], part === "total" && stated ? sumOf(stated.ask, band) : undefined];
  // Equity is compared with a floor only where both count the same years.
  if (part === "equity" && !(stated && sameEquity(stated.floor, band))) return false;
  return least.some((figure) => figure !== undefined && range[0] < figure);
}

/** A base above the whole total that the guide says to ask for. */
function isTooHigh(part: Computable, range: Range, { stated, band }: Region): boolean {
  const total = stated?.ask.total;
  const sameCurrency = band.currencies?.base === band.currencies?.total;
  return part === "base" && total !== undefined && sameCurrency && range[1] > total[1];
}

/** What the stated base and equity come to in a total that is counted as the guide counts its own. */
function sumOf(ask: Figures, band: Band): number {
  const inTotal = (part: "base" | "equity") =>
    band.currencies?.[part] === band.currencies?.total ? (ask[part]?.[0] ?? 0) : 0;
  const { equityBasis, arithmetic } = band;
  const ofGrant = equityBasis.kind === "grant" && ask.equityPer !== "year" && arithmetic !== "whole-grant";
  return inTotal("base") + inTotal("equity") / (ofGrant ? equityBasis.years : 1);
}

/** Where a region's stated ask lies in its own band. */
function placeOf(part: Computable, { band, stated }: Region): Place | undefined {
  const own = band[part];
  const ask = stated?.ask[part];
  if (!own || !ask || own[1] <= own[0] || (part === "equity" && !sameEquity(stated.ask, band))) return undefined;
  const [low, high] = [(ask[0] - own[0]) / (own[1] - own[0]), (ask[1] - own[0]) / (own[1] - own[0])];
  return low >= 0 && high <= HIGHEST_PLACE ? [Math.min(low, TOP), Math.min(high, TOP)] : undefined;
}

function comparable(part: Computable, model: Region, region: Region | undefined): boolean {
  return part !== "equity" || model.band.equityBasis.kind === region?.band.equityBasis.kind;
}

function round(value: number): number {
  const step = value >= 1_000_000 ? 10 ** (Math.floor(Math.log10(value)) - 2) : value >= 10_000 ? 1000 : 100;
  return Math.round(value / step) * step;
}

function figuresOf(computed: readonly Computed[], { equityBasis }: Band): Figures {
  const figures: Figures = Object.fromEntries(computed.map(({ part, range }) => [part, range]));
  return figures.equity && equityBasis.kind === "year" ? { ...figures, equityPer: "year" } : figures;
}

/** The parts by the way in which they were worked out. */
const waysOf = (computed: readonly Computed[]): ComputedWay[] =>
  [...new Set(computed.map(({ from }) => from))].map((way) => ({
    parts: computed.flatMap(({ part, from }) => (from === way ? [part] : [])),
    ...(way !== undefined && { from: way }),
  }));
