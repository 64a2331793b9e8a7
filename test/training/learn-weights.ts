import { writeFileSync } from "node:fs";
import { train } from "./logistic.js";

/** Something labelled as a model learns from it: what is seen of it, and the parts that are right; none where nobody can say. */
export interface Labelled<Part extends string> {
  features: readonly string[];
  parts: readonly Part[];
}

export interface Learning {
  rounds: number;
  l1: number;
  l2: number;
  /** A feature seen less often says nothing of the next one. */
  leastSeen: number;
  /** A feature that weighs less for every part, in hundredths, decides nothing. */
  leastWeight: number;
}

/** Weights are written in hundredths. */
export const UNIT = 100;

/** The weights of each feature for each part, in hundredths. */
export function learnWeights<Part extends string>(
  examples: readonly Labelled<Part>[],
  parts: readonly Part[],
  { leastSeen, leastWeight, ...settings }: Learning,
): Map<string, number[]> {
  const known = examples.filter((example) => example.parts.length > 0);
  const seen = new Map<string, number>();
  for (const { features } of known) for (const one of new Set(features)) seen.set(one, (seen.get(one) ?? 0) + 1);
  const names = [...seen].filter(([, count]) => count >= leastSeen).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const samples = known.map((example) => ({
    features: [...new Set(example.features)].flatMap((one) => index.get(one) ?? []),
    allowed: example.parts.map((part) => parts.indexOf(part)),
  }));
  const weights = train(samples, { classes: parts.length, features: names.length, ...settings });
  const found = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    const own = parts.map((_, part) => Math.round((weights[at * parts.length + part] ?? 0) * UNIT));
    if (own.some((weight) => Math.abs(weight) >= leastWeight)) found.set(name, own);
  }
  return found;
}

/** Writes the table that the program reads (`src/learned-weights.ts`). */
export function writeWeights(
  name: string,
  about: string,
  parts: readonly string[],
  weights: ReadonlyMap<string, readonly number[]>,
): void {
  const file = `data/language/${name}.json`;
  const lines = [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, own]) => `    ${JSON.stringify(feature)}: [${own.join(", ")}]`);
  const named = parts.map((part) => JSON.stringify(part)).join(", ");
  writeFileSync(
    file,
    `{\n  "about": ${JSON.stringify(about)},\n  "parts": [${named}],\n  "features": {\n${lines.join(",\n")}\n  }\n}\n`,
  );
  process.stdout.write(`${weights.size} features: ${file}\n`);
}
