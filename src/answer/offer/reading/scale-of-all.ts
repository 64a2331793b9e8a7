import type { Piece } from "./piece.js";

/** Gives figures without a scale the one that the text states for all: "180/31/24, all k", "32, 4, 3, all in lakhs". */
export function inScale(pieces: readonly Piece[]): readonly Piece[] {
  const [said] = pieces.flatMap((piece) =>
    piece.kind === "detail" && piece.detail.kind === "scale" ? piece.detail : [],
  );
  if (!said) return inLakhs(pieces);
  const { size, sign } = said;
  return pieces.map((piece) => {
    if (piece.kind !== "figure" || piece.figure.kind !== "number" || piece.figure.high >= MOST_IN_SHORT) return piece;
    // "1,150 RSUs" is written out.
    if (/\d[.,]\d{3}(?!\d)/.test(piece.typed)) return piece;
    const { low, high } = piece.figure;
    const figure = { ...piece.figure, kind: "money" as const, low: low * size, high: high * size };
    return { ...piece, typed: `${piece.typed}${sign}`, figure };
  });
}
/** "34 LPA (30 fixed + 4 variable)": beside a figure in lakhs, small ones with the name of a part are in lakhs as well. */
function inLakhs(pieces: readonly Piece[]): readonly Piece[] {
  const isLakh = (piece: Piece): boolean =>
    piece.kind === "figure" && /\d\s?(?:lpa|lakhs?|lacs?|l)$/i.test(piece.typed);
  const isIn = (piece: Piece): boolean => piece.kind === "figure" && /\d\s?[km]$/i.test(piece.typed);
  if (!pieces.some(isLakh) || pieces.some(isIn)) return pieces;
  return pieces.map((piece, at) => {
    const isNamed = [pieces[at - 1], pieces[at + 1]].some((one) => one?.kind === "label" && one.label.kind === "part");
    if (piece.kind !== "figure" || piece.figure.kind !== "number" || piece.figure.high >= 200 || !isNamed) return piece;
    const figure = { kind: "money" as const, low: piece.figure.low * 100_000, high: piece.figure.high * 100_000 };
    return { ...piece, typed: `${piece.typed}L`, figure };
  });
}
/** Figures from here on are not scaled. */
const MOST_IN_SHORT = 10_000;
