import type { Arithmetic, Band, Range } from "./guide.js";
import { bonusMoney } from "./yearly.js";

/**
 * How far a total may lie from a sum of parts (as a share of the total, at its worse end) and still be that sum.
 * Of 1,200 real guides, totals that count whole grants lie within 11 % of the sum and no other totals before 18 %.
 */
const TOLERANCE = 0.12;

/**
 * Which sum a band's total fits at both ends: base, bonus and the whole grant; base, bonus and one year's equity; or
 * that with the sign-on, as it is paid in the first year. `unknown` where none fits, where the whole grant and a year of
 * it fit nearly as well, or where a part is missing or in another currency.
 */
export function readArithmetic(band: Omit<Band, "arithmetic">): Arithmetic {
  const { base, equity, total, signOn, equityBasis } = band;
  if (!base || !equity || !total || equity[1] === 0 || total[0] === 0) return "unknown";
  if (Object.values(band.currencies ?? {}).some((currency) => currency !== band.currency)) return "unknown";
  const cash = [base, bonusMoney(band)];
  const whole = distance(total, [...cash, equity]);
  // Equity that is stated for a year has no whole grant to count.
  const years = equityBasis.kind === "grant" ? equityBasis.years : equityBasis.kind === "year" ? 1 : 4;
  const year: Range = [equity[0] / years, equity[1] / years];
  const yearly = distance(total, [...cash, year]);
  const first = signOn && signOn[1] > 0 ? distance(total, [...cash, year, signOn]) : Number.POSITIVE_INFINITY;
  const ofYear = Math.min(yearly, first);
  if (ofYear <= TOLERANCE && (equityBasis.kind === "year" || ofYear * 2 < whole))
    return first < yearly ? "first-year" : "yearly";
  if (equityBasis.kind === "grant" && whole <= TOLERANCE && whole * 2 < ofYear) return "whole-grant";
  return "unknown";
}

function distance(total: Range, parts: readonly Range[]): number {
  const off = (end: 0 | 1) => Math.abs(parts.reduce((sum, part) => sum + part[end], 0) - total[end]) / total[end];
  return Math.max(off(0), off(1));
}
