import type { SearchResult } from "minisearch";
import { isBeyondPay, isOfPay } from "../query/beyond-wording.js";
import type { Sought, SoughtWord } from "../query/topics.js";
import { type Match, matchOf, type Signs } from "./asks-beyond.js";
import type { Nearness } from "./nearness.js";
import { groupTerm, RELATED, topicTerm } from "./passage-index.js";

/** Share of a paragraph's score by words that depends on how many of the words asked for it holds. */
const COVERED = 0.7;
/** Weight in that share of a word that every answer has. */
const COVERED_OF_ANSWER = 0.4;
/** Factor on the score of a paragraph without a sentence: a line of keywords or levels. */
const NOT_SAID = 0.9;
/** Weight of the score by meaning; that by the words themselves has 1. Both are relative to the best paragraph. */
const BY_MEANING = 0.5;

/** How well one paragraph may answer. */
export interface Fitness {
  id: number;
  /** How well it answers in comparison with the others; higher is better. */
  score: number;
  match: SearchResult["match"];
  /** The words asked for that it holds: 1 for the word itself, less for one of the same group. */
  holds: ReadonlyMap<SoughtWord, number>;
  /** Share of the question's meaning that its words cover, from 0 to 1. */
  meaning: number;
}

/** How well each paragraph answers, best first; `said` has for each paragraph whether it holds a sentence. */
export function fitnessOf(
  found: readonly SearchResult[],
  near: readonly Nearness[],
  said: readonly boolean[],
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
    // The share of the words asked for that it holds, weighted by rarity.
    const coverage = [...holds].reduce((sum, [word, part]) => sum + part * (rarity.get(word) ?? 0), 0) / whole;
    const byWords = (one?.score ?? 0) * (1 - COVERED + COVERED * coverage);
    return { id, match: one?.match ?? {}, holds, meaning: share, byWords, byMeaning: score };
  });
  const [mostWords, mostMeaning] = [
    Math.max(...all.map(({ byWords }) => byWords)) || 1,
    Math.max(...all.map(({ byMeaning }) => byMeaning)) || 1,
  ];
  return all
    .map(({ byWords, byMeaning, ...one }) => ({
      ...one,
      score: (said[one.id] ? 1 : NOT_SAID) * (byWords / mostWords + (BY_MEANING * byMeaning) / mostMeaning),
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

/**
 * For a topic that no paragraph speaks of: whether the question asks for it by name and for nothing else that any
 * paragraph holds. If so, the paragraph nearest in meaning answers something else, and so does one that holds a part of
 * a phrase ("life", "balance").
 */
export function isSaidNowhere(
  ranked: readonly Fitness[],
  asked: readonly SoughtWord[],
  { topics, wants }: Sought,
): boolean {
  // Questions with who and where assume that there is something to find: "who is their parent".
  if (wants.includes("who") || wants.includes("where")) return false;
  const others = asked.filter((word) => !word.ofTopic && !word.isPlain && !word.ofPay && !word.ofAnswer);
  return topics.some(({ by }) => by !== "words") && !others.some((word) => ranked.some(({ holds }) => holds.has(word)));
}

/** Least share of a question's meaning that a paragraph must cover if it does not name the question's topic. */
const LEAST_MEANING = 0.3;

/**
 * The features of a paragraph as an answer to a question. Null if it cannot be one: only figures are asked for, or a
 * topic that the paragraph says nothing about.
 *
 * @param told stems of words that may be what is asked about, such as those left unread
 */
export function matchWith(
  { match, holds, meaning }: Fitness,
  asked: readonly SoughtWord[],
  { topics, asksWhy, focus }: Sought,
  told: ReadonlySet<string>,
  { wording }: Signs,
): Match | null {
  const saysMore = (word: SoughtWord) => !word.isPlain && !word.ofPay && !word.ofAnswer;
  const touches = topics.some(({ topic }) => match[topicTerm(topic)] !== undefined);
  const fitting = [...holds.keys()].filter(({ stem }) => told.has(stem)).length;
  const held = [...holds.keys()].filter(({ ofPay, ofAnswer }) => !ofPay && !ofAnswer);
  const isPay = fitting === 0 && !asked.some(saysMore) ? !isBeyondPay(wording) : focus === "bands" && isOfPay(wording);
  if (!touches && !asksWhy && isPay) return null;
  const isMissed = !touches && topics.some(({ by }) => by !== "words");
  if (isMissed && meaning < LEAST_MEANING && held.every(({ ofTopic, alone }) => ofTopic && !alone)) return null;
  return matchOf({ touches, holds: held.length > 0, told: fitting, meaning });
}
