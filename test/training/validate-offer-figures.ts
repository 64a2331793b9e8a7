import { FIGURE_PARTS, likeliestPart, SURE } from "../../src/answer/offer/reading/learned-parts.js";
import { packWeights } from "../../src/learned-weights.js";
import { ASKED, askedExamples, type FigureExample, TOLD, toldExamples } from "./offer-figures.js";
import { learn } from "./train-offer-figures.js";

/** How well figures are known by what stands beside them, of each writer by what the others wrote. */

const WRITERS: readonly (readonly [name: string, examples: FigureExample[]])[] = [
  ...ASKED.map((file) => [file, askedExamples(file)] as const),
  ...TOLD.map((file) => [file, toldExamples(file)] as const),
];

for (const [name, own] of WRITERS) {
  const others = WRITERS.filter(([other]) => other !== name).flatMap(([, examples]) => examples);
  const weights = packWeights(learn(others), FIGURE_PARTS.length);
  let [right, sure, sureRight] = [0, 0, 0];
  for (const { features, parts } of own) {
    const { part: best, share } = likeliestPart(features, weights);
    const isRight = parts.includes(best);
    if (isRight) right += 1;
    if (best === "none" || share < SURE) continue;
    sure += 1;
    if (isRight) sureRight += 1;
  }
  process.stdout.write(
    `${name}: ${right} of ${own.length} figures right; sure of ${sure}, ${sureRight} of them right\n`,
  );
}
