import { writeFileSync } from "node:fs";
import { SHIPPED } from "../../src/config.js";
import { learnLetter, readExample } from "./learn-letter.js";
import { letterExamples } from "./letter-examples.js";
import { lexiconOf } from "./train.js";

/** Learns which texts ask for a letter, and writes the weights that the program reads (`npm run train:letter`). */

const WEIGHTS = "data/language/wants-letter.json";
const UNIT = 100;
/**
 * A sentence asks where its weights come to more: found on texts of a writer whose other texts were not learned from
 * (`test/training/validate-letter.ts`). A text with the figures of an offer is the likelier to want a letter.
 */
const LEAST = { withFigures: -0.8, without: 0.3 };
const ABOUT = "Which texts ask for a letter, by what is seen of their sentences; made by npm run train:letter.";

const lexicon = await lexiconOf(SHIPPED.guides);
const weights = [...learnLetter(letterExamples().map((example) => readExample(example, lexicon)))]
  .map(([name, weight]) => [name, Math.round(weight * UNIT)] as const)
  .sort(([a], [b]) => (a < b ? -1 : 1));
const lines = weights.map(([name, weight]) => `${JSON.stringify(name)}:${weight}`);
writeFileSync(
  WEIGHTS,
  `{"about":${JSON.stringify(ABOUT)},\n"least":${JSON.stringify(LEAST)},\n"features":{\n${lines.join(",\n")}\n}}\n`,
);
process.stdout.write(`${weights.length} features: ${WEIGHTS}\n`);
