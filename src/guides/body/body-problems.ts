import type { Digest, Problem } from "../guide.js";
import { type ProblemName, problem } from "../problems.js";
import { isOutlandish } from "../strategy/outlandish.js";

/** Where the body and its strategy start. */
export interface BodyPlaces {
  file: string;
  firstLine: number;
  /** Null where the body has no strategy. */
  strategyLine: number | null;
}

/** What the body lacks, and targets that cannot be meant. */
export function bodyProblems({ levers, regions }: Digest, { file, firstLine, strategyLine }: BodyPlaces): Problem[] {
  const problems: Problem[] = [];
  const add = (kind: ProblemName, field: string, line: number, what: string) =>
    problems.push(problem(kind, { file, line, field }, what));

  if (levers.length === 0) add("levers-missing", "levers", firstLine, "The body lists no levers.");
  if (strategyLine === null) {
    add("strategy-missing", "strategy", firstLine, "The body has no Negotiate Up Strategy.");
    return problems;
  }
  if (regions.length > 0 && regions.every(({ stated }) => stated === null)) {
    add("target-missing", "strategy", strategyLine, "The strategy states no figure to ask for or to accept.");
  }
  for (const { label, band, stated } of regions) {
    // Another currency cannot be compared; that the two differ is reported with the band.
    if (!stated || stated.currency !== band.currency || !isOutlandish(stated, band)) continue;
    add("target-outlandish", "strategy", strategyLine, `A figure for ${label} lies far outside its band.`);
  }
  return problems;
}
