import type { Problem } from "../domain/guide.js";
import { PROBLEM_KINDS } from "./problem-kinds.js";

/** The name of a kind of problem. */
export type ProblemName = keyof typeof PROBLEM_KINDS;

/** Where a problem is: the file, the line from 1, and the field as a person would name it. */
export interface ProblemPlace {
  file: string;
  line: number;
  field: string;
}

/** Makes a problem of a kind of `PROBLEM_KINDS`; `what` says in plain words what is wrong here. */
export const problem = (kind: ProblemName, place: ProblemPlace, what: string): Problem => ({
  kind,
  severity: PROBLEM_KINDS[kind].severity,
  ...place,
  what,
  mend: PROBLEM_KINDS[kind].mend,
});

/** Most problems of one kind that are listed for a file. */
const MOST_OF_A_KIND = 20;

/** The first problems of each kind; the last of them says how many more there are. */
export function bounded(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  for (const { kind } of problems) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const seen = new Map<string, number>();
  return problems.flatMap((one) => {
    const nth = (seen.get(one.kind) ?? 0) + 1;
    seen.set(one.kind, nth);
    const more = (counts.get(one.kind) ?? 0) - MOST_OF_A_KIND;
    if (nth > MOST_OF_A_KIND) return [];
    return nth === MOST_OF_A_KIND && more > 0
      ? { ...one, what: `${one.what} And ${more} more of the same kind.` }
      : one;
  });
}
