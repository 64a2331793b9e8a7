import { countOf } from "../../../domain/numbers.js";
import { worthOf } from "./counted-shares.js";
import { type AssignedPair, type Draft, use } from "./draft.js";
import { isDetail, type Piece } from "./pieces.js";
import { sentencesOf } from "./said-twice.js";

/**
 * A grant that is told year by year ("stock 10k yr1 / 10k yr2 / 10k yr3", "RSUs 44k first year, 38k second, 30k third",
 * "stock 20k/30k/40k/50k") is their sum, vests in their shares, and runs over as many years.
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
    run.push(pair);
  }
  const [byYears, listed] = [lengthByYears(pieces, run), lengthOfList(pieces, run)];
  const length = Math.max(byYears, listed);
  if (length < 2) return [...pairs];
  const last = run[length - 1] ?? first;
  if (byYears < length && !saysYears(pieces, length)) {
    const typed = run.slice(0, length).map(({ figure }) => figure.typed);
    draft.problems.push({ part: "equity", what: { kind: "not-one-figure", typed: typed.join("/") } });
    use(draft, first.start, last.end);
    return pairs.filter((pair) => !run.slice(0, length).includes(pair));
  }
  const amounts = run.slice(0, length).map(({ figure }) => figure.figure.low);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  draft.vesting ??= amounts.map((amount) => Math.round((amount / sum) * 1000) / 10);
  draft.years ??= length;
  use(draft, first.start, last.end + 2);
  const figure = worthOf(first.figure, sum);
  const others = new Set(run.slice(1, length));
  return pairs.flatMap((pair) => (pair === first ? { ...first, figure } : others.has(pair) ? [] : pair));
}

/** How many figures stand at the first year, the second and so on. */
function lengthByYears(pieces: readonly Piece[], run: readonly AssignedPair[]): number {
  const [first] = run;
  const leads = first !== undefined && isDetail(before(pieces, first.at), "pay-year");
  const other = run.findIndex(({ at }, index) => {
    // "100k/y1".
    const piece = leads ? before(pieces, at) : pieces[pieces[at + 1]?.typed === "/" ? at + 2 : at + 1];
    return yearOf(piece) !== index + 1;
  });
  return other < 0 ? run.length : other;
}

/** "Stock 20k/30k/40k/50k": a list of nothing but money behind the name of the grant. */
function lengthOfList(pieces: readonly Piece[], run: readonly AssignedPair[]): number {
  const [first] = run;
  if (!first?.labelFirst || first.figure.figure.kind !== "money") return 0;
  const end = run.findIndex(({ at }, index) => {
    const between = index === 0 ? [] : pieces.slice((run[index - 1] ?? first).at + 1, at);
    return index > 0 && (between.length !== 1 || between[0]?.typed !== "/");
  });
  const length = end < 0 ? run.length : end;
  return length >= LEAST_LISTED ? length : 0;
}
/** "Stock 50k/12k" may as well be two parts. */
const LEAST_LISTED = 3;

/** Whether so many figures are those of the years: as many as most grants run, or as the offer says. Others may be choices. */
const saysYears = (pieces: readonly Piece[], length: number): boolean =>
  length === USUAL_YEARS ||
  pieces.some((piece) => isDetail(piece, "vesting") || (isDetail(piece, "years") && piece.value === length));
const USUAL_YEARS = 4;

/** What stands before a figure, over a colon. */
const before = (pieces: readonly Piece[], at: number): Piece | undefined =>
  pieces[at - 1]?.typed === ":" ? pieces[at - 2] : pieces[at - 1];

/** The year that a piece names, in short too: "38k second", "30k 3rd". */
export function yearOf(piece: Piece | undefined): number | undefined {
  if (isDetail(piece, "pay-year") && piece.detail.year) return piece.detail.year;
  const words = piece?.typed.match(/\d+|\p{L}+/gu) ?? [];
  return isDetail(piece, "pay-year") || piece?.kind === "word" ? words.map(countOf).find(Boolean) : undefined;
}
