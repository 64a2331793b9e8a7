import type { Note } from "../answer/notes.js";
import type { EquityBasis } from "../domain/guide.js";
import { offerNoteText } from "./offer-notes.js";
import { placeName } from "./place-name.js";
import { LEVELS } from "./words/level.js";
import {
  APART,
  CAUTION,
  CHOICES,
  COMPARE,
  equityCounts,
  LEVEL_FOUND,
  NO_TARGET,
  NOTES,
  PART_NAMES,
  TOO_LONG,
} from "./words.js";

/** A note as a plain sentence. */
export function noteText(note: Note): string {
  switch (note.kind) {
    case "read-as":
      return NOTES.readAs(note.typed, note.as);
    case "unread":
      return NOTES.unread(note.words);
    case "level-words":
      return NOTES.levels(note.words);
    case "level-kept":
      return NOTES.levelKept(note.words);
    case "no-places":
      return LEVELS.noPlaces(note.asked);
    case "lacks-level":
      return LEVELS.lacking(note.asked, note.has, note.others);
    case "same-level":
      return LEVELS.same(note.guide, note.level, note.is);
    case "levels-alike":
      return note.alike ? LEVELS.alike : LEVELS.unlike;
    case "no-same-level":
      return LEVELS.noSame(note.from, note.to);
    case "levels-in-one":
      return LEVELS.onePay(note.asked, note.levels);
    case "levels-spanned":
      return LEVELS.unasked(note.levels);
    case "cut":
      return TOO_LONG(note.characters);
    case "apart":
      return APART[note.as](note.company);
    case "companies-aside":
      return NOTES.companiesAside(note.company, note.others);
    case "lists-aside":
      return NOTES.listsAside(note.others);
    case "place-alone":
      return NOTES.placeAlone(note.place);
    case "nothing-fits":
      return CHOICES.unknown(note.heard);
    case "no-guide":
      return CHOICES.noRoles(note.company);
    case "lacks-role":
      return NOTES.lacksRole(note.company, note.role);
    case "default-region":
      return NOTES.defaultRegion(placeName(note.region));
    case "no-such-place":
      return NOTES.noSuchPlace(note.words, placeName(note.region));
    case "also":
      return NOTES.also(note.regions.map(placeName));
    case "within":
      return NOTES.within(note.asked, placeName(note.region), note.also.map(placeName));
    case "ranked-elsewhere":
      return NOTES.rankedElsewhere(
        note.place,
        note.regions.map(({ company, region }) => `${company} (${region})`),
      );
    case "covered":
      return NOTES.covered(note.asked, placeName(note.region));
    case "unavailable":
      return NOTES.unavailable(note.asked, note.regions.map(placeName));
    case "unreadable":
      return NOTES.unreadable;
    case "no-target":
      return NO_TARGET[note.why];
    case "monthly-pay":
      return NOTES.monthlyPay(note.payments);
    case "whole-grant":
      return NOTES.wholeGrant(note.years);
    case "premiums-as-levers":
      return NOTES.premiumsAsLevers;
    case "levers-elsewhere":
      return NOTES.leversElsewhere(note.titles);
    case "far-from-band":
      return CAUTION.farFromBand;
    case "odd-figure":
      return CAUTION.odd[note.odd](PART_NAMES[note.part], note.words);
    case "low-scripts":
      return CAUTION.lowScripts(note.levers.map(String));
    case "not-said":
      return NOTES.notSaid(note.words, note.company);
    case "nearest":
      return NOTES.nearest(note.words);
    case "like-level":
      return LEVEL_FOUND(note.asked, note.level);
    case "no-band":
      return COMPARE.noBand(note.names);
    case "currencies-differ":
      return COMPARE.currencies(each(note.guides, ({ currency }) => currency));
    case "equity-differs":
      return COMPARE.equity(each(note.guides, ({ basis }) => counts(basis)));
    case "totals-differ":
      return COMPARE.totals(each(note.guides, ({ arithmetic }) => COMPARE.arithmetic[arithmetic]));
    case "of-guide":
      return COMPARE.of(note.name, noteText(note.note));
    default:
      return offerNoteText(note);
  }
}

/** Notes as plain sentences. */
export const noteTexts = (notes: readonly Note[]): string[] => notes.map(noteText);

const each = <T extends { name: string }>(guides: readonly T[], value: (side: T) => string): string =>
  guides.map((guide) => `${guide.name} ${value(guide)}`).join(", ");

const counts = (basis: EquityBasis): string => equityCounts(basis) || COMPARE.arithmetic.unknown;

/** Notes that answer what was asked, and so stand before everything else. */
const ANSWERS = new Set<Note["kind"]>(["like-level", "lacks-role", "not-said", "nearest", "no-such-place"]);

/** The notes that answer what was asked, and the others, which stand behind the figures. */
export function partNotes(notes: readonly Note[]): { first: string[]; rest: string[] } {
  return {
    first: noteTexts(notes.filter(({ kind }) => ANSWERS.has(kind))),
    rest: noteTexts(notes.filter(({ kind }) => !ANSWERS.has(kind))),
  };
}
