import { z } from "zod";
import { readLanguageTable } from "./language.js";

/* Weights learned from labelled texts (test/training): how strongly each feature of a name, a figure or a sentence
   speaks for each part that it may play. Only their sum decides how likely each part is. */

/**
 * The weights of each feature, in hundredths, in one array: thousands of small arrays take several times the memory.
 */
export interface Weights {
  parts: number;
  /** Index of the first weight of each feature; one weight for each part follows. */
  starts: ReadonlyMap<string, number>;
  numbers: Int16Array;
}

/** Packs weights into one array. @param features the weights of each, in hundredths, in the order of the parts */
export function packWeights(features: ReadonlyMap<string, readonly number[]>, parts: number): Weights {
  const starts = new Map<string, number>();
  const numbers = new Int16Array(features.size * parts);
  for (const [feature, own] of features) {
    const start = starts.size * parts;
    starts.set(feature, start);
    numbers.set(own, start);
  }
  return { parts, starts, numbers };
}

const UNIT = 100;

/**
 * Reads a table of learned weights from data/language.
 *
 * @throws LanguageError if it is missing, malformed, or made for other parts
 */
export function readWeights(name: string, parts: readonly string[]): Weights {
  /** Checked by hand: for thousands of features, a schema takes longer than the rest of the start. */
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
  return packWeights(new Map(Object.entries(features)), parts.length);
}

/** The summed weights of the features for each part; a feature that was not learned counts 0. */
export function sumsOf(features: readonly string[], { parts, starts, numbers }: Weights): number[] {
  const sums = new Array<number>(parts).fill(0);
  for (const feature of new Set(features)) {
    const start = starts.get(feature);
    if (start === undefined) continue;
    for (let at = 0; at < parts; at++) sums[at] = (sums[at] ?? 0) + (numbers[start + at] ?? 0) / UNIT;
  }
  return sums;
}

/** The probability of each part, from 0 to 1; together 1. */
export function sharesOf(features: readonly string[], weights: Weights): number[] {
  const sums = sumsOf(features, weights);
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/** The weight of a feature for one part, given by its index; 0 if it was not learned. */
export function weightOf(feature: string, { starts, numbers }: Weights, part: number): number {
  const start = starts.get(feature);
  return start === undefined ? 0 : (numbers[start + part] ?? 0) / UNIT;
}
