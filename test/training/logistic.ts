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
    addShare(sums, run(samples, training, seed), RUNS);
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
  const errors = new Float64Array(classes);
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = next(at + 1);
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const index of order) {
      const { features: own, allowed } = samples[index] as Sample;
      findErrors(errors, own, allowed, weights);
      for (const feature of own) {
        for (let one = 0; one < classes; one++) {
          const place = feature * classes + one;
          const weight = weights[place] as number;
          const slope = (errors[one] as number) + l2 * weight;
          squares[place] = (squares[place] as number) + slope * slope;
          const step = rate / Math.sqrt(squares[place] as number);
          const moved = weight - step * slope;
          weights[place] = Math.sign(moved) * Math.max(0, Math.abs(moved) - step * l1);
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

/** How far each class's probability lies from what is right: written into `errors`, as a list for each sample takes most of the time. */
function findErrors(
  errors: Float64Array,
  own: readonly number[],
  allowed: readonly number[],
  weights: Float64Array,
): void {
  const classes = errors.length;
  errors.fill(0);
  for (const feature of own)
    for (let one = 0; one < classes; one++)
      errors[one] = (errors[one] as number) + (weights[feature * classes + one] as number);
  const most = errors.reduce((so, score) => Math.max(so, score), Number.NEGATIVE_INFINITY);
  let all = 0;
  for (let one = 0; one < classes; one++) {
    errors[one] = Math.exp((errors[one] as number) - most);
    all += errors[one] as number;
  }
  const right = allowed.reduce((sum, one) => sum + (errors[one] as number), 0);
  for (let one = 0; one < classes; one++) {
    const power = errors[one] as number;
    errors[one] = power / all - (allowed.includes(one) ? power / right : 0);
  }
}

/** Park and Miller's generator: the same numbers in every run. */
export function random(seed: number): (below: number) => number {
  let last = seed;
  return (below) => {
    last = (last * 48_271) % 2_147_483_647;
    return last % below;
  };
}
