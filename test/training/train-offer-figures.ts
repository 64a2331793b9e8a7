import { FIGURE_PARTS } from "../../src/answer/offer/reading/learned-parts.js";
import { learnWeights, writeWeights } from "./learn-weights.js";
import { ASKED, askedExamples, type FigureExample, TOLD, toldExamples } from "./offer-figures.js";

/** Learns what a figure of an offer is by what stands beside it, and writes the weights that the reader of offers uses. */

const ABOUT =
  "What a figure of an offer is by what is seen beside it; made by npm run train, see docs/decisions/offer-figures.md.";

/** The weights of each feature for each part, in hundredths. */
export const learn = (examples: readonly FigureExample[]): Map<string, number[]> =>
  learnWeights(examples, FIGURE_PARTS, { rounds: 12, l1: 0.004, l2: 0.001, leastSeen: 2, leastWeight: 6 });

/** All figures of the project's labelled offers. */
export const offerExamples = (): FigureExample[] => [...ASKED.flatMap(askedExamples), ...TOLD.flatMap(toldExamples)];

if (process.argv[1]?.endsWith("train-offer-figures.ts"))
  writeWeights("offer-figures", ABOUT, FIGURE_PARTS, learn(offerExamples()));
