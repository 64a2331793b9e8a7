import type { MoneyPart } from "../../../domain/guide.js";
import type { OfferNote } from "../notes.js";
import type { TypedOffer } from "../offer.js";
import type { PlacedPair } from "./clauses.js";

/** An offer as far as it was put together, and the indexes of the pieces that it was made of. */
export interface Draft extends TypedOffer {
  used: Set<number>;
  /** What its notes say already. */
  said: Set<string>;
}

/** A figure whose part may be known. */
export type AssignedPair = PlacedPair & { part?: MoneyPart };

/** A figure whose part is known, by its label or by what it stands beside. */
export type PartPair = PlacedPair & { part: MoneyPart };

/** A figure by itself, whatever words stood at it, as one of a part. */
export const alone = (pair: PlacedPair, part: MoneyPart): PartPair => ({
  ...pair,
  name: "",
  start: pair.at,
  end: pair.at + 1,
  part,
});

/** What is said beside a figure. */
export interface FigureDetails {
  per?: "year" | "month" | "payment" | "other";
  /** Monthly payments a year. */
  payments?: number;
  /** A payment is multiplied by their number: "17k x 12". */
  isMultiplied?: true;
  /** The year in which it is paid, from 1. */
  year?: number;
  /** The years over which it is paid. */
  over?: number;
  /** The rate as typed. */
  rate?: string;
}

export const use = (draft: Draft, start: number, end: number): void => {
  for (let at = start; at < end; at++) draft.used.add(at);
};

/** Says something beside an offer, each thing once. */
export function say(draft: Draft, note: OfferNote): void {
  draft.notes ??= [];
  const key = JSON.stringify(note);
  if (draft.said.has(key)) return;
  draft.said.add(key);
  draft.notes.push(note);
}
