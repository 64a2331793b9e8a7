import type { Part, Range } from "../../domain/guide.js";
import type { Compensation } from "../load/front-matter.js";

/** Figures part by part; a part that is not given is absent. */
export type PartFigures = Partial<Record<Part, Range>>;

/** The figures of a front-matter entry. One end alone is that figure; a figure of nothing is absent, never 0. */
export function frontFigures(front: Compensation): PartFigures {
  const pairs: [Part, number | undefined, number | undefined][] = [
    ["base", front.base_low, front.base_high],
    ["equity", front.stock_low, front.stock_high],
    ["bonus", front.bonus_low, front.bonus_high],
    ["bonusPct", front.bonus_pct, front.bonus_pct],
    ["signOn", front.signing_bonus_low, front.signing_bonus_high],
    ["total", front.total_comp_low, front.total_comp_high],
  ];
  return Object.fromEntries(
    pairs.flatMap(([part, low, high]) => {
      const range = sorted(low ?? high, high ?? low);
      return range && range[1] > 0 ? [[part, range]] : [];
    }),
  );
}

const sorted = (low: number | undefined, high: number | undefined): Range | null =>
  low === undefined || high === undefined ? null : [Math.min(low, high), Math.max(low, high)];
