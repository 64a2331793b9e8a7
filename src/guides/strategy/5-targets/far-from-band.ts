import {
  type Band,
  type Figures,
  type Part,
  partCurrency,
  type Range,
  type StatedTarget,
} from "../../../domain/guide.js";

/** The parts that are compared; bonus and sign-on vary too much. */
const COMPARED = ["base", "equity", "total"] as const;

/**
 * Whether a part of the target is above 3 times the band's high end or below a third of its low end: a misreading or a
 * mistake in the guide. Parts that the band does not give, and equity for another period, are not compared.
 */
export function isFarFromBand(target: Pick<StatedTarget, "ask" | "floor">, band: Band): boolean {
  return [target.ask, target.floor].some((figures) =>
    COMPARED.some((part) => {
      const own = band[part];
      const stated = figures[part];
      if (!own || !stated || (part === "equity" && !sameEquity(figures, band))) return false;
      return stated[1] > own[1] * 3 || stated[0] * 3 < own[0];
    }),
  );
}

/** A figure above this multiple of its band is not of that band if it fits another one. */
const OUTGROWN = 1.25;
/** A figure up to this factor outside a band may be of it. */
const NEAR = 1.1;

/**
 * Whether a base or total is far above the band of one region and fits that of another in the same currency: then a
 * figure without a place is not for the first region.
 */
export function isOfAnother(part: Part, stated: Range, band: Band, others: readonly Band[]): boolean {
  if (part !== "base" && part !== "total") return false;
  const own = band[part] ?? (part === "base" ? band.total : undefined);
  if (!own || stated[0] <= own[1] * OUTGROWN) return false;
  return others.some((other) => {
    const [low, high] = other[part] ?? (part === "base" ? other.total : undefined) ?? [0, 0];
    const fits = stated[0] <= high * NEAR && stated[1] * NEAR >= (other[part] ? low : 0);
    return fits && partCurrency(other, part) === partCurrency(band, part);
  });
}

/** Whether the stated equity and the band's are for the same period: both a year's worth, or both a grant. */
export function sameEquity({ equityPer }: Figures, { equityBasis }: Band): boolean {
  return (equityPer === "year") === (equityBasis.kind === "year");
}

/**
 * Whether a figure that a text writes by the year is the whole grant nevertheless ("$190K options/yr" with a grant of
 * $110K–$190K): it is near the band as it is, and times the years of the grant it would be several times the band.
 */
export function isWholeGrant(figure: Range, { equity, equityBasis }: Band): boolean {
  const span = equityBasis.kind === "grant" ? equityBasis.years : 1;
  if (!equity || span < 2) return false;
  return figure[0] * span > equity[1] * 2 && figure[0] <= equity[1] * 1.5 && figure[0] >= equity[0] / 2;
}
