import { beyondWording } from "../query/beyond-wording.js";
import type { Glance } from "../query/topics.js";
import { wantedIn } from "../query/wanted.js";
import { sentencesIn } from "../text/sentences.js";

/** What is seen of a question before a guide's paragraphs are looked at. */
export interface Signs {
  sentences: number;
  words: number;
  /** Numbers in it, which are an offer's more often than a topic's. */
  numbers: number;
  /** Companies that it names beside the one that is asked. */
  apart: number;
  /** Whether it is put as a question. */
  question: number;
  /** Whether one word of it names a topic alone, as words of stories often do: "layoffs", "interviews". */
  byWord: number;
  /** Whether it asks how much of something. */
  money: number;
  /** What its words say for that, learned from questions of both kinds. */
  wording: number;
}

/** What is seen of the paragraph that fits it best. */
export interface Match {
  /** Whether it speaks of a topic that the question names, or comes near to it. */
  touches: number;
  /** Whether it holds a word that names no part of the pay. */
  holds: number;
  /** Words of it that fitted nothing else. */
  told: number;
  /** The logarithm of the share that its words mean of the question's. */
  meaning: number;
}

/**
 * What each speaks for a question's asking for something beyond the pay, learned from questions that do and stories that
 * do not by `test/training/train-asks-beyond.ts`; counts stop at the most that is seen of one.
 */
const WEIGHTS: Signs & Match & { bias: number } = {
  bias: 4.49,
  sentences: -0.87,
  words: -0.09,
  numbers: -0.82,
  apart: -1.62,
  question: 1.05,
  byWord: -0.82,
  money: -0.45,
  wording: 2.51,
  touches: 0.65,
  holds: 0.49,
  told: 0.44,
  meaning: 0.37,
};
const MOST = { sentences: 4, numbers: 4, apart: 3, told: 3 };
/** A share that is none counts as this one. */
const LEAST_SHARE = 0.02;

/** A question as typed, its sentences that ask, and how many companies it names aside. */
export interface Told {
  question: string;
  asking: string;
  apart: number;
  /** Whether a word belongs to a name. */
  isName: (word: string) => boolean;
}

/** What is seen of a question. */
export function signsOf({ question, asking, apart, isName }: Told, { topics, isQuestion }: Glance): Signs {
  return {
    sentences: Math.min(MOST.sentences, sentencesIn(question).length),
    words: Math.log(1 + question.split(/\s+/).length),
    numbers: Math.min(MOST.numbers, question.match(/\d[\d.,]*/g)?.length ?? 0),
    apart: Math.min(MOST.apart, apart),
    question: Number(isQuestion),
    byWord: Number(topics.some(({ by }) => by === "word")),
    money: Number(wantedIn(asking).includes("money")),
    wording: beyondWording(question, isName),
  };
}

/** What is seen of a paragraph, by the share that it means of the question, and of its words. */
export const matchOf = (seen: { touches: boolean; holds: boolean; told: number; meaning: number }): Match => ({
  touches: Number(seen.touches),
  holds: Number(seen.holds),
  told: Math.min(MOST.told, seen.told),
  meaning: Math.log(LEAST_SHARE + seen.meaning),
});

/** The best that any paragraph could be. */
const PERFECT = (topics: number): Match =>
  matchOf({ touches: topics > 0, holds: true, told: Number.POSITIVE_INFINITY, meaning: 1 });

/** Whether a question with these signs asks for something beyond the pay, if a paragraph fits it so well. */
export const asksBeyond = (signs: Signs, match: Match): boolean => weigh({ ...signs, ...match }) > 0;

/** Whether any paragraph could fit so well: no use to look for one else. */
export const mayAskBeyond = (signs: Signs, { topics }: Glance): boolean => asksBeyond(signs, PERFECT(topics.length));

function weigh(seen: Signs & Match): number {
  const names = Object.keys(seen) as (keyof typeof seen)[];
  return names.reduce((sum, name) => sum + WEIGHTS[name] * seen[name], WEIGHTS.bias);
}
