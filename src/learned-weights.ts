import { z } from "zod";
import { readLanguageTable } from "./language.js";

/*
 * Weights that were learned from labelled texts (test/training): how much each thing that may be seen of a name, a figure
 * or a sentence speaks for each part that it may play there. A sum of them, and nothing else, says how likely each is.
 */

/** For each feature its weights, in hundredths, in the order of the parts. */
export type Weights = ReadonlyMap<string, readonly number[]>;

const UNIT = 100;

/**
 * Reads a table of learned weights from data/language.
 *
 * @throws LanguageError where it is missing, malformed, or made for other parts
 */
export function readWeights(name: string, parts: readonly string[]): Weights {
  /** Looked at by hand: of thousands of features a schema takes longer than the rest of the start. */
  const areWeights = (features: unknown): boolean =>
    typeof features === "object" &&
    features !== null &&
    Object.values(features).every(
      (own) => Array.isArray(own) && own.length === parts.length && own.every(Number.isInteger),
    );
  const { features } = readLanguageTable(
    name,
    z.strictObject({
      about: z.string(),
      parts: z
        .array(z.string())
        .refine((own) => own.join() === parts.join(), `its parts are to be ${parts.join(", ")}`),
      features: z.custom<Record<string, readonly number[]>>(areWeights, "each feature has a weight for each part"),
    }),
  );
  return new Map(Object.entries(features));
}

/** What the features say for each of so many parts together; one that was never learned says nothing. */
export function sumsOf(features: readonly string[], weights: Weights, parts: number): number[] {
  const sums = new Array<number>(parts).fill(0);
  for (const feature of new Set(features)) {
    const own = weights.get(feature);
    if (own) for (const at of sums.keys()) sums[at] = (sums[at] ?? 0) + (own[at] ?? 0) / UNIT;
  }
  return sums;
}

/** How likely each of so many parts is, from 0 to 1; together 1. */
export function sharesOf(features: readonly string[], weights: Weights, parts: number): number[] {
  const sums = sumsOf(features, weights, parts);
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/** The weight of a feature for one part; 0 where it was never learned. */
export const weightOf = (feature: string, weights: Weights, part: number): number =>
  (weights.get(feature)?.[part] ?? 0) / UNIT;
