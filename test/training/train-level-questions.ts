import { SHIPPED } from "../../src/config.js";
import { PARTS } from "../../src/query/decide/level-question.js";
import { writeWeights } from "./learn-weights.js";
import { learnLevels, levelExamples } from "./level-questions.js";
import { lexiconOf } from "./train-who-is-who.js";

/** Learns which questions ask for levels, and writes the weights that the program reads (`npm run train`). */

const ABOUT = "Which questions ask what a level is, by what is seen of their words; made by npm run train.";

/** The weights, in hundredths, that the project's labelled questions give. */
export async function learnedLevelQuestions(): Promise<Map<string, number[]>> {
  const { labelled, others } = levelExamples(await lexiconOf(SHIPPED.guides));
  return learnLevels(labelled, others);
}

if (process.argv[1]?.endsWith("train-level-questions.ts"))
  writeWeights("level-questions", ABOUT, PARTS, await learnedLevelQuestions());
