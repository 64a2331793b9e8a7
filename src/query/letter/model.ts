import { readWeights, sumsOf, weightOf } from "../../learned-weights.js";
import { classOf, type Seen, type Sentence, seenIn } from "./features.js";

/*
 * Whether a sentence asks for a letter, weighed by what is seen of it. The weights were learned from labelled texts
 * (`npm run train`).
 */

/** All that a sentence may be weighed for. */
export const PARTS = ["asks"] as const;
const LEARNED = readWeights("wants-letter", PARTS);
/**
 * A sentence asks where its weights come to more: found on texts of a writer whose other texts were not learned from
 * (`test/training/validate-letter.ts`). A text with the figures of an offer is the likelier to want a letter.
 */
const LEAST = { withFigures: -0.8, without: 0.3 };

/** A sentence that asks for a letter, with what each of its tokens says for that. */
export interface Asking extends Sentence {
  weights: readonly number[];
}

/** The sentences of a text that ask for a letter. */
export function askingIn(sentences: readonly Sentence[]): Asking[] {
  const figures = sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ text }) => text === "#").length, 0);
  const read = sentences.map((sentence, at) => {
    const seen = seenIn(sentences, at);
    return { seen, score: scoreOf(seen), ...sentence };
  });
  const most = Math.max(...read.map(({ score }) => score));
  // Of what stands beside the sentence that asks, what is wanted in the letter sounds like asking for one.
  const asking = read.filter(
    ({ score, tokens }) =>
      score > (figures > 1 ? LEAST.withFigures : LEAST.without) &&
      (score === most || tokens.some(({ text }) => ASKS.has(classOf(text)))),
  );
  return asking.map(({ seen, start, end, tokens }) => ({
    weights: weightsOf(seen, tokens.length),
    start,
    end,
    tokens,
  }));
}

/** Classes of words of which one stands in what asks for a text. */
const ASKS: ReadonlySet<string | undefined> = new Set(["WRITE", "LETTER", "REPLY", "WORDING", "COUNTER", "NEGOTIATE"]);

const scoreOf = (seen: readonly Seen[]): number => {
  const [sum = 0] = sumsOf(
    seen.map(({ name }) => name),
    LEARNED,
  );
  return sum;
};

/** What is seen in several tokens counts for each of them by its share. */
function weightsOf(seen: readonly Seen[], count: number): number[] {
  const weights = new Array<number>(count).fill(0);
  for (const { name, from, to } of seen) {
    const weight = weightOf(name, LEARNED, 0);
    for (let at = from; at < to; at++) weights[at] = (weights[at] ?? 0) + weight / (to - from);
  }
  return weights;
}
