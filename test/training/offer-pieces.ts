import { plainFigures } from "../../src/answer/offer/plain-figures.js";
import { withLegends } from "../../src/answer/offer/reading/legends.js";
import type { Piece } from "../../src/answer/offer/reading/piece.js";
import { offerPieces } from "../../src/answer/offer/reading/pieces.js";

/** The pieces of a text as the reader of offers sees them, for those who label or learn from them. */
export const offerTextPieces = (text: string): readonly Piece[] => withLegends(offerPieces(plainFigures(text)));
