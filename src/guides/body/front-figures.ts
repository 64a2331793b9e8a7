import type { Part, Range } from "../../domain/guide.js";
import { FIELD_PAIRS } from "../front-matter/entry-figures.js";
import type { Compensation } from "../front-matter/front-matter.js";

/** Figures part by part; a part that is not given is absent. */
export type PartFigures = Partial<Record<Part, Range>>;

/** The figures of a front-matter entry. A part with one end alone is not given: it may be a limit. */
export function frontFigures(front: Compensation): PartFigures {
  const figures: PartFigures = {};
  for (const [part, low, high] of FIELD_PAIRS) {
    const ends = [front[low], front[high]];
    if (ends[0] === undefined || ends[1] === undefined) continue;
    figures[part] = [Math.min(ends[0], ends[1]), Math.max(ends[0], ends[1])];
  }
  if (front.bonus_pct) figures.bonusPct = [front.bonus_pct, front.bonus_pct];
  return figures;
}

/** The parts whose low end stands above the high end. */
export const reversedParts = (front: Compensation): Part[] =>
  FIELD_PAIRS.flatMap(([part, low, high]) =>
    (front[low] ?? 0) > (front[high] ?? Number.POSITIVE_INFINITY) ? [part] : [],
  );
