import { SHIPPED } from "../../src/config.js";
import { PARTS } from "../../src/query/beyond-wording.js";
import { learnWording, wordingExamples } from "./beyond-wording.js";
import { writeWeights } from "./learn-weights.js";
import { lexiconOf } from "./train-who-is-who.js";

/** Learns which words ask for something beyond the pay, and writes the weights that the program reads (`npm run train`). */

const ABOUT = "What the words of questions say for their asking beyond the pay; made by npm run train.";

/** The weights, in hundredths, that the project's labelled questions give. */
export const learnedWording = async (): Promise<Map<string, number[]>> =>
  learnWording(wordingExamples(await lexiconOf(SHIPPED.guides)));

if (process.argv[1]?.endsWith("train-beyond-wording.ts"))
  writeWeights("beyond-wording", ABOUT, PARTS, await learnedWording());
