import { sumsOf, type Weights } from "../../learned-weights.js";
import type { Chunk } from "./chunks.js";
import type { Signs } from "./clause-signs.js";

/** The roles that a clause of a message that asks for a letter may have. */
export const ROLES = [
  ...(["request", "job", "offer", "ask", "term", "limit", "rival", "now", "past", "loss", "deadline"] as const),
  ...(["reason", "personal", "theirs", "market", "likes", "manner", "out", "question", "aside"] as const),
] as const;
export type Role = (typeof ROLES)[number];

/** Names of the weights for a role that begins after the role `before`: at any cut, and at a cut of this kind. */
export const stepsOf = (before: Role | "begin", { cut }: Chunk): string[] => [
  `step:${before}`,
  `step:${before} ${cut}`,
];

/**
 * Sums of weights by piece, each with one number per role: for the piece, for a stretch that begins, goes on or ends
 * with it; and, by the role before, for each step from role to role.
 */
interface Sums {
  own: readonly Float64Array[];
  begins: readonly Float64Array[];
  goesOn: readonly Float64Array[];
  ends: readonly Float64Array[];
  steps: readonly (readonly Float64Array[])[];
}

/**
 * For one piece and each role: the chance of the role, of a stretch that begins there, and of one that goes on there.
 */
interface Likely {
  own: Float64Array;
  begins: Float64Array;
  goesOn: Float64Array;
}

/** Consecutive pieces with one role: from `from` to `to`, exclusive. */
export interface Stretch {
  from: number;
  to: number;
  role: Role;
  /** How likely the role is, from 0 to 1. */
  likely: number;
}

const COUNT = ROLES.length;
/** Factor on word directions, which are small numbers compared with signs, each of which counts 1. */
export const MEANS = 3;

/** Adds up the weights of the signs of each piece. */
export const sumsOfSigns = (chunks: readonly Chunk[], signs: readonly Signs[], weights: Weights): Sums => {
  const sum = (names: readonly string[]): Float64Array => Float64Array.from(sumsOf(names, weights));
  // What a step weighs depends on the cut alone.
  const known = new Map<Chunk["cut"], Float64Array[]>();
  const stepsAt = (chunk: Chunk): Float64Array[] => {
    const steps = known.get(chunk.cut) ?? ROLES.map((before) => sum(stepsOf(before, chunk)));
    known.set(chunk.cut, steps);
    return steps;
  };
  return {
    own: signs.map(({ own, means }) => {
      const row = sum(own);
      means.forEach((value, d) => {
        const start = weights.starts.get(`mean ${d}`);
        if (start === undefined || value === 0) return;
        for (let role = 0; role < COUNT; role++)
          row[role] = (row[role] ?? 0) + (value * MEANS * (weights.numbers[start + role] ?? 0)) / 100;
      });
      return row;
    }),
    begins: signs.map(({ begins }) => sum(begins)),
    goesOn: signs.map(({ goesOn }) => sum(goesOn)),
    ends: signs.map(({ ends }) => sum(ends)),
    steps: chunks.map((chunk, at) => (at === 0 ? [sum(stepsOf("begin", chunk))] : stepsAt(chunk))),
  };
};

const at = (row: Float64Array | undefined, index: number): number => row?.[index] ?? 0;

/** Log sums over all ways to divide the pieces before and after each one into stretches (forward-backward). */
export function sweep({ own, begins, goesOn, ends, steps }: Sums): {
  forward: Float64Array[];
  backward: Float64Array[];
  all: number;
} {
  const { length } = own;
  const forward: Float64Array[] = [];
  const terms = new Float64Array(COUNT + 1);
  for (let t = 0; t < length; t++) {
    const row = new Float64Array(COUNT);
    for (let role = 0; role < COUNT; role++) {
      const begin = at(begins[t], role);
      if (t === 0) {
        row[role] = at(own[t], role) + begin + at(steps[t]?.[0], role);
        continue;
      }
      for (let before = 0; before < COUNT; before++)
        terms[before] = at(forward[t - 1], before) + at(ends[t - 1], before) + at(steps[t]?.[before], role) + begin;
      terms[COUNT] = at(forward[t - 1], role) + at(goesOn[t], role);
      row[role] = at(own[t], role) + logSum(terms);
    }
    forward.push(row);
  }
  const backward: Float64Array[] = Array.from({ length }, () => new Float64Array(COUNT));
  for (let t = length - 2; t >= 0; t--) {
    const row = backward[t] as Float64Array;
    for (let role = 0; role < COUNT; role++) {
      for (let next = 0; next < COUNT; next++)
        terms[next] =
          at(ends[t], role) +
          at(steps[t + 1]?.[role], next) +
          at(begins[t + 1], next) +
          at(own[t + 1], next) +
          at(backward[t + 1], next);
      terms[COUNT] = at(goesOn[t + 1], role) + at(own[t + 1], role) + at(backward[t + 1], role);
      row[role] = logSum(terms);
    }
  }
  return { forward, backward, all: logSum(forward[length - 1] ?? new Float64Array(1)) };
}

/** The chance of each role for each piece, over all ways to divide the message. */
export function likelyRoles(sums: Sums): Likely[] {
  const { forward, backward, all } = sweep(sums);
  return forward.map((row, t) => {
    const own = row.map((sum, role) => Math.exp(sum + at(backward[t], role) - all));
    const goesOn = own.map((_, role) =>
      t === 0
        ? 0
        : Math.exp(
            at(forward[t - 1], role) + at(sums.goesOn[t], role) + at(sums.own[t], role) + at(backward[t], role) - all,
          ),
    );
    return { own, goesOn, begins: own.map((share, role) => share - at(goesOn, role)) };
  });
}

/** Divides a message into stretches, each with its likeliest role. */
export function stretchesOf(sums: Sums, chunks: readonly Chunk[]): Stretch[] {
  const likely = likelyRoles(sums);
  const stretches: Stretch[] = [];
  for (const [t, { own, goesOn }] of likely.entries()) {
    const role = own.indexOf(Math.max(...own));
    const last = stretches.at(-1);
    const name = ROLES[role] as Role;
    const share = at(own, role);
    const isOneSentence = chunks[t]?.cut !== "sentence";
    if (last?.role === name && isOneSentence && at(goesOn, role) > share / 2) {
      last.likely = (last.likely * (last.to - last.from) + share) / (last.to + 1 - last.from);
      last.to = t + 1;
    } else stretches.push({ from: t, to: t + 1, role: name, likely: share });
  }
  return stretches;
}

function logSum(sums: Float64Array): number {
  let most = -Infinity;
  for (let k = 0; k < sums.length; k++) if ((sums[k] as number) > most) most = sums[k] as number;
  let all = 0;
  for (let k = 0; k < sums.length; k++) all += Math.exp((sums[k] as number) - most);
  return most + Math.log(all);
}
