import { askedDirection, askedWeight, likeness, rarityOf, rowOf } from "../query/word-vectors.js";

/** A text by the stems of its words, and those of what it stands under. */
export interface Stems {
  heading: readonly string[];
  text: readonly string[];
}

/** How near a text comes to a question. */
export interface Nearness {
  /** What its words hold of those of the question, each counted by how rare it is in the language and in these texts. */
  score: number;
  /** The share of all that the question's words could give; 1 where the text has all of them. */
  share: number;
}

/** Words less alike than this have nothing in common; nearer ones count by the square of how much nearer they are. */
const LEAST_ALIKE = 0.1;
/** A word alike counts less than the word itself. */
const MOST_ALIKE = 0.95;
/** What a word of the heading counts. */
const OF_HEADING = 0.8;
/** How much hangs on how many words of a text are alike, beside the one that is most so. */
const BY_MANY = 0.6;
/** How fast a word counts less the more frequent it is in the language. */
const BY_LANGUAGE = 0.9;

/**
 * How near texts come to a question by what their words mean, so that those of "stay home" find "remote".
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

/** How far a text holds a word: by the word of it that is most alike, and by how many are alike at all. */
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
