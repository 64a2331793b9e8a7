import type { SearchResult } from "minisearch";
import { isBeyondPay, isOfPay } from "../query/beyond-wording.js";
import type { Sought, SoughtWord } from "../query/topics.js";
import { type Match, matchOf, type Signs } from "./asks-beyond.js";
import type { Nearness } from "./nearness.js";
import { groupTerm, RELATED, topicTerm } from "./passage-index.js";

/** How much of a paragraph's score hangs on how many of the words asked for it holds. */
const COVERED = 0.7;
/** What a word that every answer has counts there. */
const COVERED_OF_ANSWER = 0.4;
/** What a line of catchwords or levels counts beside one that says something. */
const NOT_SAID = 0.9;
/** What the best paragraph by the meaning of its words counts beside the best one by the words themselves. */
const BY_MEANING = 0.5;

/** A paragraph that may answer. */
export interface Fitness {
  id: number;
  /** How well it answers, beside the others. */
  score: number;
  match: SearchResult["match"];
  /** The words asked for that it holds: 1 for the word itself, less for one of the same group. */
  holds: ReadonlyMap<SoughtWord, number>;
  /** The share that its words mean of the question's. */
  meaning: number;
}

/** How well paragraphs answer, best first; `said` tells of each whether it is in sentences. */
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
    // The share of the words asked for that it holds, the rare ones counting more.
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
 * Whether a question asks for a topic by its name and for nothing else that any paragraph holds, where none speaks of the topic:
 * what comes nearest by its meaning answers something else then, and so does what holds a part of a phrase ("life", "balance").
 */
export function isSaidNowhere(
  ranked: readonly Fitness[],
  asked: readonly SoughtWord[],
  { topics, wants }: Sought,
): boolean {
  // Who and where take it for granted that there is something: "who is their parent".
  if (wants.includes("who") || wants.includes("where")) return false;
  const others = asked.filter((word) => !word.ofTopic && !word.isPlain && !word.ofPay && !word.ofAnswer);
  return topics.some(({ by }) => by !== "words") && !others.some((word) => ranked.some(({ holds }) => holds.has(word)));
}

/** The share that a paragraph has to mean of a question whose topic it does not name. */
const LEAST_MEANING = 0.3;

/**
 * What speaks for a paragraph's being asked for, by the words of the question that name nothing of the slots. Null where it
 * cannot be: figures are asked for and nothing else, or a topic of which it says nothing.
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
