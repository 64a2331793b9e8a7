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
  const sums = new Float64Array(features * classes);
  for (let seed = 1; seed <= RUNS; seed++) {
    for (const [place, weight] of run(samples, training, seed).entries())
      sums[place] = (sums[place] as number) + weight / RUNS;
  }
  return sums;
}

function run(samples: readonly Sample[], training: Training, seed: number): Float64Array {
  const { classes, features, rounds, l1, l2, rate = RATE } = training;
  const weights = new Float64Array(features * classes);
  const squares = new Float64Array(features * classes).fill(FIRST_SQUARE);
  const order = samples.map((_, at) => at);
  const next = random(seed);
  const sums = new Float64Array(features * classes);
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = next(at + 1);
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const index of order) {
      const { features: own, allowed } = samples[index] as Sample;
      const errors = errorsOf(own, allowed, weights, classes);
      for (const feature of own) {
        for (const [one, error] of errors.entries()) {
          const place = feature * classes + one;
          const weight = weights[place] as number;
          const slope = error + l2 * weight;
          squares[place] = (squares[place] as number) + slope * slope;
          const step = rate / Math.sqrt(squares[place] as number);
          const moved = weight - step * slope;
          weights[place] = Math.sign(moved) * Math.max(0, Math.abs(moved) - step * l1);
        }
      }
    }
    for (const [place, weight] of weights.entries()) sums[place] = (sums[place] as number) + weight / rounds;
  }
  return sums;
}

/** How far each class's probability lies from what is right. */
function errorsOf(
  own: readonly number[],
  allowed: readonly number[],
  weights: Float64Array,
  classes: number,
): number[] {
  const scores = Array.from({ length: classes }, (_, one) =>
    own.reduce((sum, feature) => sum + (weights[feature * classes + one] as number), 0),
  );
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const right = allowed.reduce((sum, one) => sum + (powers[one] as number), 0);
  return powers.map((power, one) => power / all - (allowed.includes(one) ? power / right : 0));
}

/** Park and Miller's generator: the same numbers in every run. */
export function random(seed: number): (below: number) => number {
  let last = seed;
  return (below) => {
    last = (last * 48_271) % 2_147_483_647;
    return last % below;
  };
}
