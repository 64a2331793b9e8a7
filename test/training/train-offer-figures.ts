import { writeFileSync } from "node:fs";
import { FIGURE_PARTS } from "../../src/answer/offer/reading/learned-parts.js";
import { train } from "./logistic.js";
import { ASKED, askedExamples, type FigureExample, TOLD, toldExamples } from "./offer-figures.js";

/** Learns what a figure of an offer is by what stands beside it, and writes the weights that the reader of offers uses. */

const WEIGHTS = "data/language/offer-figures.json";
/** A feature seen at fewer figures says nothing of the next one. */
const LEAST_SEEN = 2;
const UNIT = 100;
const ABOUT =
  "What a figure of an offer is by what is seen beside it; made by `tsx test/training/train-offer-figures.ts`, see docs/decisions/offer-figures.md.";

/** The weights of each feature for each part, in hundredths. */
export function learn(examples: readonly FigureExample[]): Map<string, number[]> {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const one of new Set(features)) seen.set(one, (seen.get(one) ?? 0) + 1);
  const names = [...seen].filter(([, count]) => count >= LEAST_SEEN).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const samples = examples.map(({ features, parts }) => ({
    features: [...new Set(features)].flatMap((one) => index.get(one) ?? []),
    allowed: parts.map((part) => FIGURE_PARTS.indexOf(part)),
  }));
  const classes = FIGURE_PARTS.length;
  const weights = train(samples, { classes, features: names.length, rounds: 12, l1: 0.004, l2: 0.001 });
  const found = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    const own = FIGURE_PARTS.map((_, part) => Math.round((weights[at * classes + part] ?? 0) * UNIT));
    if (own.some((weight) => Math.abs(weight) > 5)) found.set(name, own);
  }
  return found;
}

if (process.argv[1]?.endsWith("train-offer-figures.ts")) {
  const examples = [...ASKED.flatMap(askedExamples), ...toldExamples(TOLD)];
  const lines = [...learn(examples)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => `    ${JSON.stringify(name)}: [${own.join(", ")}]`);
  const parts = FIGURE_PARTS.map((part) => JSON.stringify(part)).join(", ");
  writeFileSync(
    WEIGHTS,
    `{\n  "about": ${JSON.stringify(ABOUT)},\n  "parts": [${parts}],\n  "features": {\n${lines.join(",\n")}\n  }\n}\n`,
  );
  process.stdout.write(`${examples.length} figures, ${lines.length} features: ${WEIGHTS}\n`);
}
