import { tablesAsLines } from "./offer-tables.js";
import { plainFigures } from "./plain-figures.js";
import { withLegends } from "./reading/legends.js";
import { offerPieces, type Piece } from "./reading/pieces.js";

/** The pieces of a text as the reader of offers sees them, for those who label or learn from them. */
export const offerTextPieces = (text: string): readonly Piece[] =>
  withLegends(offerPieces(plainFigures(tablesAsLines(text))));
