import { FIGURE_PARTS } from "../../src/answer/offer/reading/learned-parts.js";
import { ASKED, askedExamples, type FigureExample, TOLD, toldExamples } from "./offer-figures.js";
import { learn } from "./train-offer-figures.js";

/** How well figures are known by what stands beside them, of each writer by what the others wrote. */

const WRITERS: readonly (readonly [name: string, examples: FigureExample[]])[] = [
  ...ASKED.map((file) => [file, askedExamples(file)] as const),
  [TOLD, toldExamples(TOLD)],
];
const SURE = 0.8;

for (const [name, own] of WRITERS) {
  const weights = learn(WRITERS.filter(([other]) => other !== name).flatMap(([, examples]) => examples));
  let [right, sure, sureRight] = [0, 0, 0];
  for (const { features, parts } of own) {
    const sums = FIGURE_PARTS.map((_, part) =>
      [...new Set(features)].reduce((sum, one) => sum + (weights.get(one)?.[part] ?? 0) / 100, 0),
    );
    const most = Math.max(...sums);
    const best = FIGURE_PARTS[sums.indexOf(most)] ?? "none";
    const isRight = parts.includes(best);
    const share = 1 / sums.reduce((all, sum) => all + Math.exp(sum - most), 0);
    if (isRight) right += 1;
    if (best === "none" || share < SURE) continue;
    sure += 1;
    if (isRight) sureRight += 1;
  }
  process.stdout.write(
    `${name}: ${right} of ${own.length} figures right; sure of ${sure}, ${sureRight} of them right\n`,
  );
}
