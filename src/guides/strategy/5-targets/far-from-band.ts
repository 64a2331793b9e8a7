import type { Band, Figures, StatedTarget } from "../../../domain/guide.js";

/** The parts that are compared; bonus and sign-on are anyone's guess. */
const COMPARED = ["base", "equity", "total"] as const;

/**
 * Whether a part of the target lies above 3 times the band's high or below a third of its low: a misreading or a
 * mistake in the guide. Parts that the band does not give, and equity that counts another period, are not compared.
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

/** The stated equity and the band's count the same thing: both a year's worth, or both a grant. */
export function sameEquity({ equityPer }: Figures, { equityBasis }: Band): boolean {
  return (equityPer === "year") === (equityBasis.kind === "year");
}
