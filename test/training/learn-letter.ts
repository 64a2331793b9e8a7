import type { Lexicon } from "../../src/query/catalog/lexicon.js";
import { classOf, seenIn, sentencesOf } from "../../src/query/letter/features.js";
import type { LetterExample } from "./letter-examples.js";
import { train } from "./logistic.js";

/** What is seen of each sentence of a text. */
export interface Read {
  letter: boolean;
  sentences: readonly (readonly string[])[];
}

/** A feature seen in fewer texts says nothing of the next one. */
const LEAST_SEEN = 5;
const PASSES = 5;
/** A feature that weighs less says nothing. */
const LEAST_WEIGHT = 0.35;
const LEAST_AT_LAST = 0.1;
/** Texts that ask are few beside those that do not: each counts as so many. */
const EACH_ASKING = 3;
const STEPS = { l1: 0.003, l2: 0.0005, rate: 0.3 };
const ROUNDS = 8;

/** Words that name a company, a role or a place say nothing of what is asked: "id" is "I'd" as well as Idaho. */
const NO_NAMES = new Set(["id"]);

/** What is seen of a text, but for what is seen in names. */
export function readExample({ text, letter }: LetterExample, lexicon: Lexicon): Read {
  const sentences = sentencesOf(text);
  const isName = (word: string | undefined): boolean =>
    word !== undefined &&
    !NO_NAMES.has(word) &&
    classOf(word) === undefined &&
    lexicon.terms(word).some(({ meaning }) => meaning.kind !== "focus");
  return {
    letter,
    sentences: sentences.map(({ tokens }, at) => {
      const seen = seenIn(sentences, at).filter(
        ({ from, to }) => from === to || !(isName(tokens[from]?.text) || isName(tokens[to - 1]?.text)),
      );
      return [...new Set(seen.map(({ name }) => name))];
    }),
  };
}

/**
 * Learns which sentences ask for a letter, of texts of which only that is known for the whole: of a text that asks it is
 * the sentence that the weights find the likeliest, from pass to pass; of a text that asks for none no sentence does.
 */
export function learnLetter(read: readonly Read[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { sentences } of read)
    for (const name of new Set(sentences.flat())) seen.set(name, (seen.get(name) ?? 0) + 1);
  let names = [...seen].filter(([, count]) => count >= LEAST_SEEN).map(([name]) => name);
  let weights = new Map<string, number>();
  for (let pass = 0; pass < PASSES; pass++) {
    const chosen = read.flatMap(({ letter, sentences }): Chosen[] => {
      if (!letter) return sentences.map((own) => ({ own, letter }));
      const best = pass === 0 ? null : likeliest(sentences, weights);
      return sentences.filter((own) => best === null || own === best).map((own) => ({ own, letter }));
    });
    weights = once(chosen, names);
    // What is left out says nothing, and the others are learned again without it.
    if (pass > 0) names = names.filter((name) => Math.abs(weights.get(name) ?? 0) >= LEAST_WEIGHT);
  }
  return new Map([...weights].filter(([, weight]) => Math.abs(weight) >= LEAST_AT_LAST));
}

export const scoreOf = (names: readonly string[], weights: ReadonlyMap<string, number>): number =>
  names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);

export const likeliestScore = ({ sentences }: Read, weights: ReadonlyMap<string, number>): number =>
  Math.max(-99, ...sentences.map((names) => scoreOf(names, weights)));

const likeliest = (sentences: Read["sentences"], weights: ReadonlyMap<string, number>) =>
  sentences.reduce<readonly string[] | null>(
    (best, names) => (best === null || scoreOf(names, weights) > scoreOf(best, weights) ? names : best),
    null,
  );

/** A sentence, and whether it counts as asking. */
interface Chosen {
  own: readonly string[];
  letter: boolean;
}

function once(chosen: readonly Chosen[], names: readonly string[]) {
  const index = new Map(names.map((name, at) => [name, at]));
  const samples = chosen.flatMap(({ own, letter }) => {
    const sample = { features: own.flatMap((one) => index.get(one) ?? []), allowed: [letter ? 0 : 1] };
    return Array.from({ length: letter ? EACH_ASKING : 1 }, () => sample);
  });
  const found = train(samples, { classes: 2, features: names.length, rounds: ROUNDS, ...STEPS });
  return new Map(names.map((name, at) => [name, (found[at * 2] ?? 0) - (found[at * 2 + 1] ?? 0)]));
}
