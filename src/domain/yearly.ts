import { type Arithmetic, type Band, partCurrency, type Range } from "./guide.js";

/**
 * Base, bonus and one year of the equity, so that guides which compute their totals in different ways can be compared.
 * Equity or bonus that a band lacks counts as 0. Whole units of the band's currency.
 *
 * @returns null if the base is missing, if it is unknown what the equity counts, or if parts differ in currency
 */
export function yearlyPay(band: Omit<Band, "arithmetic">): Range | null {
  const { base } = band;
  const equity = equityAYear(band);
  if (!base || !equity) return null;
  const parts = (["base", "equity", "bonus"] as const).filter((part) => band[part]?.[1]);
  if (new Set(parts.map((part) => partCurrency(band, part))).size > 1) return null;
  const bonus = bonusMoney(band);
  return [Math.round(base[0] + bonus[0] + equity[0]), Math.round(base[1] + bonus[1] + equity[1])];
}

/** One year of a band's equity, [0, 0] if it has none; null if it is unknown what its figure counts. */
function equityAYear({ equity, equityBasis }: Omit<Band, "arithmetic">): Range | null {
  if (!equity || equity[1] === 0) return [0, 0];
  switch (equityBasis.kind) {
    case "grant":
      return [equity[0] / equityBasis.years, equity[1] / equityBasis.years];
    case "year":
      return equity;
    case "unknown":
      return null;
  }
}

/** A band's bonus in money, computed from the base for a bonus in percent; [0, 0] without one. */
function bonusMoney({ base, bonus, bonusPct }: Omit<Band, "arithmetic">): Range {
  if (bonus) return bonus;
  return base && bonusPct ? [(base[0] * bonusPct[0]) / 100, (base[1] * bonusPct[1]) / 100] : [0, 0];
}

/** The currency of a band's yearly pay. */
export const yearlyCurrency = (band: Omit<Band, "arithmetic">): string => partCurrency(band, "base");

/** The parts by which bands are compared: a year of all pay, or one part. */
export type PayPart = "yearly" | "base" | "bonus" | "equity" | "signOn";

/** A band's figure for a part, by the year; null if it has none, or if it is unknown what the figure counts. */
export function payOf(band: Band, part: PayPart): Range | null {
  switch (part) {
    case "yearly":
      return yearlyPay(band);
    case "equity":
      return band.equity ? equityAYear(band) : null;
    case "bonus":
      return band.bonus || band.bonusPct ? bonusMoney(band) : null;
    default:
      return band[part] ?? null;
  }
}

/** The currency of the figure that `payOf` returns. */
export const payCurrency = (band: Band, part: PayPart): string =>
  part === "yearly" ? yearlyCurrency(band) : partCurrency(band, part === "bonus" && !band.bonus ? "base" : part);

/**
 * Largest difference of a total from a sum of parts (as a share of the total, at its worse end) if it is that sum.
 * Of 1,200 real guides, totals that count whole grants are within 11 % of the sum and no other totals before 18 %.
 */
const TOLERANCE = 0.12;

/**
 * Which sum a band's total fits at both ends: base, bonus and the whole grant; base, bonus and one year's equity; or
 * these with the sign-on, as the first year pays it. `unknown` if none fits, if the whole grant and a year of it fit
 * nearly as well, or if a part is missing or in another currency.
 */
export function readArithmetic(band: Omit<Band, "arithmetic">): Arithmetic {
  const { base, equity, total, signOn, equityBasis } = band;
  if (!base || !equity || !total || equity[1] === 0 || total[0] === 0) return "unknown";
  if (Object.values(band.currencies ?? {}).some((currency) => currency !== band.currency)) return "unknown";
  const cash = [base, bonusMoney(band)];
  const whole = distance(total, [...cash, equity]);
  // Equity that is stated for a year does not count a whole grant.
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

/** The larger difference of the two ends, as a share of the total. */
function distance(total: Range, parts: readonly Range[]): number {
  const off = (end: 0 | 1) => Math.abs(parts.reduce((sum, part) => sum + part[end], 0) - total[end]) / total[end];
  return Math.max(off(0), off(1));
}
