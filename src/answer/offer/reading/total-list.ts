import type { MoneyPart } from "../../../domain/guide.js";
import type { LoneLabel } from "./clauses.js";
import { worthOf } from "./counted-shares.js";
import { type AssignedPair, alone, type Draft, type PartPair, say, use } from "./draft.js";
import { among } from "./offer-words.js";
import { isDetail, isRate, type Piece, partLabel, typedOf } from "./piece.js";

/** Marks and words between the figures of a sum. */
const JOINS = /^(?:[/+&,]|and|plus)$/i;
/** Bounds on the number of figures in a sum, `MOST` exclusive: with more, some are other parts. */
const [FEWEST, MOST] = [2, 4];

/**
 * Gives figures without a name that add up to the total their parts: "TC 320 (190/110/20)", "TC 288k = 175k + 26k +
 * 87k/yr". The first must be the largest, and is the base. A figure with "per year" is the grant's share; without one,
 * the order is base, a year of the grant, bonus, if that is also the order of size.
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

/** Whether only a joint, and details of the first, are between two figures. */
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

const isRest = among("REST");

/** Reads what is left of a total as the part that is named: "220 total, 180 base, rest in stock". */
export function takeRest(
  draft: Draft,
  pieces: readonly Piece[],
  pairs: readonly PartPair[],
  lone: readonly LoneLabel[],
): void {
  const own = pairs.filter(({ context }) => context === "offer");
  const all = own.find(({ part }) => part === "total")?.figure;
  const isLeft = (at: number): boolean => pieces[at]?.typed.split(" ").some(isRest) ?? false;
  const named = lone.find(({ at }) => [at - 3, at - 2, at - 1].some(isLeft));
  const part = partLabel(named?.piece)?.part;
  const base = own.find((pair) => pair.part === "base");
  if (!all || !named || !base || (part !== "equity" && part !== "bonus") || own.some((pair) => pair.part === part))
    return;
  // A part may be missing here since it was not read, and a bonus in months of pay is added later.
  if (draft.parts.length !== own.length || pieces.some((piece) => isDetail(piece, "bonus-months"))) return;
  const inYear = (pair: PartPair): number => {
    const { kind, low } = pair.figure.figure;
    if (kind === "percent") return (inYear(base) * low) / 100;
    // "190k, base 150": without its scale a figure cannot be subtracted.
    if (kind !== all.figure.kind) return Number.NaN;
    const { per, payments } = draft.parts.find((one) => one.part === pair.part) ?? {};
    return low * (per === "year" || (!per && !payments) ? 1 : per ? (payments ?? 12) : Number.NaN);
  };
  const rest = own.reduce((left, pair) => left - (pair.part === "total" ? -inYear(pair) : inYear(pair)), 0);
  if (!(rest > 0)) return;
  const { typed } = worthOf(all, rest);
  draft.parts.push({ part, typed, per: "year" });
  const from = [named.at - 3, named.at - 2].find(isLeft) ?? named.at - 1;
  say(draft, { kind: "counted-as", typed: typedOf(pieces, from, named.at + 1), part, worth: `${typed} a year` });
  use(draft, from, named.at + 1);
}
