import type { Clause } from "./clauses.js";
import type { PartPair } from "./draft.js";
import { among } from "./offer-words.js";
import { isDetail, type Piece } from "./pieces.js";

/**
 * Finds the pair that a detail stands in or at: directly before it, directly behind it, else the last one before. What
 * stands near is worked out once for the whole text, since a text may be details without end.
 *
 * @param pairs in the order of the text, none overlapping
 */
export function detailOwners(
  pieces: readonly Piece[],
  pairs: readonly PartPair[],
  clauses: readonly Clause[],
): (at: number) => PartPair | undefined {
  const clauseOf = new Map(clauses.flatMap((clause, number) => clause.indexes.map((at) => [at, number])));
  const withPairs = new Set(pairs.map((pair) => clauseOf.get(pair.at)));
  const onlyOf = new Map<number | undefined, PartPair | null>();
  for (const pair of pairs) onlyOf.set(clauseOf.get(pair.at), onlyOf.has(clauseOf.get(pair.at)) ? null : pair);
  const pairAt = new Map<number, PartPair>();
  for (const pair of pairs) for (let at = pair.start; at < pair.end; at++) if (!pairAt.has(at)) pairAt.set(at, pair);
  const [before, behind] = [nearest(pieces, pairAt, -1), nearest(pieces, pairAt, 1)];

  return (at) => {
    const inside = pairAt.get(at);
    if (inside && inside.start < at && at < inside.end) return inside;
    const clause = clauseOf.get(at);
    const same = (pair: PartPair | undefined): boolean => pair !== undefined && clauseOf.get(pair.at) === clause;
    const [first, next] = [before[at], behind[at]];
    // "Base 150k three-year grant 60k": a length without "over" is said of what comes right behind it.
    const piece = pieces[at];
    const leadsOn = isDetail(piece, "years") && !/^(?:over|across|for|in|\/)/i.test(piece?.typed ?? "");
    const leads = leadsOn && next?.part === "equity" && next.start === at + 1;
    if (leads && same(next)) return next;
    if (same(first)) return first;
    if (same(next)) return next;
    // ", over 3 years" and "(4y)" go on with what stands before them, and ", 6 days a week" speaks of something else.
    const own = clauses[clause ?? -1]?.indexes ?? [];
    // "I've done this for six years" tells of the person.
    const isOfPerson = own.some((one) => isPerson(pieces[one]?.typed));
    const goesOn = !withPairs.has(clause) && !isOfPerson && (isDetail(piece, "years") || own[0] === at);
    // "RSU 32万 分 4年归属": words that nobody knows stand between; nothing else of the clause has a length.
    const alone = isDetail(piece, "years") ? onlyOf.get(clause) : undefined;
    if (!first && alone?.part === "equity" && alone.at < at) return alone;
    return first ?? (goesOn ? pairs.findLast(({ end }) => end <= at) : undefined);
  };
}

const isPerson = among("PERSON");

/** For each piece the pair that is come to from it over nothing but details (and, going back, over an open bracket). */
function nearest(
  pieces: readonly Piece[],
  pairAt: ReadonlyMap<number, PartPair>,
  step: 1 | -1,
): (PartPair | undefined)[] {
  const found = new Array<PartPair | undefined>(pieces.length);
  for (let at = step < 0 ? 1 : pieces.length - 2; at >= 0 && at < pieces.length; at -= step) {
    const next = pieces[at + step];
    const passes = next?.kind === "detail" && !isDetail(next, "offer");
    const opens = step < 0 && next?.kind === "open";
    found[at] = pairAt.get(at + step) ?? (passes || opens ? found[at + step] : undefined);
  }
  return found;
}
