import type { Arithmetic, Band, MoneyPart, Part, Range } from "../../domain/guide.js";
import type { GuideAnswer, GuideName } from "../guide-answer.js";
import type { Note } from "../notes.js";
import type { OfferDoubt, OfferNote, OpenPart } from "./notes.js";

/** One part of an offer as a person typed it: `150k`, `$150,000`, `15%`. Which amount that is, the band says. */
export interface TypedPart {
  part: MoneyPart;
  typed: string;
  /** "year": said to be a year's worth (matters for equity, where the customary figure is the whole grant). */
  per?: "year";
}

/** Something typed that cannot be read; `what` quotes it. `part` is null where that is unclear. */
export interface OfferProblem {
  part: MoneyPart | null;
  what: OfferDoubt;
}

/** An offer as typed, before it is held against a band. No parts and no problems: only the word "offer" was there. */
export interface TypedOffer {
  parts: TypedPart[];
  /** Length of the grant in years, null where not typed. */
  years: number | null;
  problems: OfferProblem[];
  /** What was typed and left out; absent where nothing was. */
  notes?: OfferNote[];
}

/**
 * An offer in whole units of the band's currencies: base and bonus a year, equity the whole grant over `years`,
 * sign-on once. Null where not typed or not read; a percent bonus is in money.
 */
export interface Offer {
  base: number | null;
  equity: number | null;
  years: number | null;
  bonus: number | null;
  signOn: number | null;
  /** Only where a total was typed. */
  total?: number;
}

/** What a value misses to the low end of the ask and of the floor: 0 where it is reached, null where nothing is stated. */
export interface Gaps {
  toAsk: number | null;
  toFloor: number | null;
}

/**
 * One part of an offer beside its band, its ask and its floor, all in the band's own unit: `bonusPct` in percent of base,
 * equity as the band's basis counts it.
 */
export interface OfferRow extends Gaps {
  part: Exclude<Part, "total">;
  value: number | null;
  band: Range | null;
  /** Linear from 0 at the low to 100 at the high, whole; below 0 and above 100 outside. */
  percentile: number | null;
  ask: Range | null;
  floor: Range | null;
}

/** A part to argue about, and the first lever whose own asks name it; null where none does. */
export interface Argument {
  part: Part;
  lever: string | null;
}

/** An offer held against one guide in one region. Seen by its owner only. */
export interface OfferAnswer {
  kind: "offer";
  /** The question without the offer. */
  query: string;
  guide: GuideName;
  region: string | null;
  currency: string;
  /** Parts in another currency than `currency`. */
  currencies?: Band["currencies"];
  offer: Offer;
  parts: OfferRow[];
  /** Base, bonus and a year's share of the grant; null where one of them could not be counted. */
  yearly: number | null;
  /** `yearly` with the sign-on. */
  firstYear: number | null;
  /** Parts that the guide's figures count and nobody typed: `yearly` and `firstYear` are without them. Absent where all are there. */
  untyped?: OpenPart[];
  /** With `of`, the value is that of the parts typed: the least that the total can be, and its gaps the most. */
  total: Gaps & {
    value: number | null;
    of?: "typed-parts";
    arithmetic: Arithmetic;
    band: Range | null;
    percentile: number | null;
  };
  /** Whether every floor stated is reached; null where none is stated or one of them cannot be judged, as by a total of some parts. */
  clearsFloor: boolean | null;
  /** The part with the largest gap relative to its ask, and the lever whose own asks name it. A total of some parts has no gap to argue with. */
  argueWith: Argument | null;
  /**
   * Only where another part misses more money: `gap` in whole units of `currency` by the year, with a year's share of a
   * grant, a sign-on once, the total as the guide counts it. People are told of this one.
   */
  largestGap?: Argument & { gap: number };
  notes: Note[];
  /** The guide's own answer: what a share shows, and what a counter is written from. */
  answer: GuideAnswer;
}
