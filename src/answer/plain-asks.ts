import type { Figures, Part } from "../domain/guide.js";
import type { Target } from "./guide-answer.js";

/** Splits the asks of a target into those made without a condition and those made on a condition only. */
export function asksApart({ ask, conditional = [] }: Pick<Target, "ask" | "conditional">): {
  plain: Figures;
  onCondition: Figures;
} {
  const only = (isWanted: (part: Part) => boolean): Figures => {
    const figures = { ...ask };
    for (const part of Object.keys(figures) as (keyof Figures)[]) {
      const of = part === "equityPer" ? "equity" : part === "totalOf" ? "total" : part;
      if (!isWanted(of)) delete figures[part];
    }
    return figures;
  };
  return {
    plain: only((part) => !conditional.includes(part)),
    onCondition: only((part) => conditional.includes(part)),
  };
}

/** A target as a letter asks for it: without what is asked for on a condition only. */
export const withPlainAsks = (target: Target): Target =>
  target.conditional ? { ...target, ask: asksApart(target).plain } : target;
