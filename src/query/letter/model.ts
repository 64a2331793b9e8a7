import { z } from "zod";
import { readLanguageTable } from "../../language.js";
import { type Seen, type Sentence, seenIn } from "./features.js";

/*
 * Whether a sentence asks for a letter, weighed by what is seen of it. The weights were learned from labelled texts
 * (`npm run train:letter`).
 */

/** Weights are kept as whole numbers of hundredths. */
const UNIT = 100;

const { least: LEAST, features } = readLanguageTable(
  "wants-letter",
  z.strictObject({
    about: z.string(),
    least: z.strictObject({ withFigures: z.number(), without: z.number() }),
    features: z.record(z.string(), z.int()),
  }),
);
const WEIGHTS: ReadonlyMap<string, number> = new Map(
  Object.entries(features).map(([name, weight]) => [name, weight / UNIT]),
);

/** A sentence that asks for a letter, with what each of its tokens says for that. */
export interface Asking extends Sentence {
  weights: readonly number[];
}

/** The sentences of a text that ask for a letter. */
export function askingIn(
  sentences: readonly Sentence[],
  least: { withFigures: number; without: number } = LEAST,
): Asking[] {
  const figures = sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ text }) => text === "#").length, 0);
  return sentences.flatMap((sentence, at) => {
    const seen = seenIn(sentences, at);
    return scoreOf(seen) > (figures > 1 ? least.withFigures : least.without)
      ? [{ ...sentence, weights: weightsOf(seen, sentence.tokens.length) }]
      : [];
  });
}

const scoreOf = (seen: readonly Seen[]): number =>
  [...new Set(seen.map(({ name }) => name))].reduce((sum, name) => sum + (WEIGHTS.get(name) ?? 0), 0);

/** What is seen in several tokens counts for each of them by its share. */
function weightsOf(seen: readonly Seen[], count: number): number[] {
  const weights = new Array<number>(count).fill(0);
  for (const { name, from, to } of seen) {
    const weight = WEIGHTS.get(name);
    if (weight === undefined) continue;
    for (let at = from; at < to; at++) weights[at] = (weights[at] ?? 0) + weight / (to - from);
  }
  return weights;
}
