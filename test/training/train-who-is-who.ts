import { readdirSync, readFileSync } from "node:fs";
import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { labelSteps } from "../../src/geo/region-labels.js";
import { collectSteps } from "../../src/query/catalog/catalog.js";
import { type Lexicon, lexiconSteps } from "../../src/query/catalog/lexicon.js";
import { PARTS } from "../../src/query/context/learned/model.js";
import { allAtOnce } from "../../src/steps.js";
import { type Example, examplesOf, partsByAnswer, unmarked } from "./examples.js";
import { learnWeights, writeWeights } from "./learn-weights.js";

/** Learns what a company's name is in its question, from labelled questions, and writes the weights that the program reads. */

const LABELLED = "test/fixtures/who-is-who";
const ANSWERED = "test/fixtures/queries/who-is-who.txt";
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

export const learn = (examples: readonly Example[]): Map<string, number[]> =>
  learnWeights(examples, PARTS, { rounds: 6, l1: 0.004, l2: 0.001, leastSeen: 3, leastWeight: 9 });

/** All names of the project's labelled questions. */
export async function examples(): Promise<Example[]> {
  const lexicon = await lexiconOf(SHIPPED.guides);
  const files = readdirSync(LABELLED).sort();
  return [...files.flatMap((file) => labelled(`${LABELLED}/${file}`, lexicon)), ...answered(ANSWERED, lexicon)].flat();
}

if (process.argv[1]?.endsWith("train-who-is-who.ts")) {
  writeWeights("who-is-who", ABOUT, PARTS, learn(await examples()));
}
