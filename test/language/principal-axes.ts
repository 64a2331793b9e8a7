/** The axes along which points spread most, best first, and the middle of the points. */
export interface Axes {
  middle: Float64Array;
  axes: Float64Array[];
}

/** Finds the principal axes of points, by Jacobi's rotations of their covariance. */
export function principalAxes(points: readonly Float64Array[]): Axes {
  const size = points[0]?.length ?? 0;
  const middle = new Float64Array(size);
  for (const point of points) for (let d = 0; d < size; d++) middle[d] = at(middle, d) + at(point, d) / points.length;
  const spread = Array.from({ length: size }, () => new Float64Array(size));
  for (const point of points)
    for (const [a, row] of spread.entries())
      for (let b = 0; b < size; b++)
        row[b] = at(row, b) + ((at(point, a) - at(middle, a)) * (at(point, b) - at(middle, b))) / points.length;
  const axes = rotate(spread);
  const order = spread.map((row, d) => ({ d, value: at(row, d) })).sort((a, b) => b.value - a.value);
  return { middle, axes: order.map(({ d }) => Float64Array.from(axes, (row) => at(row, d))) };
}

/** A point seen along axes. */
export const seenAlong = (axes: readonly Float64Array[], middle: Float64Array, point: Float64Array): Float64Array =>
  Float64Array.from(axes, (axis) => axis.reduce((sum, value, d) => sum + value * (at(point, d) - at(middle, d)), 0));

const SWEEPS = 30;
const NOTHING = 1e-14;

/** Turns a symmetric matrix to a diagonal one in place, and returns the turns: the axes are its columns. */
function rotate(matrix: Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const turns = matrix.map((_, row) => Float64Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) turn(matrix, turns, p, q);
  return turns;
}

function turn(matrix: Float64Array[], turns: Float64Array[], p: number, q: number): void {
  const [rowP, rowQ] = [matrix[p], matrix[q]];
  if (!rowP || !rowQ || Math.abs(at(rowP, q)) < NOTHING) return;
  const theta = (at(rowQ, q) - at(rowP, p)) / (2 * at(rowP, q));
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const mix = (row: Float64Array): void => {
    const [a, b] = [at(row, p), at(row, q)];
    row[p] = c * a - t * c * b;
    row[q] = t * c * a + c * b;
  };
  for (const row of matrix) mix(row);
  for (let k = 0; k < matrix.length; k++) {
    const [a, b] = [at(rowP, k), at(rowQ, k)];
    rowP[k] = c * a - t * c * b;
    rowQ[k] = t * c * a + c * b;
  }
  for (const row of turns) mix(row);
}

const at = (row: Float64Array, index: number): number => row[index] ?? 0;
