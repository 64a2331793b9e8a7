import { random, shuffle } from "./gradient.js";

/** A name of a sentence as the model is trained on it: indexes of features, and the classes that are right. */
export interface Sample {
  features: readonly number[];
  allowed: readonly number[];
}

export interface Training {
  classes: number;
  features: number;
  rounds: number;
  /** Penalty of a weight's size and of its square, for each sample seen. */
  l1: number;
  l2: number;
  rate?: number;
}

/** The size of the first steps, where none is given. */
const RATE = 0.1;
/** The samples come in so many orders: what one order alone would decide is evened out. */
const RUNS = 5;
/** Before a weight has moved its steps are as large as they may be. */
const FIRST_SQUARE = 1e-6;

/**
 * Multinomial logistic regression by AdaGrad, with weights that bring nothing pulled to zero. Of several classes that are
 * right each counts by its share among them. The same samples in the same order give the same weights.
 */
export function train(samples: readonly Sample[], training: Training): Float64Array {
  const { features, classes } = training;
  const columns = columnsOf(classes);
  const sums = new Float64Array(features * columns);
  for (let seed = 1; seed <= RUNS; seed++) addShare(sums, run(samples, training, seed), RUNS);
  return columns === 1 ? Float64Array.from({ length: sums.length * 2 }, (_, at) => mirrored(sums, at)) : sums;
}

/** Of two classes the weights of one are those of the other with another sign: they are learned once. */
const columnsOf = (classes: number): number => (classes === 2 ? 1 : classes);
const mirrored = (weights: Float64Array, at: number): number => (weights[at >> 1] as number) * (at % 2 === 0 ? 1 : -1);

function run(samples: readonly Sample[], training: Training, seed: number): Float64Array {
  const { features, rounds, l1, l2, rate = RATE } = training;
  const columns = columnsOf(training.classes);
  const weights = new Float64Array(features * columns);
  const squares = new Float64Array(features * columns).fill(FIRST_SQUARE);
  const order = samples.map((_, at) => at);
  const next = random(seed);
  const sums = new Float64Array(features * columns);
  const errors = new Float64Array(columns);
  const findErrors = columns === 1 ? errorOfTwo : errorsOfSeveral;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const index of order) {
      const { features: own, allowed } = samples[index] as Sample;
      addRows(errors, own, weights);
      findErrors(errors, allowed);
      for (let at = 0; at < own.length; at++) {
        const row = (own[at] as number) * columns;
        for (let one = 0; one < columns; one++) {
          const weight = weights[row + one] as number;
          const slope = (errors[one] as number) + l2 * weight;
          const square = (squares[row + one] as number) + slope * slope;
          const step = rate / Math.sqrt(square);
          squares[row + one] = square;
          weights[row + one] = pulledToZero(weight - step * slope, step * l1);
        }
      }
    }
    addShare(sums, weights, rounds);
  }
  return sums;
}

/** Adds one of so many, whose mean is taken. */
export function addShare(sums: Float64Array, of: Float64Array, many: number): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (of[at] as number) / many;
}

/** Sums the rows of some features. Loops over indexes, here and below: any other way takes several times as long. */
export function addRows(sums: Float64Array, rows: readonly number[], matrix: Float64Array): void {
  const size = sums.length;
  sums.fill(0);
  for (let at = 0; at < rows.length; at++) {
    const row = (rows[at] as number) * size;
    for (let one = 0; one < size; one++) sums[one] = (sums[one] as number) + (matrix[row + one] as number);
  }
}

/** Puts for each class's sum how far its probability lies from what is right. */
function errorsOfSeveral(sums: Float64Array, allowed: readonly number[]): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let one = 0; one < sums.length; one++) most = Math.max(most, sums[one] as number);
  let all = 0;
  for (let one = 0; one < sums.length; one++) {
    sums[one] = Math.exp((sums[one] as number) - most);
    all += sums[one] as number;
  }
  let right = 0;
  for (const one of allowed) right += sums[one] as number;
  for (let one = 0; one < sums.length; one++) {
    const power = sums[one] as number;
    sums[one] = power / all - (allowed.includes(one) ? power / right : 0);
  }
}

/** The same for two classes of which the sum of the first is given, and that of the second is its opposite. */
function errorOfTwo(sums: Float64Array, allowed: readonly number[]): void {
  const likely = 1 / (1 + Math.exp(-2 * (sums[0] as number)));
  sums[0] = allowed.length === 2 ? 0 : likely - (allowed[0] === 0 ? 1 : 0);
}

/** A weight brought nearer to zero by so much, and not past it. */
export function pulledToZero(weight: number, by: number): number {
  if (weight > by) return weight - by;
  return weight < -by ? weight + by : 0;
}
