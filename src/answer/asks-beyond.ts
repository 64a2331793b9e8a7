import { asksFigures } from "../query/asks-figures.js";
import type { Glance } from "../query/topics.js";
import { wantedIn } from "../query/wanted.js";
import { sentencesIn } from "../text/sentences.js";
import type { Note } from "./notes.js";

/** What is seen of a question before a guide's paragraphs are looked at. */
export interface Signs {
  sentences: number;
  words: number;
  /** Numbers in it, which are an offer's more often than a topic's. */
  numbers: number;
  /** Companies that it names beside the one that is asked. */
  apart: number;
  /** Whether it asks for figures of pay. */
  figures: number;
  /** Whether it is put as a question. */
  question: number;
  /** Words that fitted nothing. */
  unread: number;
  /** Whether it asks for something that is no figure of pay: who, when, how long. */
  wants: number;
  /** Whether words that stand apart name a topic together. */
  together: number;
}

/** What is seen of the paragraph that fits it best. */
export interface Match {
  /** Whether it speaks of a topic that the question names. */
  speaks: number;
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
  bias: 4.8,
  sentences: -1.22,
  words: -0.79,
  numbers: -0.69,
  apart: -1.66,
  figures: -1.11,
  question: 0.99,
  unread: -0.11,
  wants: 0.66,
  together: 0.6,
  speaks: 0.56,
  holds: 0.58,
  told: 0.74,
  meaning: 0.52,
};
const MOST = { sentences: 4, numbers: 4, apart: 3, unread: 3, told: 3 };
/** A share that is none counts as this one. */
const LEAST_SHARE = 0.02;

/** A question as typed, its sentences that ask, what was noted of it, and how many companies it names aside. */
export interface Told {
  question: string;
  asking: string;
  notes: readonly Note[];
  apart: number;
}

/** What is seen of a question. */
export function signsOf({ question, asking, notes, apart }: Told, { topics, isQuestion }: Glance): Signs {
  return {
    sentences: Math.min(MOST.sentences, sentencesIn(question).length),
    words: Math.log(1 + question.split(/\s+/).length),
    numbers: Math.min(MOST.numbers, question.match(/\d[\d.,]*/g)?.length ?? 0),
    apart: Math.min(MOST.apart, apart),
    figures: Number(asksFigures(asking)),
    question: Number(isQuestion),
    unread: Math.min(MOST.unread, notes.find((note) => note.kind === "unread")?.words.length ?? 0),
    wants: Number(wantedIn(asking).some((kind) => kind !== "money" && kind !== "share")),
    together: Number(topics.some(({ by }) => by === "words")),
  };
}

/** What is seen of a paragraph, by the share that it means of the question, and of its words. */
export const matchOf = (seen: { speaks: boolean; holds: boolean; told: number; meaning: number }): Match => ({
  speaks: Number(seen.speaks),
  holds: Number(seen.holds),
  told: Math.min(MOST.told, seen.told),
  meaning: Math.log(LEAST_SHARE + seen.meaning),
});

/** The best that any paragraph could be. */
const PERFECT = (topics: number): Match =>
  matchOf({ speaks: topics > 0, holds: true, told: Number.POSITIVE_INFINITY, meaning: 1 });

/** Whether a question with these signs asks for something beyond the pay, if a paragraph fits it so well. */
export const asksBeyond = (signs: Signs, match: Match): boolean => weigh({ ...signs, ...match }) > 0;

/** Whether any paragraph could fit so well: no use to look for one else. */
export const mayAskBeyond = (signs: Signs, { topics }: Glance): boolean => asksBeyond(signs, PERFECT(topics.length));

function weigh(seen: Signs & Match): number {
  const names = Object.keys(seen) as (keyof typeof seen)[];
  return names.reduce((sum, name) => sum + WEIGHTS[name] * seen[name], WEIGHTS.bias);
}
