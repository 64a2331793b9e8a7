import type { MoneyPart } from "../../../domain/guide.js";
import { readWeights, sharesOf, type Weights } from "../../../learned-weights.js";
import { fold } from "../../../text/folding.js";
import { type Piece, partLabel } from "./pieces.js";

/** What a figure of an offer may be; `none` is no part of it. */
export const FIGURE_PARTS = ["base", "equity", "bonus", "signOn", "none"] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

const LEARNED = readWeights("offer-figures", FIGURE_PARTS);
/** Less sure than this nothing is said. */
export const SURE = 0.8;

/**
 * What the figure at a piece is by what stands beside it, learned from offers of many writers, and how sure that is; null
 * where it is none of the parts that may be, or where that is not sure. For figures that no label and no rule has taken.
 */
export function learnedPart(
  pieces: readonly Piece[],
  at: number,
  mayBe: (part: MoneyPart) => boolean = () => true,
  least = SURE,
): { part: MoneyPart; share: number } | null {
  const { part, share } = likeliestPart(figureFeatures(pieces, at), LEARNED, mayBe);
  return part === "none" || share < least ? null : { part, share };
}

/** The part that the features speak for most, and how likely it is among those that may be. */
export function likeliestPart(
  features: readonly string[],
  weights: Weights,
  mayBe: (part: MoneyPart) => boolean = () => true,
): { part: FigurePart; share: number } {
  const shares = sharesOf(features, weights).map((share, index) => {
    const part = FIGURE_PARTS[index] ?? "none";
    return part === "none" || mayBe(part) ? share : 0;
  });
  const all = shares.reduce((sum, share) => sum + share, 0);
  const share = Math.max(...shares);
  return { part: FIGURE_PARTS[shares.indexOf(share)] ?? "none", share: all > 0 ? share / all : 0 };
}

/** So many pieces on each side are looked at. */
const NEAR = 6;
/** Runs of so many letters are seen in words of related languages. */
const LETTERS = 4;

/** What is seen of a figure: its form, its size beside the others, its place in the list, and what stands beside it. */
export function figureFeatures(pieces: readonly Piece[], at: number): string[] {
  const piece = pieces[at];
  if (piece?.kind !== "figure") return [];
  const { kind, low } = piece.figure;
  const figures = pieces.flatMap((one, index) => (one.kind === "figure" && isPaid(one) ? [{ one, index }] : []));
  const top = Math.max(1, ...figures.flatMap(({ one }) => (one.figure.kind === "percent" ? [] : [one.figure.low])));
  const place = figures.filter(({ index }) => index < at).length;
  const size =
    kind === "percent" ? `percent ${low <= 4 ? 0 : low <= 30 ? 1 : 2}` : `size ${Math.round(Math.log2(low / top))}`;
  const first = figures[0]?.index ?? at;
  const ends = pieces.slice(first, at).filter((one) => one.kind === "break" && one.strong).length;
  return [
    "always",
    `kind ${kind}`,
    `place ${Math.min(place, 4)}`,
    `place ${Math.min(place, 4)} ${size}`,
    `currency ${/\p{Sc}|[A-Z]{3}/u.test(piece.typed)}`,
    `figures ${Math.min(figures.length, 5)}`,
    `sentence ${Math.min(ends, 3)}`,
    size,
    ...namedElsewhere(pieces, at),
    ...beside(pieces, at, -1),
    ...beside(pieces, at, 1),
  ];
}

/** The parts whose names stand at other figures than this one. */
function namedElsewhere(pieces: readonly Piece[], at: number): string[] {
  const found = new Set<string>();
  for (const [index, piece] of pieces.entries()) {
    const part = partLabel(piece)?.part;
    if (!part || Math.abs(index - at) <= 1) continue;
    const near = [index - 2, index - 1, index + 1, index + 2];
    if (near.some((one) => one !== at && pieces[one]?.kind === "figure")) found.add(`named ${part}`);
  }
  return [...found];
}

/** Smaller plain numbers count years and days. */
export const isPaid = ({ figure }: Piece & { kind: "figure" }): boolean => figure.kind !== "number" || figure.low >= 30;

function beside(pieces: readonly Piece[], at: number, side: 1 | -1): string[] {
  const found: string[] = [];
  let [words, breaks] = [0, 0];
  const see = (what: string): void => {
    found.push(`${side} ${what} ${breaks}`);
  };
  for (let step = 1; step <= NEAR; step++) {
    const piece = pieces[at + side * step];
    if (!piece) {
      see("end");
      break;
    }
    if (piece.kind === "label") {
      const label = piece.label.kind === "part" ? piece.label.part : piece.label.kind;
      see(`label ${label}`);
      see(`label ${label} over ${Math.min(words, 2)}`);
      break;
    }
    if (piece.kind === "figure") {
      see(`figure ${piece.figure.kind}`);
      break;
    }
    if (piece.kind === "break") {
      breaks += 1;
      see(`break ${piece.strong ? "strong" : piece.typed.toLowerCase()} ${step}`);
      if (piece.strong || breaks > 1) break;
    } else if (piece.kind === "detail") {
      const { detail } = piece;
      see(`${detail.kind} ${"per" in detail ? detail.per : "of" in detail ? detail.of : ""}`);
      if (detail.kind === "filler") found.push(`${side} ${fold(piece.typed)}`);
    } else if (piece.kind === "word") {
      words += 1;
      see(`word ${Math.min(words, 3)}`);
      const word = fold(piece.typed);
      found.push(`${side} ${word}`);
      for (let from = 0; from + LETTERS <= word.length; from++) found.push(`~${word.slice(from, from + LETTERS)}`);
    }
  }
  return found;
}
