import type { MoneyPart } from "../../../domain/guide.js";
import type { OfferNote } from "../notes.js";
import type { TypedOffer } from "../offer.js";
import type { PlacedPair } from "./clauses.js";

/** An offer that is being put together, and the indexes of the pieces used for it. */
export interface Draft extends TypedOffer {
  used: Set<number>;
  /** Keys of the notes that it has. */
  said: Set<string>;
}

/** A figure whose part is known or not. */
export type AssignedPair = PlacedPair & { part?: MoneyPart };

/** A figure whose part is known, by its label or its neighbours. */
export type PartPair = PlacedPair & { part: MoneyPart };

/** A figure as one of a part, without the words next to it. */
export const alone = (pair: PlacedPair, part: MoneyPart): PartPair => ({
  ...pair,
  name: "",
  start: pair.at,
  end: pair.at + 1,
  part,
});

/** What is stated with a figure. */
export interface FigureDetails {
  per?: "year" | "month" | "payment" | "other";
  /** Payments per year. */
  payments?: number;
  /** The number of payments is written as a factor: "17k x 12". */
  isMultiplied?: true;
  /** The year in which it is paid, from 1. */
  year?: number;
  /** The number of years over which it is paid. */
  over?: number;
  /** The rate as typed. */
  rate?: string;
}

/** Marks pieces as used, `end` exclusive. */
export const use = (draft: Draft, start: number, end: number): void => {
  for (let at = start; at < end; at++) draft.used.add(at);
};

/** Adds a note to an offer unless it has it already. */
export function say(draft: Draft, note: OfferNote): void {
  draft.notes ??= [];
  const key = JSON.stringify(note);
  if (draft.said.has(key)) return;
  draft.said.add(key);
  draft.notes.push(note);
}
