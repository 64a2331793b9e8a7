import type { Part } from "../../domain/guide.js";
import type { Note } from "../notes.js";
import type { OfferAnswer } from "../offer/offer.js";

/**
 * The parts of an offer that were typed, as far as can be known, but not read. A figure with an unknown label may be
 * any part that the offer lacks.
 */
export function unreadParts({ notes, offer }: OfferAnswer): ReadonlySet<Part> {
  const unread = new Set<Part>(notes.flatMap(partOf));
  if (notes.some(({ kind }) => UNPLACED.has(kind)))
    for (const part of ["base", "equity", "bonus", "signOn"] as const) if (offer[part] === null) unread.add(part);
  if (unread.has("bonus")) unread.add("bonusPct");
  return unread;
}

const UNPLACED = new Set<Note["kind"]>([
  ...(["no-part", "unknown-part", "no-parts", "no-figure", "not-one-figure", "below-zero", "not-yearly"] as const),
]);

function partOf(note: Note): Part[] {
  switch (note.kind) {
    case "range":
    case "part-twice":
    case "not-in-percent":
    case "scale":
    case "counted-apart":
      return [note.part];
    case "share-count":
    case "grant-length":
      return ["equity"];
    case "bonus-unit":
    case "percent-without-base":
      return ["bonus"];
    default:
      return [];
  }
}
