/** A vector brought to length one, and how long it was. */
export interface Unit {
  unit: Float64Array;
  length: number;
}

/** A row of numbers times a matrix of rows of `size`. */
export function times(row: Float64Array, matrix: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size);
  for (const [a, value] of row.entries())
    for (let b = 0; b < size; b++) product[b] = (product[b] as number) + value * (matrix[a * size + b] as number);
  return product;
}

/** A vector brought to length one. */
export function unitOf(vector: Float64Array): Unit {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return { unit: vector.map((value) => value / length), length };
}

/** The slope before a vector was brought to length one. */
export function throughUnit(slope: Float64Array, { unit, length }: Unit): Float64Array {
  const along = dot(slope, unit);
  return slope.map((value, d) => (value - along * (unit[d] as number)) / length);
}

/** The product of two vectors. */
export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < one.length; d++) sum += (one[d] as number) * (other[d] as number);
  return sum;
}

/** Adds a share of a vector to another. */
export function addTo(to: Float64Array, share: number, vector: Float64Array): void {
  for (let d = 0; d < to.length; d++) to[d] = (to[d] as number) + share * (vector[d] as number);
}

/** A matrix that changes nothing but to leave out what is over. */
export function slanted(rows: number, columns: number): Float64Array {
  const matrix = new Float64Array(rows * columns);
  for (let d = 0; d < Math.min(rows, columns); d++) matrix[d * columns + d] = 1;
  return matrix;
}

/** Steps down the slopes that it is given (Adam), at this rate. */
export function adam(values: Float64Array, rate: number): (slopes: Float64Array) => void {
  const [first, second] = [new Float64Array(values.length), new Float64Array(values.length)];
  let round = 0;
  return (slopes) => {
    round++;
    for (const [k, slope] of slopes.entries()) {
      first[k] = 0.9 * (first[k] as number) + 0.1 * slope;
      second[k] = 0.999 * (second[k] as number) + 0.001 * slope * slope;
      const mean = (first[k] as number) / (1 - 0.9 ** round);
      const spread = Math.sqrt((second[k] as number) / (1 - 0.999 ** round)) + 1e-8;
      values[k] = (values[k] as number) - (rate * mean) / spread;
    }
  };
}

/** Brings an order to another, in place. */
export function shuffle(order: number[], next: (below: number) => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = next(at + 1);
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
}

/** Park and Miller's generator: the same numbers in every run. */
export function random(seed = 1): (below: number) => number {
  let last = seed;
  return (below) => {
    last = (last * 48_271) % 2_147_483_647;
    return last % below;
  };
}
