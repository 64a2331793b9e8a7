import type { AssignedPair } from "./draft.js";
import type { Piece } from "./pieces.js";

/** Names of shares that are counted. */
const COUNTED = /(?:shares?|options?|units?|warrants?|tokens?|[a-z]su['’]?s?|ppu['’]?s?|esop['’]?s?|[in]sos?)$/i;
/** What stands before the worth of so many shares. */
const WORTH = /^(?:worth|so|=|≈|~|about|approx|ca|circa|roughly|valued|ie|around|i\.e\.)$/i;
const LEAST_WORTH = 1_000;

/**
 * Takes what so many shares are worth for the equity, where it is said behind their number: "2,400 RSUs at $140 (so 336k)",
 * "5,000 units worth 90k". The number itself is no part.
 */
export function withWorth(pieces: readonly Piece[], pairs: readonly AssignedPair[]): AssignedPair[] {
  const worth = new Map<number, number>();
  for (const [index, pair] of pairs.entries()) {
    const { figure, part, name, context } = pair;
    if (part !== "equity" || context !== "offer" || figure.figure.kind !== "number" || !COUNTED.test(name)) continue;
    const found = pairs.findIndex((other, at) => at > index && isWorth(pieces, pair, other));
    if (found >= 0) worth.set(index, found);
  }
  const taken = new Set(worth.values());
  return pairs.map((pair, index) => {
    if (worth.has(index)) return { ...pair, part: undefined, label: { kind: "aside", what: "price" } } as AssignedPair;
    return taken.has(index) ? { ...pair, part: "equity", start: pair.at, end: pair.at + 1, name: "" } : pair;
  });
}

function isWorth(
  pieces: readonly Piece[],
  count: AssignedPair,
  { at, part, label, figure, bracketed }: AssignedPair,
): boolean {
  if ((part && part !== "equity") || (label && label.kind !== "part")) return false;
  const between = pieces.slice(count.at + 1, at);
  if (figure.figure.kind !== "money" || figure.figure.low < LEAST_WORTH || between.length > MOST_BETWEEN) return false;
  if (between.some((piece) => piece.kind === "break" && piece.strong)) return false;
  const isParted = between.some(({ kind, typed }) => kind === "break" && !/^[/,]$/.test(typed));
  return !isParted && (bracketed || between.some(({ typed }) => WORTH.test(typed)));
}
const MOST_BETWEEN = 10;
