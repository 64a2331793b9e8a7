import { countOf } from "../../../domain/numbers.js";
import { worthOf } from "./counted-shares.js";
import { type AssignedPair, type Draft, use } from "./draft.js";
import { isDetail, type Piece } from "./pieces.js";
import { sentencesOf } from "./retold.js";

/**
 * A grant that is told year by year ("stock 10k yr1 / 10k yr2 / 10k yr3", "RSUs 44k first year, 38k second, 30k third") is
 * their sum, vests in their shares, and runs over as many years.
 */
export function withGrantByYear(
  draft: Draft,
  pieces: readonly Piece[],
  pairs: readonly AssignedPair[],
): AssignedPair[] {
  const at = pairs.findIndex(({ part, context }) => part === "equity" && context === "offer");
  const first = pairs[at];
  if (!first || first.figure.figure.kind === "percent") return [...pairs];
  const sentences = sentencesOf(pieces);
  const run = [first];
  for (const pair of pairs.slice(at + 1)) {
    const goesOn = !pair.label && (pair.part === undefined || pair.part === "equity");
    if (!goesOn || sentences[pair.at] !== sentences[first.at]) break;
    if (pair.figure.figure.kind !== first.figure.figure.kind) break;
    run.push(pair);
  }
  const years = run.map((pair) => yearAt(pieces, pair.at, yearLeads(pieces, first.at)));
  const told = years.findIndex((year, index) => year !== index + 1);
  const length = told < 0 ? run.length : told;
  if (length < 2) return [...pairs];
  const amounts = run.slice(0, length).map(({ figure }) => figure.figure.low);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const last = run[length - 1] ?? first;
  draft.vesting ??= amounts.map((amount) => Math.round((amount / sum) * 1000) / 10);
  draft.years ??= length;
  use(draft, first.start, last.end + 2);
  const figure = worthOf(first.figure, sum);
  const others = new Set(run.slice(1, length));
  return pairs.flatMap((pair) => (pair === first ? { ...first, figure } : others.has(pair) ? [] : pair));
}

/** Whether the year stands before its figure: "yr 1 40k, yr 2 30k". */
const yearLeads = (pieces: readonly Piece[], at: number): boolean =>
  isDetail(pieces[at - 1], "pay-year") && !isDetail(pieces[at + 1], "pay-year");

/** The year that stands directly at a figure, in short too: "38k second", "30k 3rd". */
function yearAt(pieces: readonly Piece[], at: number, leads: boolean): number | undefined {
  const piece = pieces[leads ? at - 1 : at + 1];
  if (isDetail(piece, "pay-year") && piece.detail.year) return piece.detail.year;
  const words = piece?.typed.match(/\d+|\p{L}+/gu) ?? [];
  return isDetail(piece, "pay-year") || piece?.kind === "word" ? words.map(countOf).find(Boolean) : undefined;
}
