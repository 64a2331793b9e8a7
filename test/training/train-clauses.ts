import { type Chunk, chunksOf } from "../../src/answer/message/chunks.js";
import {
  likelyRoles,
  MEANS,
  ROLES,
  type Role,
  stepsOf,
  stretchesOf,
  sumsOfSigns,
  sweep,
} from "../../src/answer/message/clause-model.js";
import { clauseSigns, type Signs } from "../../src/answer/message/clause-signs.js";
import { USES, useSigns } from "../../src/answer/message/clauses.js";
import { packWeights, sharesOf, type Weights } from "../../src/learned-weights.js";
import { random, shuffle } from "./gradient.js";
import { CLAUSES, type GoldClause, type GoldMessage, messagesOf } from "./labelled-messages.js";
import { learnWeights, UNIT, writeWeights } from "./learn-weights.js";

/**
 * Learns what each clause of a message is for, and writes the weights that the program reads:
 *
 *     npx tsx test/training/train-clauses.ts [--validate]
 *
 * With --validate it learns from all writers but one and scores that one, and writes nothing.
 */

/** In the order in which they were labelled: another one gives other weights. */
const FILES = [
  ...["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "short", "private"],
  ...["other-languages", "other-languages-again"],
].map((name) => `${CLAUSES}/${name}.jsonl`);
const ABOUT = "made by npm run train, see docs/decisions/clauses.md.";

/** A labelled message, and its pieces with the role of the clause that each lies in. */
export interface LabelledMessage {
  text: string;
  clauses: GoldClause[];
  chunks: Chunk[];
  signs: Signs[];
  /** The role of each piece, and whether a clause begins with it. */
  roles: number[];
  begun: boolean[];
}

function labelled({ text, clauses }: GoldMessage): LabelledMessage {
  const chunks = chunksOf(text);
  const roles: number[] = [];
  const begun: boolean[] = [];
  let last: GoldClause | undefined;
  for (const { tokens } of chunks) {
    const inside = tokens.flatMap(({ start }) => clauses.find((one) => start >= one.start && start < one.end) ?? []);
    const most = mostOf(inside.map(({ role }) => role)) ?? last?.role ?? "aside";
    const own = inside.filter(({ role }) => role === most);
    const role = ROLES.indexOf(most);
    begun.push(role !== roles.at(-1) || (own[0] !== undefined && own[0] !== last));
    roles.push(role);
    last = own.at(-1) ?? last;
  }
  return { text, clauses, chunks, signs: clauseSigns(chunks), roles, begun };
}

function mostOf<One>(list: readonly One[]): One | undefined {
  const counts = new Map<One, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** All labelled messages of the project. */
export const clauseMessages = (): LabelledMessage[] => FILES.flatMap((file) => messagesOf(file).map(labelled));

const ROUNDS = 8;
const RATE = 0.1;
const L2 = 0.01;
/** A sign seen less often says nothing of the next message. */
const LEAST_SEEN = 2;
/** A sign that weighs less for every role, in hundredths, decides nothing. */
const LEAST_WEIGHT = 10;
const COUNT = ROLES.length;

/** Learns the weights of a chain of roles: of all ways to divide a message the labelled one is to be the likeliest. */
export function learnRoles(messages: readonly LabelledMessage[]): Map<string, number[]> {
  const seen = new Map<string, number>();
  for (const { signs } of messages)
    for (const { own, begins, goesOn, ends } of signs)
      for (const name of [...own, ...begins, ...goesOn, ...ends]) seen.set(name, (seen.get(name) ?? 0) + 1);
  const index = new Map<string, number>();
  for (const [name, count] of seen) if (count >= LEAST_SEEN) index.set(name, index.size);
  const added = (name: string): number => index.get(name) ?? index.set(name, index.size).size - 1;
  const known = (list: readonly string[]): Int32Array => Int32Array.from(list.flatMap((name) => index.get(name) ?? []));
  const means = Int32Array.from(messages[0]?.signs[0]?.means ?? [], (_, d) => added(`mean ${d}`));
  const data = messages.map(({ signs, chunks, roles, begun }) => ({
    own: signs.map(({ own }) => known(own)),
    begins: signs.map(({ begins }) => known(begins)),
    goesOn: signs.map(({ goesOn }) => known(goesOn)),
    ends: signs.map(({ ends }) => known(ends)),
    means: signs.map((one) => one.means.map((value) => value * MEANS)),
    steps: chunks.map((chunk, at) =>
      (at === 0 ? (["begin"] as const) : ROLES).map((role) => Int32Array.from(stepsOf(role, chunk).map(added))),
    ),
    roles,
    begun,
  }));
  const size = index.size * COUNT;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const sums = new Float64Array(size);
  const order = data.map((_, at) => at);
  const next = random(1);
  const sum = (rows: Int32Array): Float64Array => {
    const sums = new Float64Array(COUNT);
    for (const row of rows)
      for (let role = 0; role < COUNT; role++)
        sums[role] = (sums[role] as number) + (weights[row * COUNT + role] as number);
    return sums;
  };
  const step = (row: number, errors: Float64Array, share: number): void => {
    for (let role = 0; role < COUNT; role++) {
      const error = (errors[role] as number) * share;
      if (error < 1e-4 && error > -1e-4) continue;
      const at = row * COUNT + role;
      const slope = error + L2 * (weights[at] as number);
      squares[at] = (squares[at] as number) + slope * slope;
      weights[at] = (weights[at] as number) - (RATE / Math.sqrt(squares[at] as number)) * slope;
    }
  };
  const learn = (rows: Int32Array | undefined, errors: Float64Array): void => {
    for (const row of rows ?? []) step(row, errors, 1);
  };
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, next);
    for (const place of order) {
      const one = data[place] as (typeof data)[number];
      const own = one.own.map((rows, at) => {
        const row = sum(rows);
        means.forEach((name, d) => {
          const value = one.means[at]?.[d] ?? 0;
          if (value !== 0)
            for (let role = 0; role < COUNT; role++)
              row[role] = (row[role] as number) + value * (weights[name * COUNT + role] as number);
        });
        return row;
      });
      const [begins, goesOn, ends] = [one.begins, one.goesOn, one.ends].map((list) => list.map(sum)) as [
        Float64Array[],
        Float64Array[],
        Float64Array[],
      ];
      const ways = { own, begins, goesOn, ends, steps: one.steps.map((rows) => rows.map(sum)) };
      const { forward, backward, all } = sweep(ways);
      for (const [at, likely] of likelyRoles(ways).entries()) {
        const gold = one.roles[at] ?? 0;
        const isBegun = one.begun[at] === true;
        const off = (shares: Float64Array, is: boolean): Float64Array =>
          shares.map((share, role) => share - (is && role === gold ? 1 : 0));
        const errors = off(likely.own, true);
        learn(one.own[at], errors);
        for (const [d, name] of means.entries()) step(name, errors, one.means[at]?.[d] ?? 0);
        learn(one.begins[at], off(likely.begins, isBegun));
        if (at === 0) {
          learn(one.steps[0]?.[0], off(likely.begins, true));
          continue;
        }
        learn(one.goesOn[at], off(likely.goesOn, !isBegun));
        const before = one.roles[at - 1];
        const ended = new Float64Array(COUNT);
        for (let last = 0; last < COUNT; last++) {
          const lead = (forward[at - 1]?.[last] ?? 0) + (ends[at - 1]?.[last] ?? 0) - all;
          const isLast = isBegun && last === before;
          const shares = Float64Array.from({ length: COUNT }, (_, role) =>
            Math.exp(
              lead +
                (ways.steps[at]?.[last]?.[role] ?? 0) +
                (begins[at]?.[role] ?? 0) +
                (own[at]?.[role] ?? 0) +
                (backward[at]?.[role] ?? 0),
            ),
          );
          ended[last] = shares.reduce((total, share) => total + share, 0) - (isLast ? 1 : 0);
          learn(one.steps[at]?.[last], off(shares, isLast));
        }
        learn(one.ends[at - 1], ended);
      }
    }
    for (let at = 0; at < size; at++) sums[at] = (sums[at] as number) + (weights[at] as number) / ROUNDS;
  }
  const found = new Map<string, number[]>();
  for (const [name, row] of index) {
    const own = ROLES.map((_, role) => Math.round((sums[row * COUNT + role] as number) * UNIT));
    if (own.some((weight) => Math.abs(weight) >= LEAST_WEIGHT)) found.set(name, own);
  }
  return found;
}

