import { rarityOf } from "../../src/query/word-vectors.js";
import { adam, addTo, dot, random, shuffle, slanted, throughUnit, times, unitOf } from "./gradient.js";
import type { PassageQuestion } from "./passage-questions.js";

/** What is learned of words' published directions. */
export interface Directions {
  /** Numbers of a published direction, and of a kept one. */
  from: number;
  size: number;
  /** Makes the kept direction of a word from its published one: `from` rows of `size` numbers. */
  kept: Float64Array;
  /** Turns the kept direction of a word to that of words that guides answer it with: `size` rows of `size` numbers. */
  turn: Float64Array;
  /** What questions' words count beside what they count for being rare, as logarithms, by their stems. */
  weights: ReadonlyMap<string, number>;
}

/** The numbers that are learned, or their slopes. */
interface Numbers {
  kept: Float64Array;
  turn: Float64Array;
  weights: Float64Array;
}

/** A question by rows of words: those of all its texts and itself once. */
interface Sample {
  vectors: (Float64Array | undefined)[];
  asked: number[];
  rarity: number[];
  /** The places of its words' weights. */
  weighed: number[];
  heading: number[][];
  text: number[][];
  answers: readonly boolean[];
}

const ROUNDS = 8;
const BATCH = 16;
const RATE = 0.001;
/** Weights of single words are learned faster: few questions have a word. */
const RATE_OF_WORD = 0.01;
/** How hard weights are drawn back to where they began. */
const PENALTY = 0.001;
/** How sharply the paragraphs' scores are told apart. */
const SHARPNESS = 8;
/** As in src/answer/nearness.ts. */
const LEAST_ALIKE = 0.1;
const MOST_ALIKE = 0.95;
const OF_HEADING = 0.8;
const BY_MANY = 0.6;
const BY_LANGUAGE = 0.9;
const LEAST_WEIGHT = 0.01;

/**
 * Learns how words' directions are to be kept, and turned for a question, so that the paragraphs that answer come nearest:
 * gradient descent (Adam) on how likely a right paragraph is, by the nearness that src/answer/nearness.ts counts.
 */
export function learnDirections(
  questions: readonly PassageQuestion[],
  published: ReadonlyMap<string, Float64Array>,
  size: number,
): Directions {
  const rows = new Map([...published.keys()].map((stem, row) => [stem, row]));
  const words = new Map<string, number>();
  for (const { asked } of questions) for (const stem of asked) if (!words.has(stem)) words.set(stem, words.size);
  const samples = questions
    .filter(({ asked, answers }) => asked.length > 0 && answers.includes(true))
    .map((question) => sampleOf(question, published, rows, words));
  const from = published.values().next().value?.length ?? 0;
  const start = startOf(from, size, words.size);
  const learned = startOf(from, size, words.size);
  const slopes = startOf(from, size, words.size);
  const steps = {
    kept: adam(learned.kept, RATE),
    turn: adam(learned.turn, RATE),
    weights: adam(learned.weights, RATE_OF_WORD),
  };
  const next = random();
  const order = samples.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, next);
    for (let at = 0; at < order.length; at += BATCH) {
      for (const name of NAMES)
        for (let k = 0; k < slopes[name].length; k++)
          slopes[name][k] = 2 * PENALTY * ((learned[name][k] as number) - (start[name][k] as number));
      for (const index of order.slice(at, at + BATCH)) addSlopes(samples[index] as Sample, learned, size, slopes);
      for (const name of NAMES) steps[name](slopes[name]);
    }
  }
  const weights = new Map([...words].map(([stem, at]) => [stem, learned.weights[at] as number]));
  return { from, size, kept: learned.kept, turn: learned.turn, weights };
}

const NAMES = ["kept", "turn", "weights"] as const;

/** Where learning begins: directions are kept as they are, and nothing turns. */
const startOf = (from: number, size: number, words: number): Numbers => ({
  kept: slanted(from, size),
  turn: slanted(size, size),
  weights: new Float64Array(words),
});

function sampleOf(
  { asked, texts, answers }: PassageQuestion,
  published: ReadonlyMap<string, Float64Array>,
  rows: ReadonlyMap<string, number>,
  words: ReadonlyMap<string, number>,
): Sample {
  const numbers = new Map<string, number>();
  const numberOf = (stem: string): number => {
    const known = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, known);
    return known;
  };
  const each = (stems: readonly string[]) => [...new Set(stems.map(numberOf))];
  const own = each(asked);
  const heading = texts.map((text) => each(text.heading));
  const text = texts.map((one) => each(one.text));
  return {
    vectors: [...numbers.keys()].map((stem) => published.get(stem)),
    asked: own,
    rarity: asked.map((stem) => rarityOf(rows.get(stem)) ** BY_LANGUAGE),
    weighed: asked.map((stem) => words.get(stem) ?? 0),
    heading,
    text,
    answers,
  };
}

