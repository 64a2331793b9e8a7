import type { Part } from "../../domain/guide.js";
import { partLabel } from "./reading/piece.js";
import { offerPieces } from "./reading/pieces.js";

/** The parts of pay that a text names, by the labels of offers, with their offsets in the text. */
export function partsNamed(text: string): { part: Part; start: number; end: number }[] {
  return offerPieces(text).flatMap((piece) => {
    const part = partLabel(piece)?.part;
    return part ? [{ part, start: piece.start, end: piece.end }] : [];
  });
}
