import type { Element } from "./elements.js";
import { isDetail, type Piece, partLabel } from "./pieces.js";

/** What stands there is no label of the figure. */
export const NO_LABEL = -9;

/** The steps to the next labels on both sides over nothing but words. */
export function farSteps(elements: readonly Element[], at: number): number[] {
  return [-1, 1].flatMap((side) => {
    let step = side;
    while (Math.abs(step) < FARTHEST && elements[at + step]?.kind === "words") step += side;
    return Math.abs(step) > 1 && elements[at + step]?.kind === "label" ? [step] : [];
  });
}
const FARTHEST = 5;

/** "160,000 IBM RSUs", "80k in growth shares": whose or what stock it is says no English list. */
export const isHoldingBehind = (pieces: readonly Piece[], label: Element | undefined, step: number): boolean =>
  step > 0 &&
  label !== undefined &&
  partLabel(pieces[label.at])?.part === "equity" &&
  /(?:stocks?|shares?|options?|equity|[a-z]su['’]?s?|esop['’]?s?)$/i.test(pieces[label.at]?.typed ?? "");

/** A label with words between that nobody knows: less than one that stands at its figure, more than those words. */
const FAR = 6;
/** No more words stand between a label and its figure, and behind a figure before its label. */
const MOST_UNKNOWN = { before: 4, behind: 2 };
/** A number of this size without sign or scale may be pay, and is no count that words name. */
const LEAST_BARE = 30;

/**
 * How well a label fits a figure over words that no list has: "options que eles avaliam em 150k", "RSU trị giá 240M". Not
 * in English, where what is unknown tells of another thing ("bonus capped at 21k"). Before the first figure such words may
 * be those of the question ("equity analyst chez UBS 90k").
 */
export function farFitness(pieces: readonly Piece[], elements: readonly Element[], at: number, step: number): number {
  const [figure, label] = [elements[at], elements[at + step]];
  if (figure?.kind !== "figure" || label?.kind !== "label") return NO_LABEL;
  if (label.label.kind !== "part" || label.label.weak) return NO_LABEL;
  const { kind, low } = figure.piece.figure;
  const isBonus = label.label.part === "bonus";
  if (kind === "percent" ? !isBonus : kind === "number" && low < LEAST_BARE) return NO_LABEL;
  const between = pieces.slice(Math.min(label.at, figure.at) + 1, Math.max(label.start, figure.at));
  const count = between.filter((piece) => piece.kind === "word").length;
  if (step > 0) {
    const next = elements[at + step + 1];
    return count <= MOST_UNKNOWN.behind && next?.kind !== "figure" ? FAR : NO_LABEL;
  }
  const begun = pieces.slice(0, label.start).some((piece) => isBegun(piece));
  return count <= MOST_UNKNOWN.before && begun ? FAR : NO_LABEL;
}

/** Whether an offer is told of already: a figure of pay stands there, or the word for an offer. */
const isBegun = (piece: Piece): boolean =>
  piece.kind === "figure"
    ? piece.figure.kind !== "number" || piece.figure.low >= 1000
    : isDetail(piece, "offer") || (piece.kind === "detail" && "of" in piece.detail && piece.detail.of === "offer");