/** Adds the slopes of one question's loss. */
function addSlopes(sample: Sample, { kept, turn, weights: ofWords }: Numbers, size: number, slopes: Numbers): void {
  const directions = sample.vectors.map((vector) => vector && unitOf(times(vector, kept, size)));
  const turned = sample.asked.map((word) => {
    const direction = directions[word];
    return direction && unitOf(times(direction.unit, turn, size));
  });
  const alike = turned.map((asked, at) =>
    Float64Array.from(directions, (other, word) => {
      if (word === sample.asked[at]) return 1;
      return asked && other ? counted(dot(asked.unit, other.unit)) : 0;
    }),
  );
  const held = alike.map((row) => sample.text.map((words, text) => heldIn(words, sample.heading[text] ?? [], row)));
  const weights = held.map((row, at) => {
    const among = row.reduce((sum, one) => sum + one.value, 0) + 0.5;
    const raw = Math.log((row.length + 1) / among);
    const share = (sample.rarity[at] ?? 1) * Math.exp(ofWords[sample.weighed[at] ?? 0] ?? 0);
    return { value: share * Math.max(LEAST_WEIGHT, raw), slope: raw > LEAST_WEIGHT ? -share / among : 0 };
  });
  const whole = weights.reduce((sum, { value }) => sum + value, 0);
  const scores = sample.text.map(
    (_, text) =>
      (SHARPNESS / whole) * held.reduce((sum, row, at) => sum + (weights[at]?.value ?? 0) * (row[text]?.value ?? 0), 0),
  );
  const errors = errorsOf(scores, sample.answers);
  const ofWhole = -errors.reduce((sum, error, text) => sum + error * (scores[text] ?? 0), 0) / whole;

  const toKept = directions.map((one) => one && new Float64Array(size));
  for (const [at, row] of held.entries()) {
    const weight = weights[at] ?? { value: 0, slope: 0 };
    const ofWeight =
      ofWhole + (SHARPNESS / whole) * errors.reduce((sum, error, text) => sum + error * (row[text]?.value ?? 0), 0);
    const weighed = sample.weighed[at] as number;
    slopes.weights[weighed] = (slopes.weights[weighed] as number) + (ofWeight * weight.value) / BATCH;
    const asked = turned[at];
    const word = sample.asked[at] as number;
    if (!asked) continue;
    const ofAlike = new Float64Array(directions.length);
    for (const [text, one] of row.entries()) {
      const slope = (SHARPNESS / whole) * (errors[text] ?? 0) * weight.value + ofWeight * weight.slope;
      if (one.byHeading !== undefined) ofAlike[one.byHeading] = (ofAlike[one.byHeading] ?? 0) + OF_HEADING * slope;
      else addHeld(sample.text[text] ?? [], one, alike[at] as Float64Array, slope, ofAlike);
    }
    const toTurned = new Float64Array(size);
    for (const [other, slope] of ofAlike.entries()) {
      const direction = directions[other];
      const to = toKept[other];
      if (slope === 0 || other === word || !direction || !to) continue;
      const near = dot(asked.unit, direction.unit);
      if (near <= LEAST_ALIKE || near >= MOST_ALIKE) continue;
      const along = slope * ((2 * (near - LEAST_ALIKE)) / (1 - LEAST_ALIKE) ** 2);
      addTo(toTurned, along, direction.unit);
      addTo(to, along, asked.unit);
    }
    const back = throughUnit(toTurned, asked);
    const direction = directions[word];
    const to = toKept[word];
    if (!direction || !to) continue;
    for (let a = 0; a < size; a++) {
      const value = (direction.unit[a] as number) / BATCH;
      let sum = 0;
      for (let b = 0; b < size; b++) {
        const place = a * size + b;
        slopes.turn[place] = (slopes.turn[place] as number) + value * (back[b] as number);
        sum += (turn[place] as number) * (back[b] as number);
      }
      to[a] = (to[a] as number) + sum;
    }
  }
  for (const [word, to] of toKept.entries()) {
    const direction = directions[word];
    const vector = sample.vectors[word];
    if (!to || !direction || !vector || to.every((value) => value === 0)) continue;
    const back = throughUnit(to, direction);
    for (let a = 0; a < vector.length; a++) {
      const value = (vector[a] as number) / BATCH;
      for (let b = 0; b < size; b++) {
        const place = a * size + b;
        slopes.kept[place] = (slopes.kept[place] as number) + value * (back[b] as number);
      }
    }
  }
}

/** What a text holds of a word, and by what. */
interface Held {
  value: number;
  /** The chance that none of its words is alike, and the one that is most so. */
  none: number;
  most: number | undefined;
  /** The word of its heading that counts more than all these. */
  byHeading: number | undefined;
}

function heldIn(words: readonly number[], heading: readonly number[], alike: Float64Array): Held {
  let none = 1;
  for (const word of words) none *= 1 - (alike[word] as number);
  const most = mostOf(words, alike);
  const value = BY_MANY * (1 - none) + (1 - BY_MANY) * (most === undefined ? 0 : (alike[most] as number));
  const head = mostOf(heading, alike);
  const byHeading = head === undefined ? 0 : OF_HEADING * (alike[head] as number);
  return byHeading > value
    ? { value: byHeading, none, most, byHeading: head }
    : { value, none, most, byHeading: undefined };
}

function addHeld(words: readonly number[], { none, most }: Held, alike: Float64Array, slope: number, to: Float64Array) {
  for (const word of words) {
    const left = 1 - (alike[word] as number);
    if (left > 0) to[word] = (to[word] as number) + (BY_MANY * slope * none) / left;
  }
  if (most !== undefined) to[most] = (to[most] as number) + (1 - BY_MANY) * slope;
}

function mostOf(words: readonly number[], alike: Float64Array): number | undefined {
  let best: number | undefined;
  for (const word of words) if (best === undefined || (alike[word] as number) > (alike[best] as number)) best = word;
  return best;
}

/** How far each score's probability lies from what is right. */
function errorsOf(scores: readonly number[], answers: readonly boolean[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const right = powers.reduce((sum, power, at) => sum + (answers[at] ? power : 0), 0);
  return powers.map((power, at) => power / all - (answers[at] ? power / right : 0));
}

const counted = (near: number): number =>
  near <= LEAST_ALIKE ? 0 : ((Math.min(near, MOST_ALIKE) - LEAST_ALIKE) / (1 - LEAST_ALIKE)) ** 2;
