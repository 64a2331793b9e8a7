import { likeness, rarityOf, rowOf } from "../query/word-vectors.js";

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
/** How fast a word counts less the more frequent it is in the language. */
const BY_LANGUAGE = 0.9;

/**
 * How near texts come to a question by what their words mean, so that those of "stay home" find "remote".
 *
 * @param asked stems of the question's words
 */
export function nearnessIn(texts: readonly Stems[], asked: readonly string[]): Nearness[] {
  const near = texts.map(() => ({ score: 0, share: 0 }));
  let whole = 0;
  const rows = new Map<string, number | undefined>();
  for (const { heading, text } of texts)
    for (const stem of [...heading, ...text]) if (!rows.has(stem)) rows.set(stem, rowOf(stem));
  for (const stem of new Set(asked)) {
    const row = rowOf(stem);
    const alike = new Map<string, number>();
    for (const [other, otherRow] of rows) {
      const value =
        other === stem ? 1 : row === undefined || otherRow === undefined ? 0 : counted(likeness(row, otherRow));
      if (value > 0) alike.set(other, value);
    }
    const best = texts.map(({ heading, text }) => Math.max(most(text, alike), OF_HEADING * most(heading, alike)));
    const among = best.reduce((sum, value) => sum + value, 0);
    const weight = Math.max(0, Math.log((texts.length + 1) / (among + 0.5))) * rarityOf(row) ** BY_LANGUAGE;
    whole += weight;
    for (const [at, one] of near.entries()) one.score += weight * (best[at] ?? 0);
  }
  for (const one of near) one.share = whole > 0 ? one.score / whole : 0;
  return near;
}

const counted = (alike: number): number =>
  alike <= LEAST_ALIKE ? 0 : ((Math.min(alike, MOST_ALIKE) - LEAST_ALIKE) / (1 - LEAST_ALIKE)) ** 2;

function most(stems: readonly string[], alike: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const stem of stems) best = Math.max(best, alike.get(stem) ?? 0);
  return best;
}
