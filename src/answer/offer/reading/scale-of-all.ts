import { isCountedNoun } from "./counted-shares.js";
import { isDetail, type Piece, partLabel } from "./piece.js";

/** Gives figures without a scale the one that the text states for all: "180/31/24, all k", "32, 4, 3, all in lakhs". */
export function inScale(pieces: readonly Piece[]): readonly Piece[] {
  const said = pieces.find((piece) => isDetail(piece, "scale"));
  if (!isDetail(said, "scale")) return inLakhs(pieces);
  const { size, sign } = said.detail;
  return pieces.map((piece) => {
    if (piece.kind !== "figure" || piece.figure.kind !== "number" || piece.figure.high >= MOST_IN_SHORT) return piece;
    // "1,150 RSUs" is written out.
    if (/\d[.,]\d{3}(?!\d)/.test(piece.typed)) return piece;
    const { low, high } = piece.figure;
    const figure = { ...piece.figure, kind: "money" as const, low: low * size, high: high * size };
    return { ...piece, typed: `${piece.typed}${sign}`, figure };
  });
}
/**
 * "40 LPA (34 fixed, joining 4)": beside a figure in lakhs, small ones with the name of a part are in lakhs as well. A bonus
 * may be in percent, and "150 RSUs" are counted.
 */
function inLakhs(pieces: readonly Piece[]): readonly Piece[] {
  const isIn = (unit: RegExp): boolean => pieces.some(({ kind, typed }) => kind === "figure" && unit.test(typed));
  if (!isIn(/\d\s?(?:lpa|lakhs?|lacs?|l)$/i) || isIn(/\d\s?[km]$/i)) return pieces;
  return pieces.map((piece, at) => {
    const names = [pieces[at - 1], pieces[at + 1]].flatMap((one) => partLabel(one)?.part ?? []);
    const isNamed = names.length > 0 && !names.includes("bonus") && !isCountedNoun(pieces[at + 1]?.typed ?? "");
    if (piece.kind !== "figure" || piece.figure.kind !== "number" || piece.figure.high >= 200 || !isNamed) return piece;
    const figure = { kind: "money" as const, low: piece.figure.low * 100_000, high: piece.figure.high * 100_000 };
    return { ...piece, typed: `${piece.typed}L`, figure };
  });
}
/** Figures from here on are not scaled. */
const MOST_IN_SHORT = 10_000;
