import { askedDirection, askedWeight, likeness, rarityOf, rowOf } from "../query/word-vectors.js";

/** The stems of a text's words, and of the words of its heading. */
export interface Stems {
  heading: readonly string[];
  text: readonly string[];
}

/** How near a text is to a question in meaning. */
export interface Nearness {
  /** Sum over the question's words of how far the text holds each, times its rarity in the language and these texts. */
  score: number;
  /** `score` as a share of the highest possible, from 0 to 1; 1 if the text has all words of the question. */
  share: number;
}

/** Words with a likeness of less count as unrelated; others count by the square of what they have above it. */
const LEAST_ALIKE = 0.1;
/** Likeness is capped here, so that a similar word counts less than the word itself. */
const MOST_ALIKE = 0.95;
/** Weight of a word in the heading, of one in the text 1. */
const OF_HEADING = 0.8;
/** Weight of how many words of a text are alike; the rest of 1 goes to the word that is most alike. */
const BY_MANY = 0.6;
/** Exponent of a word's rarity in the language. */
const BY_LANGUAGE = 0.9;

/**
 * How near each text is to a question by the meaning of its words, so that "stay home" finds "remote".
 *
 * @param asked stems of the question's words
 */
export function nearnessIn(texts: readonly Stems[], asked: readonly string[]): Nearness[] {
  const words = new Map<string, number>();
  const numberOf = (stem: string): number => {
    const known = words.get(stem);
    if (known === undefined) words.set(stem, words.size);
    return known ?? words.size - 1;
  };
  const numbered = texts.map(({ heading, text }) => ({
    heading: new Set(heading.map(numberOf)),
    text: new Set(text.map(numberOf)),
  }));
  const rows = [...words.keys()].map(rowOf);
  const near = texts.map(() => ({ score: 0, share: 0 }));
  let whole = 0;
  for (const stem of new Set(asked)) {
    const row = rowOf(stem);
    const direction = row === undefined ? undefined : askedDirection(row);
    const own = words.get(stem);
    const alike = Float64Array.from(rows, (other, word) => {
      if (word === own) return 1;
      return direction === undefined || other === undefined ? 0 : counted(likeness(direction, other));
    });
    const best = numbered.map(({ heading, text }) => Math.max(heldIn(text, alike), OF_HEADING * most(heading, alike)));
    const among = best.reduce((sum, value) => sum + value, 0);
    const rare = rarityOf(row) ** BY_LANGUAGE * askedWeight(stem);
    const weight = Math.max(0, Math.log((texts.length + 1) / (among + 0.5))) * rare;
    whole += weight;
    for (const [at, one] of near.entries()) one.score += weight * (best[at] ?? 0);
  }
  for (const one of near) one.share = whole > 0 ? one.score / whole : 0;
  return near;
}

const counted = (alike: number): number =>
  alike <= LEAST_ALIKE ? 0 : ((Math.min(alike, MOST_ALIKE) - LEAST_ALIKE) / (1 - LEAST_ALIKE)) ** 2;

/** How far a text holds a word, from 0 to 1: by its most similar word, and by how many are similar at all. */
function heldIn(words: ReadonlySet<number>, alike: Float64Array): number {
  let none = 1;
  for (const word of words) none *= 1 - (alike[word] ?? 0);
  return BY_MANY * (1 - none) + (1 - BY_MANY) * most(words, alike);
}

function most(words: ReadonlySet<number>, alike: Float64Array): number {
  let value = 0;
  for (const word of words) value = Math.max(value, alike[word] ?? 0);
  return value;
}
