import type { OfferNote } from "../notes.js";
import type { Clause } from "./clauses.js";
import type { Draft, FigureDetails, PartPair } from "./draft.js";
import type { Piece } from "./pieces.js";

/**
 * Gives rates, payments and years to the figures that they stand at, and the grant its length and its schedule.
 *
 * @returns what is said beside each figure
 */
export function takeGrant(
  draft: Draft,
  pieces: readonly Piece[],
  clauses: readonly Clause[],
  pairs: readonly PartPair[],
): Map<PartPair, FigureDetails> {
  const details = new Map<PartPair, FigureDetails>();
  const clauseOf = new Map(clauses.flatMap((clause, number) => clause.indexes.map((at) => [at, number])));
  const equity = pairs.find(({ part, context }) => part === "equity" && context === "offer");
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== "detail") continue;
    const owner = ownerOf(pieces, pairs, at, clauseOf);
    const add = (more: FigureDetails): void => {
      if (!owner) return;
      details.set(owner, { ...details.get(owner), ...more });
      draft.used.add(at);
    };
    const { detail, value } = piece;
    switch (detail.kind) {
      case "rate":
        if (isEvenShare(pieces, at, owner, equity)) setSchedule(draft, Math.round(100 / shareBefore(pieces, at)));
        else add(detail.per === "other" ? { per: "other", rate: piece.typed } : { per: detail.per });
        break;
      case "payments":
        if (owner?.part === "base") add({ payments: Number(value), per: "month" });
        break;
      case "pay-year":
        add({ year: detail.year ?? yearOf(piece) });
        break;
      case "years":
        takeYears(draft, pieces, at, Number(value) / (detail.in === "months" ? 12 : 1), { owner, equity, add });
        break;
      case "schedule":
        if (equity) draft.vesting ??= (value as number[]).map((share) => share);
        break;
      case "even-share":
        if (equity) setSchedule(draft, Math.round(100 / Number(value)));
        break;
      default:
        break;
    }
  }
  if (draft.vesting) draft.years ??= draft.vesting.length;
  return details;
}

function setSchedule(draft: Draft, years: number): void {
  draft.vesting ??= Array.from({ length: years }, () => 100 / years);
}

/** "Stock 40k, 25% a year": a percentage behind the grant, with a rate. */
function isEvenShare(
  pieces: readonly Piece[],
  at: number,
  owner: PartPair | undefined,
  equity: PartPair | undefined,
): boolean {
  const share = shareBefore(pieces, at);
  const free = owner === undefined || owner.part === "equity";
  return (
    free &&
    equity !== undefined &&
    equity.at < at - 1 &&
    share >= 10 &&
    share <= 50 &&
    Math.abs(Math.round(100 / share) * share - 100) <= 1
  );
}

function shareBefore(pieces: readonly Piece[], at: number): number {
  const before = pieces[at - 1];
  return before?.kind === "figure" && before.figure.kind === "percent" ? before.figure.low : 0;
}

/** The pair that a detail stands in or at: directly before it, directly behind it, else the last one before. */
function ownerOf(
  pieces: readonly Piece[],
  pairs: readonly PartPair[],
  at: number,
  clauseOf: ReadonlyMap<number, number>,
): PartPair | undefined {
  const inside = pairs.find(({ start, end }) => start < at && at < end);
  if (inside) return inside;
  const near = (step: 1 | -1): PartPair | undefined => {
    for (let next = at + step; next >= 0 && next < pieces.length; next += step) {
      const pair = pairs.find(({ start, end }) => start <= next && next < end);
      if (pair) return pair;
      const piece = pieces[next];
      const passes = piece?.kind === "detail" && piece.detail.kind !== "offer";
      const opens = step < 0 && piece?.kind === "open";
      if (!passes && !opens) return undefined;
    }
    return undefined;
  };
  const same = (pair: PartPair | undefined) => pair && clauseOf.get(pair.at) === clauseOf.get(at);
  const [before, behind] = [near(-1), near(1)];
  // "Base 150k three-year grant 60k": a length without "over" is said of what comes right behind it.
  const piece = pieces[at];
  const isLength =
    piece?.kind === "detail" && piece.detail.kind === "years" && !/^(?:over|across|for|in|\/)/i.test(piece.typed);
  const leads = isLength && behind?.part === "equity" && behind.start === at + 1;
  if (behind && leads && same(behind)) return behind;
  if (before && same(before)) return before;
  if (behind && same(behind)) return behind;
  // ", over 3 years" and "(4y)" go on with what stands before them.
  const earlier = pairs.filter(({ end }) => end <= at).at(-1);
  const alone = !pairs.some((pair) => same(pair));
  return before ?? (alone ? earlier : undefined);
}

interface Owned {
  owner: PartPair | undefined;
  equity: PartPair | undefined;
  add: (more: FigureDetails) => void;
}

/** A length is the grant's where it stands at the equity or vests; at a sign-on it is what that is paid over. */
function takeYears(
  draft: Draft,
  pieces: readonly Piece[],
  at: number,
  years: number,
  { owner, equity, add }: Owned,
): void {
  const piece = pieces[at];
  if (!piece) return;
  draft.used.add(at);
  const vests = [pieces[at - 1], piece, pieces[at + 1]].some(
    (one) => one && /\bvest/i.test(one.typed) && one.kind === "detail",
  );
  if (equity && (vests || owner?.part === "equity")) {
    if (Number.isInteger(years) && years >= 1 && years <= 10) draft.years ??= years;
    else draft.problems.push({ part: "equity", what: { kind: "grant-length", typed: piece.typed } });
    return;
  }
  if (owner?.part === "signOn" && years > 1 && years <= 4) {
    add({ over: years });
    return;
  }
  if (owner)
    draft.notes = [...(draft.notes ?? []), { kind: "length-elsewhere", typed: piece.typed } satisfies OfferNote];
}

const ORDINALS = ["first", "second", "third", "fourth"];

function yearOf({ typed }: Piece): number {
  const digits = /\d+/.exec(typed)?.[0];
  if (digits) return Number(digits);
  const words = typed.toLowerCase().split(/\s+/);
  const ordinal = ORDINALS.findIndex((word) => words.includes(word));
  return ordinal >= 0 ? ordinal + 1 : ["one", "two", "three", "four"].findIndex((word) => words.includes(word)) + 1;
}
