import type { MoneyPart } from "../../../domain/guide.js";
import { type AssignedPair, alone } from "./draft.js";
import { isRate, type Piece } from "./pieces.js";

/** Between the figures of a sum. */
const JOINS = /^(?:[/+&,]|and|plus)$/i;
/** A sum of fewer says nothing, and one of more has other parts as well. */
const [FEWEST, MOST] = [2, 4];

/**
 * "TC 320 (190/110/20)", "TC 288k = 175k + 26k + 87k/yr": figures without a name that come to the total beside them are
 * its parts. What is paid by the year is the grant's share; else they stand as people list them: base, a year of the
 * grant, bonus, and that order is also the order of size.
 */
export function assignTotalParts(pieces: readonly Piece[], pairs: AssignedPair[]): void {
  const total = pairs.find(({ part, context }) => part === "total" && context === "offer")?.figure.figure;
  if (!total || total.low !== total.high) return;
  for (let from = 0; from < pairs.length; from++) {
    let to = from;
    while (to - from < MOST && isOpen(pairs[to]) && joins(pieces, pairs[to], pairs[to + 1])) to += 1;
    const run = pairs.slice(from, to + 1);
    const parts = run.every(isOpen) && isSum(run, total.low) ? partsOf(pieces, run) : null;
    for (const [offset, part] of (parts ?? []).entries()) {
      const pair = pairs[from + offset];
      if (pair) pairs[from + offset] = alone(pair, part);
    }
    from = to;
  }
}

const isOpen = (pair: AssignedPair | undefined): boolean =>
  pair !== undefined && !pair.part && !pair.label && pair.figure.figure.kind !== "percent" && pair.context === "offer";

/** Whether nothing but a joint, and what is said of the first, stands between two figures. */
function joins(pieces: readonly Piece[], pair: AssignedPair | undefined, next: AssignedPair | undefined): boolean {
  if (!pair || !isOpen(next) || !next) return false;
  const between = pieces.slice(pair.at + 1, next.at);
  const joint = between.filter(({ kind }) => kind !== "detail");
  return joint.length === 1 && JOINS.test(joint[0]?.typed ?? "");
}

function isSum(run: readonly AssignedPair[], total: number): boolean {
  const sum = run.reduce((all, { figure }) => all + figure.figure.low, 0);
  if (run.length < FEWEST || run.length >= MOST) return false;
  return [1, 1000, 1 / 1000].some((one) => Math.abs(total / sum / one - 1) < 0.005);
}

function partsOf(pieces: readonly Piece[], run: readonly AssignedPair[]): readonly MoneyPart[] | null {
  const amounts = run.map(({ figure }) => figure.figure.low);
  const [base = 0] = amounts;
  if (amounts.some((amount) => amount > base)) return null;
  const yearly = run.findIndex(({ at }) => isRate(pieces[at + 1], "year"));
  if (yearly > 0) return run.map((_, index) => (index === 0 ? "base" : index === yearly ? "equity" : "bonus"));
  const falls = amounts.every((amount, index) => index === 0 || amount <= (amounts[index - 1] ?? 0));
  return falls ? (["base", "equity", "bonus"] as const).slice(0, run.length) : null;
}
