import type { SearchResult } from "minisearch";
import type { Sought, SoughtWord } from "../query/topics.js";
import { type Match, matchOf } from "./asks-beyond.js";
import type { Nearness } from "./nearness.js";
import { groupTerm, RELATED, topicTerm } from "./passage-index.js";

/** How much of a paragraph's score hangs on how many of the words asked for it holds. */
const COVERED = 0.7;
/** What a word that every answer has counts there. */
const COVERED_OF_ANSWER = 0.4;
/** What the best paragraph by the meaning of its words counts beside the best one by the words themselves. */
const BY_MEANING = 0.5;

/** What a paragraph has to hold of a question in which no topic is found: so many words, and such a share of it. */
const LEAST = {
  alone: { words: 0.6, coverage: 0.08 },
  /** Where a topic is found that the paragraph does not name: with words that go with it, and without. */
  near: { words: 0.6, coverage: 0.4 },
  /** Where figures are asked for as well. */
  beside: { words: 1.5, coverage: 0.2 },
  topic: { words: 1, coverage: 0.5 },
};

/**
 * The share that its words have to mean of a question: with a topic named by a word or a phrase, with none, and where
 * figures are asked for as well.
 */
const LEAST_MEANING = { word: 0.5, phrase: 0.35, alone: 0.08, beside: 0.2 };

/** A paragraph that may answer. */
export interface Fitness {
  id: number;
  /** How well it answers, beside the others. */
  score: number;
  match: SearchResult["match"];
  /** The words asked for that it holds: 1 for the word itself, less for one of the same group. */
  holds: ReadonlyMap<SoughtWord, number>;
  /** The share of the words asked for that it holds, the rare ones counting more. */
  coverage: number;
  /** The same share by what its words mean. */
  meaning: number;
}

/**
 * How well paragraphs answer, best first.
 *
 * @param found those that hold words of the question, by their places
 * @param near how near each paragraph comes to the question by what its words mean
 */
export function fitnessOf(
  found: readonly SearchResult[],
  near: readonly Nearness[],
  asked: readonly SoughtWord[],
): Fitness[] {
  const byPlace = new Map(found.map((one) => [one.id as number, one]));
  const held = near.map((_, id) => holdsOf(byPlace.get(id), asked));
  const rarityOf = (word: SoughtWord): number => {
    const among = held.filter((words) => words.has(word)).length;
    return (word.ofAnswer && !word.ofTopic ? COVERED_OF_ANSWER : 1) * Math.log(1 + near.length / (1 + among));
  };
  const rarity = new Map(asked.map((word) => [word, rarityOf(word)]));
  const whole = asked.reduce((total, word) => total + (rarity.get(word) ?? 0), 0) || 1;
  const all = near.map(({ score, share }, id) => {
    const holds = held[id] ?? new Map<SoughtWord, number>();
    const one = byPlace.get(id);
    const coverage = [...holds].reduce((sum, [word, part]) => sum + part * (rarity.get(word) ?? 0), 0) / whole;
    const byWords = (one?.score ?? 0) * (1 - COVERED + COVERED * coverage);
    return { id, match: one?.match ?? {}, holds, coverage, meaning: share, byWords, byMeaning: score };
  });
  const [mostWords, mostMeaning] = [
    Math.max(...all.map(({ byWords }) => byWords)) || 1,
    Math.max(...all.map(({ byMeaning }) => byMeaning)) || 1,
  ];
  return all
    .map(({ byWords, byMeaning, ...one }) => ({
      ...one,
      score: byWords / mostWords + (BY_MEANING * byMeaning) / mostMeaning,
    }))
    .sort((a, b) => b.score - a.score);
}

function holdsOf(found: SearchResult | undefined, asked: readonly SoughtWord[]): Map<SoughtWord, number> {
  const terms = new Set(found?.queryTerms);
  const holds = new Map<SoughtWord, number>();
  for (const word of asked) {
    if (terms.has(word.stem)) holds.set(word, 1);
    else if (word.related.some((group) => terms.has(groupTerm(group)))) holds.set(word, RELATED);
  }
  return holds;
}

/** Whether a paragraph speaks of a topic asked for. */
export const speaksOf = ({ match, holds }: Fitness, { topics }: Sought): boolean =>
  [...holds].some(([word, share]) => word.alone && share === 1) ||
  topics.some(({ topic }) => match[topicTerm(topic)]?.some((field) => field !== "near"));

/** What speaks for a paragraph's being asked for. */
export const matchWith = (fitness: Fitness, sought: Sought, told: ReadonlySet<string>): Match =>
  matchOf({
    speaks: speaksOf(fitness, sought),
    holds: [...fitness.holds.keys()].some((word) => !word.ofPay && !word.ofAnswer),
    told: [...fitness.holds.keys()].filter(({ stem }) => told.has(stem)).length,
    meaning: fitness.meaning,
  });

/** Whether a paragraph answers, if anything is asked: it speaks of a topic asked for, or holds enough of what is. */
export function answers(fitness: Fitness, sought: Sought, told: ReadonlySet<string>): boolean {
  const { match, holds, coverage, meaning } = fitness;
  const { topics, isQuestion, asksWhether, asksFigures, wants } = sought;
  if (speaksOf(fitness, sought)) return true;
  const asksPay = topics.length === 0 && asksFigures;
  if (!asksPay && [...holds.keys()].some(({ stem }) => told.has(stem))) return true;
  if (topics.length === 0 && !isQuestion) return false;
  // "How many years of experience", "what percentage is the bonus": what every answer has is asked about, not for.
  const asksAbout = !asksPay && (asksWhether || wants.some((kind) => kind !== "money"));
  const asksOf = (word: SoughtWord) => asksAbout || (!word.ofPay && !word.ofAnswer);
  if (sought.words.some(asksOf) && meaning >= leastMeaning(sought)) return true;
  const held = [...holds].filter(([word]) => asksOf(word)).reduce((sum, [, share]) => sum + share, 0);
  const isNear = topics.some(({ topic }) => match[topicTerm(topic)] !== undefined);
  const least = topics.length === 0 ? LEAST[asksPay ? "beside" : "alone"] : isNear ? LEAST.near : LEAST.topic;
  return held >= least.words && coverage >= least.coverage;
}

/** A topic that one word names alone is spoken of in that word or one that goes with it; figures are in every answer. */
function leastMeaning({ topics, asksFigures, focus }: Sought): number {
  if (topics.some(({ by }) => by === "word")) return LEAST_MEANING.word;
  if (topics.some(({ by }) => by === "phrase")) return LEAST_MEANING.phrase;
  if (!asksFigures) return LEAST_MEANING.alone;
  return focus === "bands" ? Number.POSITIVE_INFINITY : LEAST_MEANING.beside;
}
