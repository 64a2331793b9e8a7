import type { Detail, Label } from "./offer-words.js";
import type { TokenFigure } from "./tokens.js";

/** A piece of an offer: tokens with one meaning. `word`: one that no rule matches, such as a company or a role. */
export type Piece = { start: number; end: number; typed: string } & (
  | { kind: "figure"; figure: TokenFigure }
  | { kind: "label"; label: Label }
  | { kind: "detail"; detail: Detail; value?: unknown }
  | { kind: "word" }
  | { kind: "open" | "close" }
  /** Separates two items of a list; `strong`: two sentences or lines. */
  | { kind: "break"; strong: boolean }
);

/** Whether a piece is a detail of one of these kinds. */
export const isDetail = <Kind extends Detail["kind"]>(
  piece: Piece | undefined,
  ...kinds: Kind[]
): piece is DetailPiece & { detail: { kind: Kind } } =>
  piece?.kind === "detail" && kinds.some((kind) => kind === piece.detail.kind);

/** Whether a piece is a rate: per year, per month, or per another period. */
export const isRate = (piece: Piece | undefined, per: "year" | "month" | "other"): boolean =>
  piece?.kind === "detail" && piece.detail.kind === "rate" && piece.detail.per === per;

/** Whether a piece says that pay is per month, or in a number of payments per year. */
export const saysMonthly = (piece: Piece | undefined): boolean => isDetail(piece, "payments") || isRate(piece, "month");

/** Whether a piece is a vesting schedule, or a length of three years or more: a sign-on may be paid over less. */
export const isGrantLength = (piece: Piece | undefined): boolean =>
  isDetail(piece, "schedule") || (isDetail(piece, "years") && Number(piece.value) >= 3);

/** The label of a part of pay, if a piece is one; else undefined. */
export const partLabel = (piece: Piece | undefined): PartLabel | undefined =>
  piece?.kind === "label" && piece.label.kind === "part" ? piece.label : undefined;

/** Pieces as typed, joined by spaces; `end` exclusive. */
export const typedOf = (pieces: readonly Piece[], start: number, end: number): string =>
  pieces
    .slice(start, end)
    .map(({ typed }) => typed)
    .join(" ");

type DetailPiece = Piece & { kind: "detail" };
type PartLabel = Label & { kind: "part" };
