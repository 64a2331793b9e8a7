import { z } from "zod";
import { readLanguageTable } from "../../../language.js";

/*
 * The part of a company's name in its question, from features whose weights were learned from labelled questions
 * (`npm run train`). The model gives probabilities; `interpretation.ts` decides.
 *
 * A feature has a weight for each part, and it adds to a few hidden units, which have weights for the parts if above
 * zero. So features may mean something together that neither means alone ("still at" with somebody else's offer).
 */

/**
 * The parts of a name: asked for; one of several that are compared; the person's present or former employer; named in
 * passing or as a means; an everyday word and not a company.
 */
export const PARTS = ["asked", "compared", "workplace", "mention", "word"] as const;
export type Part = (typeof PARTS)[number];

/** The probability of each part, from 0 to 1; they add up to 1. */
export type Likely = Readonly<Record<Part, number>>;

/**
 * The weights of a model as stored in data/language: for each feature those for the parts, in hundredths, then those
 * for the hidden units, in base64.
 */
export interface LearnedParts {
  /** For each hidden unit its weight for each part. */
  hidden: readonly (readonly number[])[];
  features: Readonly<Record<string, readonly [...number[], string]>>;
}

/** The weights in memory: flat arrays with a row for each feature. */
export interface PartWeights {
  rows: ReadonlyMap<string, number>;
  direct: Int16Array;
  moves: Int8Array;
  hidden: Float64Array;
}

const UNIT = 100;
const COUNT = PARTS.length;

/** Packs the weights into three arrays, as thousands of small ones take several times the memory. */
export function packParts({ hidden, features }: LearnedParts): PartWeights {
  const names = Object.keys(features);
  const rows = new Map(names.map((name, row) => [name, row]));
  const direct = new Int16Array(names.length * COUNT);
  const moves = new Int8Array(names.length * hidden.length);
  for (const [name, row] of rows) {
    const own = features[name] ?? [""];
    direct.set(own.slice(0, COUNT).map(Number), row * COUNT);
    moves.set(new Int8Array(Buffer.from(String(own[COUNT]), "base64")), row * hidden.length);
  }
  return { rows, direct, moves, hidden: Float64Array.from(hidden.flat()) };
}

/** Checked by hand, as a schema for thousands of features takes longer than the rest of the start. */
const areFeatures = (features: unknown): boolean =>
  typeof features === "object" &&
  features !== null &&
  Object.values(features).every(
    (own) => Array.isArray(own) && own.length === COUNT + 1 && typeof own[COUNT] === "string",
  );

const LEARNED = packParts(
  readLanguageTable(
    "who-is-who",
    z.strictObject({
      about: z.string(),
      parts: z
        .array(z.string())
        .refine((own) => own.join() === PARTS.join(), `its parts are to be ${PARTS.join(", ")}`),
      hidden: z.array(z.array(z.number()).length(COUNT)),
      features: z.custom<LearnedParts["features"]>(
        areFeatures,
        "each feature has a weight for each part, and its moves",
      ),
    }),
  ),
);

/** The probability of each part of a name with these features; unknown features are ignored. */
export function likelyParts(features: readonly string[], weights: PartWeights = LEARNED): Likely {
  const { rows, direct, moves, hidden } = weights;
  const sums = new Array<number>(COUNT).fill(0);
  const size = hidden.length / COUNT;
  const moved = new Array<number>(size).fill(0);
  for (const feature of new Set(features)) {
    const row = rows.get(feature);
    if (row === undefined) continue;
    for (let at = 0; at < COUNT; at++) sums[at] = (sums[at] as number) + (direct[row * COUNT + at] as number) / UNIT;
    for (let at = 0; at < size; at++) moved[at] = (moved[at] as number) + (moves[row * size + at] as number);
  }
  for (const [at, by] of moved.entries()) {
    if (by <= 0) continue;
    for (let part = 0; part < COUNT; part++)
      sums[part] = (sums[part] as number) + by * (hidden[at * COUNT + part] as number);
  }
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const [asked = 0, compared = 0, workplace = 0, mention = 0, word = 0] = powers.map((power) => power / all);
  return { asked, compared, workplace, mention, word };
}

/** The features with the largest direct weights for one part of a name, as an explanation; at most `count`. */
export function strongest(
  features: readonly string[],
  part: Part,
  count: number,
): { feature: string; weight: number }[] {
  const { rows, direct } = LEARNED;
  const at = PARTS.indexOf(part);
  return [...new Set(features)]
    .map((feature) => ({ feature, weight: (direct[(rows.get(feature) ?? -1) * COUNT + at] ?? 0) / UNIT }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, count);
}
