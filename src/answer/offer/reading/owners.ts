import type { Clause } from "./clauses.js";
import type { PartPair } from "./draft.js";
import { among } from "./offer-words.js";
import { isDetail, type Piece } from "./piece.js";

/**
 * Finds the pair that a detail belongs to: one that it is inside of, else right before it, else right after it, else
 * the last one before. Neighbours are worked out once for the whole text, since a text may consist of details.
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
    // "Base 150k three-year grant 60k": a length without "over" belongs to what comes right after it.
    const piece = pieces[at];
    const leadsOn = isDetail(piece, "years") && !/^(?:over|across|for|in|\/)/i.test(piece?.typed ?? "");
    const leads = leadsOn && next?.part === "equity" && next.start === at + 1;
    if (leads && same(next)) return next;
    if (same(first)) return first;
    if (same(next)) return next;
    // ", over 3 years" and "(4y)" belong to what comes before them, ", 6 days a week" does not.
    const own = clauses[clause ?? -1]?.indexes ?? [];
    // "I've done this for six years" is about the person.
    const isOfPerson = own.some((one) => isPerson(pieces[one]?.typed));
    const goesOn = !withPairs.has(clause) && !isOfPerson && (isDetail(piece, "years") || own[0] === at);
    // "RSU 32万 分 4年归属": unknown words between; nothing else in the clause can have a length.
    const alone = isDetail(piece, "years") ? onlyOf.get(clause) : undefined;
    if (!first && alone?.part === "equity" && alone.at < at) return alone;
    return first ?? (goesOn ? pairs.findLast(({ end }) => end <= at) : undefined);
  };
}

const isPerson = among("PERSON");

/** For each piece, the nearest pair on one side with only details between (before it, also an opening bracket). */
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