/** The labelled clauses as stretches of pieces. */
function goldStretches({ roles, begun, chunks, clauses }: LabelledMessage) {
  const begins = begun.flatMap((is, at) => (is ? [at] : []));
  return begins.map((from, index) => {
    const to = begins[index + 1] ?? roles.length;
    const role = ROLES[roles[from] ?? 0] as Role;
    const [first, last] = [chunks[from], chunks[to - 1]];
    const own = clauses.find(
      (one) => one.role === role && one.end > (first?.start ?? 0) && one.start < (last?.end ?? 0),
    );
    return { from, to, role, told: own?.told ?? false, hangs: own?.hangs ?? false };
  });
}

/** Learns which clauses are to be told, and which hang on the one before. */
export function learnUses(messages: readonly LabelledMessage[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const use of ["told", "hangs"] as const) {
    const examples = messages.flatMap((message) => {
      const stretches = goldStretches(message);
      return stretches.map((stretch, at) => ({
        features: useSigns(message.chunks, message.signs, stretch, stretches[at - 1]?.role),
        parts: [stretch[use] ? USES[0] : USES[1]],
      }));
    });
    const learned = learnWeights(examples, USES, { rounds: 10, l1: 0.001, l2: 0.02, leastSeen: 2, leastWeight: 8 });
    for (const [name, weights] of learned) found.set(`${use} ${name}`, weights);
  }
  return found;
}

