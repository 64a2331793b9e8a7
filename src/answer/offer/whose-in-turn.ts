import type { OfferNote } from "./notes.js";
import { plainFigures } from "./plain-figures.js";
import { standingOf } from "./reading/clauses.js";
import type { FigureOwners } from "./reading/figure-owners.js";
import type { Piece } from "./reading/piece.js";
import { offerPieces } from "./reading/pieces.js";

/* Whose the figures of a turn are: those of the offer that a thread is about, or somebody else's. */

/** Least probability, by what was learned, that a turn's figure is no offer where no rule says whose it is. */
const LIKELY_OTHERS = 0.65;

/** A figure as typed, and whose it is. */
export type NotOfThis = Pick<Extract<OfferNote, { kind: "not-offered" }>, "typed" | "of">;

/** Words behind which a turn tells of the offer again: "I'd lose the bonus, but base is 195k". */
const TELLS_ANEW =
  /[,;]?\s+(?:but|so|and)\s+(?=(?:they|it|he|she|hr|base|now)\b)|[,;]?\s+but\s+|(?<=^\D*),\s+(?=(?:the\s+)?(?:base|salary|total)\s+(?:is|was|stays|now)\b)/iu;

/** What a turn tells of the offer behind words without a figure: "losing the bonus, base is 195k". Null if nothing. */
export function toldAnew(turn: string): { lead: string; rest: string } | null {
  const [lead = "", ...rest] = turn.split(TELLS_ANEW);
  return rest.length > 0 && !/\d/.test(lead) ? { lead, rest: rest.join(", ") } : null;
}

/** All figures of a turn, as typed. */
export const figuresTyped = (turn: string): string[] =>
  figuresIn(offerPieces(plainFigures(turn))).map(({ typed }) => typed);

/**
 * The figures of a turn that are somebody else's, or of another job, and the rest of the turn: "my friend got 220k base",
 * "I'd lose 30k". Null if it has none.
 */
export function figuresOfOthers(turn: string, ownersIn: FigureOwners): { figures: NotOfThis[]; rest: string } | null {
  const clauses = turn.split(TELLS_ANEW).map((text) => ({ text, figures: othersIn(text, ownersIn) }));
  const figures = clauses.flatMap((clause) => clause.figures ?? []);
  if (figures.length === 0) return null;
  const rest = clauses.filter((clause) => clause.figures?.length === 0).map(({ text }) => text);
  return { figures, rest: rest.join(", ") };
}

/** The figures of a clause if all of them are somebody else's; empty if one is not, null if it has none. */
function othersIn(clause: string, ownersIn: FigureOwners): NotOfThis[] | null {
  const text = plainFigures(clause);
  const pieces = offerPieces(text);
  const [told, owners] = [standingOf(pieces), ownersIn(text)];
  const whose = (piece: FigurePiece): NotOfThis[] => {
    const { stage, context } = told[pieces.indexOf(piece)] ?? { stage: "none", context: "offer" };
    const { typed } = piece;
    if (stage === "new" || context === "wish") return [];
    if (context !== "offer") return [{ typed, of: context }];
    const learned = owners.get(piece.start);
    if (!learned || stage === "old" || learned.likely < LIKELY_OTHERS) return [];
    return learned.context === "other-job" || learned.context === "others" ? [{ typed, of: learned.context }] : [];
  };
  const figures = figuresIn(pieces);
  if (figures.length === 0) return null;
  const found = figures.flatMap(whose);
  return found.length === figures.length ? found : [];
}

type FigurePiece = Piece & { kind: "figure" };
/** The figures among the pieces of a text. */
export const figuresIn = (pieces: readonly Piece[]): FigurePiece[] =>
  pieces.filter((piece): piece is FigurePiece => piece.kind === "figure");
