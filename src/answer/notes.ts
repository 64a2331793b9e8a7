import type { Arithmetic, EquityBasis, MoneyPart, Range } from "../domain/guide.js";
import type { Mentioned } from "../query/query.js";
import type { OfferNote } from "./offer/notes.js";
import type { RankedBar, RankedPart } from "./ranked.js";

/** A guide of a comparison by the name of its column, with its value of what is compared. */
type OfGuide<K extends string, V> = { name: string } & { [key in K]: V };

/**
 * What an answer has to say besides its figures, as data: `present/` writes the sentence. Names of companies, roles and
 * regions are those shown to people.
 */
export type Note =
  // How the question was read
  | { kind: "read-as"; typed: string; as: string }
  /** Words that were not understood. */
  | { kind: "unread"; words: readonly string[] }
  /** Years of experience, as typed; the guides give their figures by role instead. */
  | { kind: "years-said"; words: readonly string[] }
  /** Words that name levels; the guides give their figures by role instead. */
  | { kind: "level-words"; words: readonly string[] }
  /** Words that name levels, if a guide is still to be chosen, which then answers at the level. */
  | { kind: "level-kept"; words: readonly string[] }
  /** Places of a question that led to no one guide yet, which then answers for them. */
  | { kind: "place-kept"; places: readonly string[] }
  /** Only this many characters were read. */
  | { kind: "cut"; characters: number }
  /** Another company that was named as well as the one asked about. */
  | { kind: "mentioned"; as: Mentioned["as"]; company: string }
  | { kind: "companies-aside"; company: string; others: readonly string[] }
  | { kind: "lists-aside"; others: readonly string[] }
  | { kind: "place-alone"; place: string }
  | { kind: "nothing-fits"; heard: string }
  | { kind: "no-guide"; company: string }
  | { kind: "lacks-role"; company: string; role: string }
  // The region
  | { kind: "default-region"; region: string }
  | { kind: "also"; regions: readonly string[] }
  | { kind: "within"; asked: string; region: string; also: readonly string[] }
  /** `elsewhere`: the label names other places of the area around both. */
  | { kind: "covered"; asked: string; region: string; elsewhere?: true }
  /** Guides that a ranking for a place leaves out: their label includes it, but their pay is for other places. */
  | { kind: "ranked-elsewhere"; place: string; regions: readonly { company: string; region: string }[] }
  /** Of `before` guides, `of` meet all thresholds, `whole` with their whole band; `others` pay in other currencies. */
  | { kind: "ranked-over"; bars: readonly RankedBar[]; of: number; before: number; whole: number; others: number }
  /** The list is ordered by one part, though others were named as well. */
  | { kind: "ranked-by-one"; by: RankedPart; besides: readonly RankedPart[] }
  | { kind: "unavailable"; asked: string; regions: readonly string[] }
  /** A place is not meant, and the guide has several others. */
  | { kind: "which-place"; asked: string; regions: readonly string[] }
  /** The guide gives its figures by level and names no places. */
  | { kind: "no-places"; asked: string }
  // The form of the figures
  /** A period other than the year was asked for. */
  | { kind: "by-the-year"; period: string }
  | { kind: "not-converted"; asked: string }
  /** Parts that were asked for and about which nothing is known here. */
  | { kind: "part-not-given"; parts: readonly MoneyPart[] }
  // The level
  /** The guide has no figures for the level: the levels that it has, and names of other guides of the role. */
  | {
      kind: "lacks-level";
      asked: string;
      has: readonly string[];
      others: readonly string[];
      /** The region asked for, whose levels `has` lists, and other regions that have the level. */
      elsewhere?: { region: string; regions: readonly string[] };
    }
  /** What a level is at another company by the mapping of a guide, in the guide's words. */
  | { kind: "same-level"; guide: string; level: string; is: string }
  /** Whether that is the level of the other company that the question names. */
  | { kind: "levels-alike"; alike: boolean }
  /** No mapping compares the levels of the two companies. */
  | { kind: "no-same-level"; from: string; to: string }
  /** One band for all these levels. */
  | { kind: "levels-in-one"; asked: string; levels: readonly string[] }
  /** No level was asked for, and the figures span these. */
  | { kind: "levels-spanned"; levels: readonly string[] }
  // The guide
  | { kind: "unreadable" }
  | { kind: "no-target"; why: NoTarget }
  | { kind: "whole-grant"; years: number }
  /** The guide gives pay per month; `payments` of them are counted for a year. */
  | { kind: "monthly-pay"; payments: number }
  | { kind: "premiums-as-levers" }
  /** Levers that the guide has for other regions than the one shown, by their titles. */
  | { kind: "levers-elsewhere"; titles: readonly string[] }
  /** A stated figure that is far from its own band. */
  | { kind: "far-from-band" }
  /** A stated ask or floor in an implausible place, with the guide's words for it. */
  | { kind: "odd-figure"; odd: OddFigure; part: MoneyPart; words: readonly string[] }
  /** Scripts that ask for less than the target, by the levers' numbers from 1. */
  | { kind: "low-scripts"; levers: readonly number[] }
  /** The guide's prose says nothing about what the question asks; with `company`: none of the company's guides does. */
  | { kind: "not-said"; words: readonly string[]; company?: string }
  /** The passages do not name what the question asks about, but only come near to it. */
  | { kind: "nearest"; words: readonly string[]; company?: string }
  /** A level of another company that the question names, and the guide's own level for it. */
  | { kind: "like-level"; asked: string; level: string }
  // Lists and comparisons
  /** Guides by their pay of a part, the highest first; `alike`: the first two pay about the same. */
  | {
      kind: "pays-more";
      by: RankedPart;
      sides: readonly { name: string; range: Range; currency: string }[];
      alike: boolean;
      /** Parts that another guide has and for which nothing is counted here. */
      without: readonly { name: string; parts: readonly ("equity" | "bonus")[] }[];
    }
  /** Guides whose pay is not known for the part compared. */
  | { kind: "pay-unknown"; by: RankedPart; names: readonly string[] }
  | { kind: "no-band"; names: readonly string[] }
  | { kind: "currencies-differ"; guides: readonly OfGuide<"currency", string>[] }
  | { kind: "equity-differs"; guides: readonly OfGuide<"basis", EquityBasis>[] }
  | { kind: "totals-differ"; guides: readonly OfGuide<"arithmetic", Arithmetic>[] }
  /** A note about only one guide of a comparison. */
  | { kind: "of-guide"; name: string; note: Note }
  | OfferNote;

/**
 * Why there is nothing to ask for: no band to work an ask out from, no base or total to ask for above what the guide
 * says to accept, or figures of several levels.
 */
export type NoTarget = "no-band" | "no-main-part" | "levels";

/**
 * An ask wholly below its own floor, one that begins below it or is the same figure, or one above the band's top; a
 * floor above or below the whole band; equity that is written as pay per year but fits its band as a whole grant.
 */
export type OddFigure =
  | "ask-below-floor"
  | "ask-at-floor"
  | "ask-above-band"
  | "floor-above-band"
  | "floor-below-band"
  | "grant-by-year";

/** Whether two notes are equal in kind and in all fields. */
export const sameNote = (a: Note, b: Note): boolean => a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b);
