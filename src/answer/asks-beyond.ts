import { beyondWording } from "../query/beyond-wording.js";
import type { Glance } from "../query/topics.js";
import { wantedIn } from "../query/wanted.js";
import { sentencesIn } from "../text/sentences.js";

/** Features of a question that are known before any paragraph of a guide is searched. */
export interface Signs {
  sentences: number;
  words: number;
  /** Numbers in it: these belong to an offer more often than to a topic. */
  numbers: number;
  /** Other companies that it names. */
  mentioned: number;
  /** 1 if it is put as a question, else 0. */
  question: number;
  /** 1 if a single word of it names a topic, as words of stories often do: "layoffs", "interviews". */
  byWord: number;
  /** 1 if it asks how much of something. */
  money: number;
  /** Score of its words, learned from questions about pay and questions about other things. */
  wording: number;
}

/** Features of the paragraph that fits the question best. */
export interface Match {
  /** 1 if it names a topic of the question, or has words near to one. */
  touches: number;
  /** 1 if it holds a word of the question that names no part of pay. */
  holds: number;
  /** Number of words in it that may be what is asked about, such as those left unread. */
  told: number;
  /** Logarithm of the share of the question's meaning that its words cover. */
  meaning: number;
}

/**
 * Weight of each feature for "the question asks for something other than pay", learned by
 * `test/training/train-asks-beyond.ts` from questions that do and stories that do not.
 */
const WEIGHTS: Signs & Match & { bias: number } = {
  bias: 4.49,
  sentences: -0.87,
  words: -0.09,
  numbers: -0.82,
  mentioned: -1.62,
  question: 1.05,
  byWord: -0.82,
  money: -0.45,
  wording: 2.51,
  touches: 0.65,
  holds: 0.49,
  told: 0.44,
  meaning: 0.37,
};
/** Largest value of each feature that is a count. */
const MOST = { sentences: 4, numbers: 4, mentioned: 3, told: 3 };
/** Added to a share before its logarithm is taken, so that 0 has one. */
const LEAST_SHARE = 0.02;

/** A question as typed, the sentences in it that ask, and the number of other companies that it names. */
interface Told {
  question: string;
  asking: string;
  mentioned: number;
  /** Whether a word belongs to the name of a company, role or place. */
  isName: (word: string) => boolean;
}

/** The features of a question. */
export function signsOf({ question, asking, mentioned, isName }: Told, { topics, isQuestion }: Glance): Signs {
  return {
    sentences: Math.min(MOST.sentences, sentencesIn(question).length),
    words: Math.log(1 + question.split(/\s+/).length),
    numbers: Math.min(MOST.numbers, question.match(/\d[\d.,]*/g)?.length ?? 0),
    mentioned: Math.min(MOST.mentioned, mentioned),
    question: Number(isQuestion),
    byWord: Number(topics.some(({ by }) => by === "word")),
    money: Number(wantedIn(asking).includes("money")),
    wording: beyondWording(question, isName),
  };
}

/** The features of a paragraph; `meaning` is a share from 0 to 1. */
export const matchOf = (seen: { touches: boolean; holds: boolean; told: number; meaning: number }): Match => ({
  touches: Number(seen.touches),
  holds: Number(seen.holds),
  told: Math.min(MOST.told, seen.told),
  meaning: Math.log(LEAST_SHARE + seen.meaning),
});

/** The features of the best possible paragraph. */
const PERFECT = (topics: number): Match =>
  matchOf({ touches: topics > 0, holds: true, told: Number.POSITIVE_INFINITY, meaning: 1 });

/** Whether a question asks for something other than pay, given how well the best paragraph fits it. */
export const asksBeyond = (signs: Signs, match: Match): boolean => weigh({ ...signs, ...match }) > 0;

/** Whether the best possible paragraph would be enough for `asksBeyond`; if not, there is no use in searching. */
export const mayAskBeyond = (signs: Signs, { topics }: Glance): boolean => asksBeyond(signs, PERFECT(topics.length));

function weigh(seen: Signs & Match): number {
  const names = Object.keys(seen) as (keyof typeof seen)[];
  return names.reduce((sum, name) => sum + WEIGHTS[name] * seen[name], WEIGHTS.bias);
}
