import type { Band, Figures, MoneyPart, Range, Region } from "../domain/guide.js";
import { sameEquity } from "../guides/strategy/5-targets/far-from-band.js";
import type { ComputedWay, Target } from "./guide-answer.js";
import type { NoTarget } from "./notes.js";

/** The parts that are worked out if a guide states no ask for them. */
const COMPUTABLE = ["base", "equity", "total"] as const satisfies readonly MoneyPart[];
type Computable = (typeof COMPUTABLE)[number];

/** The position of an ask in a band: 0 is the band's low end, 1 its high end. */
type Place = readonly [low: number, high: number];

const UPPER_QUARTER: Place = [0.75, 1];
/** Highest position of a stated ask that is used for another band. */
const HIGHEST_PLACE = 1.5;
/** Highest position of an ask that is worked out, though a stated ask may be above its band. */
const TOP: Place[number] = 1;

interface Computed {
  part: Computable;
  range: Range;
  /** Label of the region whose stated ask gave the position; absent for the upper quarter. */
  from?: string;
}

/**
 * What to ask for in `regions[index]`: what the guide states there; for base, equity and total without a stated ask,
 * what is worked out from the band: the same position in it as another region's stated ask has in that region's band,
 * else the upper quarter. Rounded to hundreds, from 10,000 on to thousands, from a million on to three digits. A part
 * is left out if it would be less than the guide says to accept, a total also if it is less than the sum of the stated
 * parts, and a base if it is more than the stated total.
 *
 * @returns a null target, with the reason in `why`, only if the guide states nothing here and neither base nor total
 * can be worked out. A stated target without a base or total to ask for comes with `why` as well.
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

/** Whether a range begins below what the guide says to accept, or is a total below the stated parts. */
function isTooLow(part: Computable, range: Range, { stated, band }: Region): boolean {
  const least = [stated?.floor[part]?.[0], part === "total" && stated ? sumOf(stated.ask, band) : undefined];
  // Equity is compared with a floor only if both count the same years.
  if (part === "equity" && !(stated && sameEquity(stated.floor, band))) return false;
  return least.some((figure) => figure !== undefined && range[0] < figure);
}

/** Whether a range is a base above the whole total that the guide says to ask for. */
function isTooHigh(part: Computable, range: Range, { stated, band }: Region): boolean {
  const total = stated?.ask.total;
  const sameCurrency = band.currencies?.base === band.currencies?.total;
  return part === "base" && total !== undefined && sameCurrency && range[1] > total[1];
}

/** Sum of the stated base and equity, counted as the guide counts its own total. */
function sumOf(ask: Figures, band: Band): number {
  const inTotal = (part: "base" | "equity") =>
    band.currencies?.[part] === band.currencies?.total ? (ask[part]?.[0] ?? 0) : 0;
  const { equityBasis, arithmetic } = band;
  const ofGrant = equityBasis.kind === "grant" && ask.equityPer !== "year" && arithmetic !== "whole-grant";
  return inTotal("base") + inTotal("equity") / (ofGrant ? equityBasis.years : 1);
}

/** The position of a region's stated ask in its own band; undefined if it has none or it is out of range. */
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

const waysOf = (computed: readonly Computed[]): ComputedWay[] =>
  [...new Set(computed.map(({ from }) => from))].map((way) => ({
    parts: computed.flatMap(({ part, from }) => (from === way ? [part] : [])),
    ...(way !== undefined && { from: way }),
  }));
