import { PARTS } from "../../src/query/context/learned/model.js";
import type { Example } from "./examples.js";
import { random, shuffle } from "./gradient.js";
import { addRows, addShare, pulledToZero } from "./logistic.js";

/*
 * Learns what the names of a question are. What is learned from is the question as a whole: how likely its names make the
 * right way to understand it, among all ways (`interpretation.ts`), and beside that each name's part by itself.
 */

const COUNT = PARTS.length;
const [ASKED, COMPARED] = [PARTS.indexOf("asked"), PARTS.indexOf("compared")];

export interface LearningParts {
  rounds: number;
  /** So many nets are learned, each in an order of its own, and as many sums without hidden numbers; they are put beside each other. */
  nets: number;
  hidden: number;
  /** The share of features that is left out of each sight of a name, so that none decides alone. */
  leftOut: number;
  leastSeen: number;
}

/** Penalties of a weight's size and square, and the sizes of the first steps. */
const [L1, L2, RATE, HIDDEN_RATE] = [0.004, 0.001, 0.1, 0.02];
const [FIRST_SQUARE, FIRST_HIDDEN_SQUARE] = [1e-6, 1e-3];
const LEAST = 1e-6;
/** As in interpretation.ts: a question names somebody who is asked for nearly always. */
const NONE = -3;
const MOST = 6;

interface Sample {
  key: number;
  allowed: readonly number[];
  features: readonly number[];
}
interface Question {
  samples: Sample[];
  companies: number;
  /** The companies that are the answer, as bits; 0 where nobody can say. */
  right: number;
}

/** The weights of nets: of each feature for each part, and its moves of the hidden numbers. */
export interface Nets {
  features: string[];
  direct: Float64Array;
  /** One row for each feature, with the hidden numbers of all nets. */
  moves: Float64Array;
  hidden: Float64Array;
}

export function learnParts(questions: readonly (readonly Example[])[], settings: LearningParts): Nets {
  const { features, samples } = prepared(questions, settings);
  const { nets, hidden } = settings;
  const all: Nets = {
    features,
    direct: new Float64Array(features.length * COUNT),
    moves: new Float64Array(features.length * hidden * nets),
    hidden: new Float64Array(hidden * nets * COUNT),
  };
  const members = 2 * nets;
  for (let net = 0; net < nets; net++) {
    const one = learnNet(samples, features.length, settings, net + 1);
    addShare(all.direct, one.direct, members);
    const { direct } = learnNet(samples, features.length, { ...settings, hidden: 0, leftOut: 0 }, members + net);
    addShare(all.direct, direct, members);
    for (let row = 0; row < features.length; row++)
      all.moves.set(one.moves.subarray(row * hidden, (row + 1) * hidden), (row * nets + net) * hidden);
    all.hidden.set(
      one.hidden.map((weight) => weight / members),
      net * hidden * COUNT,
    );
  }
  return all;
}

/** The first of the nets alone: its moves of its hidden numbers, a row for each feature. */
export function learnFirstNet(questions: readonly (readonly Example[])[], settings: LearningParts) {
  const { features, samples } = prepared(questions, settings);
  return { features, moves: learnNet(samples, features.length, settings, 1).moves };
}

/** The features that are seen often enough, and the questions by them. */
function prepared(questions: readonly (readonly Example[])[], { leastSeen }: LearningParts) {
  const seen = new Map<string, number>();
  for (const { features, parts } of questions.flat())
    if (parts.length > 0) for (const one of new Set(features)) seen.set(one, (seen.get(one) ?? 0) + 1);
  const features = [...seen].filter(([, count]) => count >= leastSeen).map(([name]) => name);
  const index = new Map(features.map((name, at) => [name, at]));
  return { features, samples: questions.map((names) => asQuestion(names, index)) };
}

function asQuestion(names: readonly Example[], index: ReadonlyMap<string, number>): Question {
  const keys = [...new Set(names.map(({ key }) => key))];
  const of = (part: string) =>
    keys.filter((key) => names.some((name) => name.key === key && name.parts.length === 1 && name.parts[0] === part));
  const [asked, compared] = [of("asked"), of("compared")];
  const isOpen = keys.some((key) => names.every((name) => name.key !== key || name.parts.length === 0));
  const right = isOpen ? [] : compared.length > 1 ? compared : asked.length === 1 && compared.length === 0 ? asked : [];
  return {
    samples: names.map(({ key, parts, features }) => ({
      key: keys.indexOf(key),
      allowed: parts.map((part) => PARTS.indexOf(part)),
      features: [...new Set(features)].flatMap((one) => index.get(one) ?? []),
    })),
    companies: keys.length,
    right: right.reduce((bits, key) => bits | (1 << keys.indexOf(key)), 0),
  };
}

