import type { MoneyPart } from "../../domain/guide.js";
import type { TypedOffer } from "./offer.js";
import { plainFigures } from "./plain-figures.js";
import type { Piece } from "./reading/piece.js";
import { segments } from "./reading/pieces.js";

/** A word of an offer, what it was read as, and the rule of data/language/offer-rules.yml that matched it. */
export interface OfferWord {
  typed: string;
  as: { kind: "part"; part: MoneyPart } | { kind: Piece["kind"]; detail?: string };
  rule?: string;
}

/** How the words of an offer were read, and the figure of each part. */
export interface ExplainedOffer {
  words: OfferWord[];
  parts: { part: MoneyPart; typed: string }[];
}

/** The figures of a text and the words that a rule of offers matched, in order. */
export function explainOffer(text: string, { parts }: TypedOffer): ExplainedOffer {
  const words = [...segments(plainFigures(text))].flatMap(({ piece, rule }): OfferWord[] => {
    if (!rule && piece.kind !== "figure") return [];
    return [{ typed: piece.typed, as: meaningOf(piece), ...(rule && { rule: rule.name }) }];
  });
  return { words, parts: parts.map(({ part, typed }) => ({ part, typed })) };
}

function meaningOf(piece: Piece): OfferWord["as"] {
  if (piece.kind === "detail") return { kind: "detail", detail: piece.detail.kind };
  if (piece.kind !== "label") return { kind: piece.kind };
  return piece.label.kind === "part"
    ? { kind: "part", part: piece.label.part }
    : { kind: "label", detail: piece.label.kind };
}
