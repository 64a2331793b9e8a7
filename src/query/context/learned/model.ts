import { readWeights, sharesOf, type Weights, weightOf } from "../../../learned-weights.js";

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

const LEARNED = readWeights("who-is-who", PARTS);

/** How likely a name with these features is each of its parts. */
export function likelyParts(features: readonly string[], weights: Weights = LEARNED): Likely {
  const [asked = 0, compared = 0, workplace = 0, mention = 0, word = 0] = sharesOf(features, weights);
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
    .map((feature) => ({ feature, weight: weightOf(feature, LEARNED, at) }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, count);
}
