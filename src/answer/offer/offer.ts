import type { Arithmetic, Band, MoneyPart, Part, Range } from "../../domain/guide.js";
import type { AnswerLevel, GuideAnswer, GuideName } from "../guide-answer.js";
import type { Note } from "../notes.js";
import type { OfferDoubt, OfferNote, OpenPart } from "./notes.js";
import type { LetterWish, WantedLetter } from "./wanted-letter.js";

/** One part of an offer as a person typed it: `150k`, `$150,000`, `15%`. Which amount that is, the band says. */
export interface TypedPart {
  part: MoneyPart;
  typed: string;
  /** Said to be a year's worth (matters for equity, where the customary figure is the whole grant), a month's, or one payment. */
  per?: "year" | "month" | "payment";
  /** Payments a year, where more or fewer than twelve may be. */
  payments?: number;
  /** Of a sign-on: the year in which it is paid, from 1, or the years over which it is. */
  year?: number;
  over?: number;
}

/** What the person wants to ask for, as typed: `more` by so many percent than is offered; `part` is null where none is named. */
export interface TypedWish {
  part: MoneyPart | null;
  typed: string;
  more?: true;
}

/** Another company's offer, told of beside the one that a counter answers; null for what was not said. */
export interface OtherOffer {
  company: string | null;
  offer: TypedOffer | null;
  /** Its figures in the words typed, where not all of them were read. */
  typed?: string;
}

/** Something typed that cannot be read; `what` quotes it. `part` is null where that is unclear. */
export interface OfferProblem {
  part: MoneyPart | null;
  what: OfferDoubt;
}

/**
 * Words that were typed with a part and change what it is: "guaranteed" of a bonus, "tokens" or "options" in place of stock,
 * "plus super" of a base.
 */
export type OfferTerms = Partial<Record<"base" | "equity" | "bonus", string>>;

/** An offer as typed, before it is held against a band. No parts and no problems: only the word "offer" was there. */
export interface TypedOffer {
  parts: TypedPart[];
  /** Length of the grant in years, null where not typed. */
  years: number | null;
  /** What of the grant vests in each year, in percent. */
  vesting?: readonly number[];
  /** What is paid once and is no sign-on. */
  once?: readonly { what: string; typed: string }[];
  /** When an answer is wanted, in the words typed. */
  deadline?: string;
  /** What the person wants to ask for; absent where nothing was said of it. */
  wishes?: readonly TypedWish[];
  terms?: OfferTerms;
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
  /** The grant as it was typed, where its length was not: a year's worth, or an amount that may be either (`per` null). */
  grantTyped?: { amount: number; per: "year" | null };
  bonus: number | null;
  /** The bonus as it was typed, where that was no amount: in percent of the base, or in months of it. */
  bonusTyped?: { kind: "percent" | "months"; value: number };
  signOn: number | null;
  /** Of a sign-on that is paid in several years: what is paid in each, from the first on. */
  signOnByYear?: readonly number[];
  /** What of the grant vests in each year, in percent: as typed, else as the guide states it. Absent where neither says. */
  vesting?: readonly number[];
  /** What is paid once and counted nowhere; value in the currency of the base. */
  once?: readonly { what: string; value: number }[];
  terms?: OfferTerms;
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

/** What an offer pays in one year, in whole units of its currency. */
export interface YearPay {
  base: number;
  bonus: number;
  equity: number;
  signOn: number;
  total: number;
}

export type VestingSource =
  | { kind: "typed" }
  | { kind: "guide"; quote: string; line: number }
  | { kind: "even" }
  | { kind: "none" };

/** An offer of a company or role without a guide: counted, and held against nothing. */
export interface LooseOffer
  extends Pick<
    OfferAnswer,
    "kind" | "query" | "currency" | "offer" | "yearly" | "firstYear" | "byYear" | "deadline" | "notes"
  > {
  guide: null;
  region: null;
  total: null;
  /** As people know it, else as typed. */
  companyName: string;
  parts: [];
  vestingFrom: { kind: "typed" | "even" | "none" };
}

/** Two to four offers of one person side by side. Seen by their owner only. */
export interface OffersAnswer {
  kind: "offers";
  /** The question without the offers. */
  query: string;
  offers: (OfferAnswer | LooseOffer)[];
  /** What each pays over four years; null where that could not be counted. */
  overYears: (number | null)[];
  notes: Note[];
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
  /** The level that the answer's band is of; null where none was asked. */
  level?: AnswerLevel | null;
  region: string | null;
  currency: string;
  /** Parts in another currency than `currency`. */
  currencies?: Band["currencies"];
  offer: Offer;
  parts: OfferRow[];
  /** Base, bonus and a year's share of the grant; null where one of them could not be counted. */
  yearly: number | null;
  /** What is paid in the first year: as the grant vests then, with what is paid of the sign-on. */
  firstYear: number | null;
  /** What is paid in each year of the grant; null where `firstYear` is. */
  byYear: readonly number[] | null;
  /** Where the vesting was taken from: typed, the guide's own words, or an even share because neither says. */
  vestingFrom: VestingSource;
  /** When an answer is wanted, in the words typed. */
  deadline?: string;
  /** What the person wants to ask for, in the units of the offer; it is more than is offered. */
  wish?: LetterWish;
  /** Of a counter: what else was said of the letter. */
  letter?: WantedLetter;
  /** Of a counter: what other companies offer, as the person told it. */
  others?: readonly OtherOffer[];
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
  /** The offer as typed, with what was said of it before in the same thread. */
  typed: TypedOffer;
  /** The guide's own answer: what a share shows, and what a counter is written from. */
  answer: GuideAnswer;
}
