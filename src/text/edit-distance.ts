/** Neighbouring keys of a keyboard, where most wrong letters come from. */
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const NEIGHBOURS = neighbours();

/**
 * How far a typed word is from a name, in slips: a letter left out, doubled, swapped with the next or hit on a
 * neighbouring key costs 1, any other letter more. Infinity if that is more than a name of this length forgives: the
 * shorter a name, the more other words are one letter away. Up to three letters forgive nothing, four a swap or a
 * doubled letter ("aly", but "zoom" is not read as "loom"), five a common slip, up to nine any one slip, longer names
 * two.
 */
export function slips(typed: string, name: string): number {
  const [most, allowed] = forgiven(name.length);
  if (Math.abs(typed.length - name.length) > allowed) return Number.POSITIVE_INFINITY;
  const sameStart = typed[0] === name[0];
  if (name.length <= 6 && !sameStart) return Number.POSITIVE_INFINITY;
  if (name.length === 4 && !sameButDoubled(typed, name)) return Number.POSITIVE_INFINITY;
  const distance = weigh(typed, name, most);
  if (distance > most) return Number.POSITIVE_INFINITY;
  return distance + (sameStart ? 0 : FIRST_LETTER);
}

/** The same cost as in `slips`, without a limit by the name's length. */
export function distance(typed: string, name: string): number {
  return weigh(typed, name, Number.POSITIVE_INFINITY);
}

function forgiven(length: number): [weight: number, letters: number] {
  if (length <= 3) return [0, 0];
  if (length <= 5) return [1, 1];
  return length <= 9 ? [STRANGE, 1] : [2 * STRANGE, 2];
}

/** Whether the two have the same letters in another order, or a letter more, or a doubled letter typed once. */
function sameButDoubled(typed: string, name: string): boolean {
  if (typed.length > name.length) return true;
  if (typed.length < name.length) return name.replace(/(.)\1/, "$1") === typed;
  return [...typed].sort().join("") === [...name].sort().join("");
}

/** The cost of a letter that no common slip explains. */
export const STRANGE = 1.25;
/** People rarely get the first letter wrong. */
const FIRST_LETTER = 0.15;

/** Longest name that is compared, in letters. */
const LONGEST_NAME = 256;
/** Reused by all comparisons, so that none allocates its own rows. */
const ROWS_OF_COSTS = [0, 1, 2].map(() => new Float64Array(LONGEST_NAME)) as [Float64Array, Float64Array, Float64Array];

/** Damerau's distance (optimal string alignment) with the costs above; stops once a whole row exceeds `most`. */
function weigh(typed: string, name: string, most: number): number {
  if (name.length >= LONGEST_NAME) return Number.POSITIVE_INFINITY;
  let [before, above, row] = ROWS_OF_COSTS;
  for (let j = 0; j <= name.length; j++) above[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    row[0] = i * STRANGE;
    let least = i * STRANGE;
    for (let j = 1; j <= name.length; j++) {
      const letter = typed.charCodeAt(i - 1);
      const wanted = name.charCodeAt(j - 1);
      const doubled = letter === typed.charCodeAt(i - 2) || letter === typed.charCodeAt(i);
      let cost = Math.min(
        (above[j - 1] ?? 0) + (letter === wanted ? 0 : NEIGHBOURS.has((letter << 16) | wanted) ? 1 : STRANGE),
        (above[j] ?? 0) + (doubled ? 1 : STRANGE),
        (row[j - 1] ?? 0) + 1,
      );
      if (i > 1 && j > 1 && letter === name.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === wanted) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + (letter === wanted ? 0 : 1));
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return least;
    [before, above, row] = [above, row, before];
  }
  return above[name.length] ?? Number.POSITIVE_INFINITY;
}

function neighbours(): Set<number> {
  const pairs = new Set<number>();
  const join = (a: number, b: number) => pairs.add((a << 16) | b).add((b << 16) | a);
  for (const [at, row] of ROWS.entries()) {
    for (let i = 0; i < row.length; i++) {
      const key = row.charCodeAt(i);
      if (i + 1 < row.length) join(key, row.charCodeAt(i + 1));
      const below = ROWS[at + 1];
      for (const j of [i - 1, i]) if (below && j >= 0 && j < below.length) join(key, below.charCodeAt(j));
    }
  }
  return pairs;
}