function learnNet(
  questions: readonly Question[],
  features: number,
  { rounds, hidden: size, leftOut }: LearningParts,
  seed: number,
) {
  const next = random(seed);
  const share = () => next(1_000_000) / 1_000_000;
  const direct = new Float64Array(features * COUNT);
  const mean = new Float64Array(features * COUNT);
  const squares = new Float64Array(features * COUNT).fill(FIRST_SQUARE);
  const moves = Float64Array.from({ length: features * size }, () => (share() - 0.5) * 0.1);
  const moveSquares = new Float64Array(features * size).fill(FIRST_HIDDEN_SQUARE);
  const hidden = Float64Array.from({ length: size * COUNT }, () => share() - 0.5);
  const hiddenSquares = new Float64Array(size * COUNT).fill(FIRST_HIDDEN_SQUARE);
  const order = questions.map((_, at) => at);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const at of order) {
      const question = questions[at] as Question;
      const sights = question.samples.map(({ features }) => {
        const own = features.filter(() => share() >= leftOut);
        const moved = new Float64Array(size);
        const sums = new Float64Array(COUNT);
        addRows(moved, own, moves);
        addRows(sums, own, direct);
        for (let one = 0; one < size; one++) {
          const by = moved[one] as number;
          if (by <= 0) continue;
          for (let part = 0; part < COUNT; part++)
            sums[part] = (sums[part] as number) + by * (hidden[one * COUNT + part] as number);
        }
        return { own, moved, shares: sharesOf(sums) };
      });
      const errors = errorsOf(
        question,
        sights.map(({ shares }) => shares),
      );
      for (let name = 0; name < sights.length; name++) {
        const { own, moved } = sights[name] as Sight;
        const error = errors[name] as number[];
        const back = new Float64Array(size);
        for (let one = 0; one < size; one++) {
          const by = moved[one] as number;
          if (by <= 0) continue;
          const row = one * COUNT;
          for (let part = 0; part < COUNT; part++)
            back[one] = (back[one] as number) + (error[part] as number) * (hidden[row + part] as number);
          for (let part = 0; part < COUNT; part++)
            step(hidden, hiddenSquares, row + part, (error[part] as number) * by);
        }
        for (let at = 0; at < own.length; at++) {
          const feature = own[at] as number;
          stepDirect(direct, squares, feature * COUNT, error);
          for (let one = 0; one < size; one++)
            if ((back[one] as number) !== 0) step(moves, moveSquares, feature * size + one, back[one] as number);
        }
      }
    }
    addShare(mean, direct, rounds);
  }
  return { direct: mean, moves, hidden };
}

/** A name as one pass sees it: the features that were not left out, and what they come to. */
interface Sight {
  own: readonly number[];
  moved: Float64Array;
  shares: number[];
}

function step(weights: Float64Array, squares: Float64Array, at: number, error: number): void {
  const weight = weights[at] as number;
  const slope = error + L2 * weight;
  const square = (squares[at] as number) + slope * slope;
  squares[at] = square;
  weights[at] = weight - (HIDDEN_RATE / Math.sqrt(square)) * slope;
}

function stepDirect(direct: Float64Array, squares: Float64Array, row: number, error: readonly number[]): void {
  for (let part = 0; part < COUNT; part++) {
    const weight = direct[row + part] as number;
    const slope = (error[part] as number) + L2 * weight;
    const square = (squares[row + part] as number) + slope * slope;
    const by = RATE / Math.sqrt(square);
    squares[row + part] = square;
    direct[row + part] = pulledToZero(weight - by * slope, by * L1);
  }
}

function sharesOf(sums: Float64Array): number[] {
  const most = Math.max(...sums);
  const powers = Array.from(sums, (sum) => Math.exp(sum - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/** How far each name's shares lie from what is right, for the name by itself and for the question as a whole. */
function errorsOf({ samples, companies, right }: Question, shares: readonly number[][]): number[][] {
  const errors = samples.map(({ allowed }, at) => {
    const own = shares[at] as number[];
    const fits = allowed.reduce((sum, part) => sum + (own[part] as number), 0);
    return own.map((share, part) => (allowed.length === 0 ? 0 : share - (allowed.includes(part) ? share / fits : 0)));
  });
  if (right === 0 || companies < 2 || companies > MOST) return errors;
  // Of each company the name that is likeliest asked for speaks.
  const speaks = Array.from({ length: companies }, (_, key) =>
    [...samples.keys()]
      .filter((at) => samples[at]?.key === key)
      .reduce((best, at) => (chosen(shares[at]) > chosen(shares[best]) ? at : best)),
  );
  const logs = speaks.map((at) => {
    const own = shares[at] as number[];
    const log = (share: number) => Math.log(Math.max(LEAST, share));
    return { alone: log(own[ASKED] as number), beside: log(own[COMPARED] as number), neither: log(1 - chosen(own)) };
  });
  const ways = Array.from({ length: 1 << companies }, (_, set) => {
    const members = logs.filter((_, key) => set & (1 << key));
    const none = logs.reduce((sum, { neither }) => sum + neither, 0);
    if (members.length === 0) return none + NONE;
    return members.reduce((sum, one) => sum - one.neither + (members.length === 1 ? one.alone : one.beside), none);
  });
  const most = Math.max(...ways);
  const all = ways.reduce((sum, way) => sum + Math.exp(way - most), 0);
  for (const [key, at] of speaks.entries()) {
    let [alone, beside, neither] = [0, 0, 0];
    for (const [set, way] of ways.entries()) {
      const off = Math.exp(way - most) / all - (set === right ? 1 : 0);
      if (!(set & (1 << key))) neither += off;
      else if (set === 1 << key) alone += off;
      else beside += off;
    }
    const own = shares[at] as number[];
    const rest = Math.max(LEAST, 1 - chosen(own));
    for (let part = 0; part < COUNT; part++) {
      const share = own[part] as number;
      const isChosen = part === ASKED || part === COMPARED;
      const error =
        alone * (Number(part === ASKED) - share) +
        beside * (Number(part === COMPARED) - share) +
        neither * ((isChosen ? 0 : share / rest) - share);
      const errorsHere = errors[at] as number[];
      errorsHere[part] = (errorsHere[part] as number) + error;
    }
  }
  return errors;
}

const chosen = (shares: readonly number[] = []): number => (shares[ASKED] ?? 0) + (shares[COMPARED] ?? 0);
