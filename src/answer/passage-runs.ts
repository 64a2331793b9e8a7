import type { Paragraph } from "../domain/prose.js";
import type { Fitness } from "./passage-fitness.js";

/** Neighbouring paragraphs of one section, by their places among all: the first, and the last. */
export interface Run {
  first: number;
  last: number;
}

/** At most so many runs are shown, none of more characters unless it is a single paragraph. */
export const MOST_RUNS = 3;
export const LONGEST_RUN = 1_100;
/** How sure a score makes that a paragraph answers: with a quarter more it is e times as likely to be the one. */
const SURENESS = 4;
/** The chance of the answer for which a character more is worth reading. */
const COST = 1.8e-5;
/** A paragraph that fits so much less than the best one answers something else. */
const LEAST_SHARE = 0.05;

/**
 * The runs that are likeliest to hold what answers, each at the cost of reading it: of a list whose items answer alike it is the list,
 * and where one paragraph stands out that alone. The first holds the paragraph that fits best.
 *
 * @param areNeighbours whether a paragraph stands in one section with the one before it, and right behind it
 */
export function runsOf(
  paragraphs: readonly Paragraph[],
  ranked: readonly Fitness[],
  best: Fitness,
  areNeighbours: (place: number) => boolean,
): Run[] {
  const chances = chancesOf(ranked.filter(({ id, score }) => id === best.id || score >= best.score * LEAST_SHARE));
  const possible = possibleRuns(paragraphs, areNeighbours).map(({ length, ...run }) => ({
    ...run,
    worth: chanceIn(run, chances) - COST * length,
  }));
  const runs: Run[] = [];
  let left = possible.filter(({ first, last }) => first <= best.id && best.id <= last);
  while (runs.length < MOST_RUNS) {
    const [next, ...others] = left;
    if (!next) break;
    const run = others.reduce((most, one) => (one.worth > most.worth ? one : most), next);
    if (runs.length > 0 && run.worth <= 0) break;
    runs.push(run);
    left = possible.filter((one) => runs.every(({ first, last }) => one.last < first || one.first > last));
  }
  return runs;
}

/** How likely each paragraph is to be the one that answers. */
function chancesOf(ranked: readonly Fitness[]): ReadonlyMap<number, number> {
  const most = ranked[0]?.score ?? 0;
  const odds = ranked.map(({ id, score }) => [id, Math.exp(SURENESS * (score - most))] as const);
  const whole = odds.reduce((sum, [, value]) => sum + value, 0);
  return new Map(odds.map(([id, value]) => [id, value / whole]));
}

function chanceIn({ first, last }: Run, chances: ReadonlyMap<number, number>): number {
  let chance = 0;
  for (let at = first; at <= last; at++) chance += chances.get(at) ?? 0;
  return chance;
}

/** All runs that are short enough, and each paragraph alone. A line that leads in goes with what follows it, where both fit. */
function possibleRuns(paragraphs: readonly Paragraph[], areNeighbours: (place: number) => boolean) {
  const lengthOf = (place: number) => paragraphs[place]?.text.length ?? 0;
  const leadsIn = (place: number) => LEADS_IN.test(paragraphs[place]?.text ?? "") && areNeighbours(place + 1);
  const possible: (Run & { length: number })[] = [];
  for (let first = 0; first < paragraphs.length; first++) {
    let length = 0;
    for (let last = first; last === first || areNeighbours(last); last++) {
      length += lengthOf(last);
      if (last > first && length > LONGEST_RUN) break;
      const isCutOff = leadsIn(first - 1) && length + lengthOf(first - 1) <= LONGEST_RUN;
      const isOpen = leadsIn(last) && length + lengthOf(last + 1) <= LONGEST_RUN;
      if (!isCutOff && !isOpen) possible.push({ first, last, length });
    }
  }
  return possible;
}

const LEADS_IN = /[:：]$/;
