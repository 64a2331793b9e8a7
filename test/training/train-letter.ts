import { SHIPPED } from "../../src/config.js";
import { PARTS } from "../../src/query/letter/model.js";
import { learnLetter, readExample } from "./learn-letter.js";
import { UNIT, writeWeights } from "./learn-weights.js";
import { letterExamples } from "./letter-examples.js";
import { lexiconOf } from "./train-who-is-who.js";

/** Learns which texts ask for a letter, and writes the weights that the program reads (`npm run train`). */

const ABOUT = "Which texts ask for a letter, by what is seen of their sentences; made by npm run train.";

/** The weights, in hundredths, that the project's labelled texts give. */
export async function learnedLetter(): Promise<Map<string, number[]>> {
  const lexicon = await lexiconOf(SHIPPED.guides);
  const weights = learnLetter(letterExamples().map((example) => readExample(example, lexicon)));
  return new Map([...weights].map(([name, weight]) => [name, [Math.round(weight * UNIT)]]));
}

if (process.argv[1]?.endsWith("train-letter.ts")) writeWeights("wants-letter", ABOUT, PARTS, await learnedLetter());