/** Roles whose figures are nobody's offer, and no ask. */
const OTHERS: ReadonlySet<Role> = new Set<Role>(["rival", "now", "past", "loss", "market", "limit"]);

function validate(): void {
  const names = FILES;
  const files = names.map((name) => messagesOf(name).map(labelled));
  for (const [at, held] of files.entries()) {
    const rest = files.flatMap((file, other) => (other === at ? [] : file));
    const weights = packWeights(learnRoles(rest), COUNT);
    const uses = packWeights(learnUses(rest), USES.length);
    report(names[at] ?? "", held, weights, uses);
  }
}

function report(name: string, held: readonly LabelledMessage[], weights: Weights, uses: Weights): void {
  const counts = new Map<string, [right: number, all: number]>();
  const count = (what: string, right: boolean): void => {
    const [own, all] = counts.get(what) ?? [0, 0];
    counts.set(what, [own + Number(right), all + 1]);
  };
  for (const message of held) {
    const { chunks, signs, roles, clauses } = message;
    const stretches = stretchesOf(sumsOfSigns(chunks, signs, weights), chunks);
    const read = stretches.flatMap(({ from, to, role, likely }) =>
      chunks.slice(from, to).map(() => ({ role, likely, from })),
    );
    for (const [place, role] of roles.entries()) {
      const said = read[place];
      const gold = ROLES[role] as Role;
      count("pieces", said?.role === gold);
      if (said && said.likely > 0.7) count("sure pieces", said.role === gold);
      if (!chunks[place]?.tokens.some(({ text }) => /^#/.test(text))) continue;
      const isOthers = said !== undefined && OTHERS.has(said.role) && said.likely > 0.5;
      if (OTHERS.has(gold)) count("figures of others found", isOthers);
      if (gold === "offer" || gold === "ask") count("figures of offer and ask kept", !isOthers);
    }
    for (const clause of clauses) {
      const inside = chunks.flatMap((chunk, place) =>
        chunk.end > clause.start && chunk.start < clause.end ? chunk.tokens.map(() => read[place]?.role) : [],
      );
      count("clauses", mostOf(inside) === clause.role);
    }
    for (const [place, stretch] of goldStretches(message).entries()) {
      const seen = useSigns(chunks, signs, stretch, goldStretches(message)[place - 1]?.role);
      const is = (use: string): boolean =>
        (sharesOf(
          seen.map((sign) => `${use} ${sign}`),
          uses,
        )[0] ?? 0) > 0.5;
      count("told", is("told") === stretch.told);
      count("hangs", is("hangs") === stretch.hangs);
    }
    for (const [place, stretch] of stretches.entries()) {
      const seen = useSigns(chunks, signs, stretch, stretches[place - 1]?.role);
      if (
        !(
          (sharesOf(
            seen.map((sign) => `told ${sign}`),
            uses,
          )[0] ?? 0) > 0.5
        ) ||
        stretch.likely < 0.6
      )
        continue;
      const gold = goldStretches(message).find(({ from, to }) => stretch.from >= from && stretch.from < to);
      count("told as read", gold?.told === true);
    }
  }
  const shown = [...counts].map(([what, [right, all]]) => `${what} ${((100 * right) / all).toFixed(1)}% of ${all}`);
  process.stdout.write(`${name}: ${shown.join("; ")}\n`);
}

if (process.argv[1]?.endsWith("train-clauses.ts")) {
  if (process.argv.includes("--validate")) validate();
  else {
    const messages = clauseMessages();
    writeWeights("clauses", `What each clause of a message is for; ${ABOUT}`, ROLES, learnRoles(messages));
    writeWeights(
      "clause-uses",
      `Which clauses of a message are told in the letter, and which hang on the one before; ${ABOUT}`,
      USES,
      learnUses(messages),
    );
  }
}
