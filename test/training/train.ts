import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { labelSteps } from "../../src/geo/region-labels.js";
import { collectSteps } from "../../src/query/catalog/catalog.js";
import { type Lexicon, lexiconSteps } from "../../src/query/catalog/lexicon.js";
import { PARTS } from "../../src/query/context/learned/model.js";
import { allAtOnce } from "../../src/steps.js";
import { type Example, examplesOf, partsByAnswer, unmarked } from "./examples.js";
import { train } from "./logistic.js";

/** Learns what a company's name is in its question, from labelled questions, and writes the weights that the program reads. */

const LABELLED = "test/fixtures/who-is-who";
const ANSWERED = "test/fixtures/queries/who-is-who.txt";
const WEIGHTS = "data/language/who-is-who.json";
/** A feature seen in fewer names says nothing of the next one. */
const LEAST_SEEN = 3;
/** A feature that weighs no more for any part, in hundredths, decides nothing. */
const LEAST_WEIGHT = 8;
/** Weights are written in hundredths. */
const UNIT = 100;
const ABOUT =
  "What a company's name is in its question, by what is seen of it there; made by npm run train, see docs/decisions/who-is-who.md.";

export async function lexiconOf(guidesDir: string): Promise<Lexicon> {
  const { guides, aliases, gazetteer } = await openCollection({ guidesDir, aliasesFile: SHIPPED.aliases });
  const labels = allAtOnce(labelSteps(guides, gazetteer));
  const collection = allAtOnce(collectSteps(guides, aliases, labels));
  return allAtOnce(lexiconSteps(collection, aliases, gazetteer, labels.local));
}

export const linesOf = (file: string): string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));

export function labelled(file: string, lexicon: Lexicon): Example[][] {
  return linesOf(file).map((line) => {
    const { text, partsOf } = unmarked((JSON.parse(line) as { t: string }).t);
    return examplesOf(text, lexicon, partsOf);
  });
}

/** The sentences of a file that gives who is asked for in each. */
export function answered(file: string, lexicon: Lexicon): Example[][] {
  return linesOf(file).flatMap((line) => {
    const read = partsByAnswer(line);
    return read ? [examplesOf(read.text, lexicon, read.partsOf)] : [];
  });
}

export function learn(examples: readonly Example[]): Map<string, number[]> {
  const known = examples.filter(({ parts }) => parts.length > 0);
  const seen = new Map<string, number>();
  for (const { features } of known) for (const one of new Set(features)) seen.set(one, (seen.get(one) ?? 0) + 1);
  const names = [...seen].filter(([, count]) => count >= LEAST_SEEN).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const samples = known.map(({ features, parts }) => ({
    features: [...new Set(features)].flatMap((one) => index.get(one) ?? []),
    allowed: parts.map((part) => PARTS.indexOf(part)),
  }));
  const weights = train(samples, { classes: PARTS.length, features: names.length, rounds: 6, l1: 0.004, l2: 0.001 });
  const found = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    const own = PARTS.map((_, part) => Math.round((weights[at * PARTS.length + part] ?? 0) * UNIT));
    if (own.some((weight) => Math.abs(weight) > LEAST_WEIGHT)) found.set(name, own);
  }
  return found;
}

function write(weights: ReadonlyMap<string, readonly number[]>): void {
  const lines = [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => `    ${JSON.stringify(name)}: [${own.join(", ")}]`);
  const parts = PARTS.map((part) => JSON.stringify(part)).join(", ");
  writeFileSync(
    WEIGHTS,
    `{\n  "about": ${JSON.stringify(ABOUT)},\n  "parts": [${parts}],\n  "features": {\n${lines.join(",\n")}\n  }\n}\n`,
  );
}

/** All names of the project's labelled questions. */
export async function examples(): Promise<Example[]> {
  const lexicon = await lexiconOf(SHIPPED.guides);
  const files = readdirSync(LABELLED).sort();
  return [...files.flatMap((file) => labelled(`${LABELLED}/${file}`, lexicon)), ...answered(ANSWERED, lexicon)].flat();
}

if (process.argv[1]?.endsWith("train.ts")) {
  const all = await examples();
  const weights = learn(all);
  write(weights);
  process.stdout.write(`${all.length} names, ${weights.size} features: ${WEIGHTS}\n`);
}
