import { z } from "zod";
import { readLanguageTable } from "../../../language.js";

/*
 * What a company's name is in its question, weighed by features whose weights were learned from labelled questions
 * (`npm run train`). The model gives probabilities; `interpretation.ts` decides.
 */

/**
 * What a name may be: asked for; one of several that are compared; where the person works or worked; named in passing
 * or as a means; an everyday word and no company.
 */
export const PARTS = ["asked", "compared", "workplace", "mention", "word"] as const;
export type Part = (typeof PARTS)[number];

/** How much a name is each of its parts, from 0 to 1; together 1. */
export type Likely = Readonly<Record<Part, number>>;

/** Looked at by hand: of thousands of features a schema takes longer than the rest of the start. */
function areWeights(features: unknown): boolean {
  if (typeof features !== "object" || features === null) return false;
  return Object.values(features).every(
    (weights) => Array.isArray(weights) && weights.length === PARTS.length && weights.every(Number.isInteger),
  );
}

/** Weights are kept as whole numbers of hundredths. */
const UNIT = 100;

const { features: WEIGHTS } = readLanguageTable(
  "who-is-who",
  z.strictObject({
    about: z.string(),
    parts: z.array(z.enum(PARTS)).length(PARTS.length),
    features: z.custom<Readonly<Record<string, readonly number[]>>>(
      areWeights,
      "each feature has a weight for each part",
    ),
  }),
);
const LEARNED = new Map(Object.entries(WEIGHTS));

/** How likely a name with these features is each of its parts; a feature that was never learned weighs nothing. */
export function likelyParts(
  features: readonly string[],
  model: ReadonlyMap<string, readonly number[]> = LEARNED,
): Likely {
  const scores = PARTS.map(() => 0);
  for (const feature of new Set(features)) {
    const weights = model.get(feature);
    if (weights) for (const at of scores.keys()) scores[at] = (scores[at] ?? 0) + (weights[at] ?? 0) / UNIT;
  }
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const [asked = 0, compared = 0, workplace = 0, mention = 0, word = 0] = powers.map((power) => power / all);
  return { asked, compared, workplace, mention, word };
}

/** The features that weigh most for one part of a name, for those who want to know why. */
export function strongest(
  features: readonly string[],
  part: Part,
  count: number,
): { feature: string; weight: number }[] {
  const at = PARTS.indexOf(part);
  return [...new Set(features)]
    .map((feature) => ({ feature, weight: (LEARNED.get(feature)?.[at] ?? 0) / UNIT }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, count);
}
