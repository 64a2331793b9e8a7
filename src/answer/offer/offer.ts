import type { Arithmetic, Band, MoneyPart, Part, Range } from "../../domain/guide.js";
import type { AnswerLevel, GuideAnswer, GuideName } from "../guide-answer.js";
import type { Note } from "../notes.js";
import type { OfferDoubt, OfferNote, OpenPart } from "./notes.js";
import type { Deadline, LetterWish, WantedLetter } from "./wanted-letter.js";

/** One part of an offer as a person typed it: `150k`, `$150,000`, `15%`. The band decides which amount that is. */
export interface TypedPart {
  part: MoneyPart;
  typed: string;
  /** Stated per year (this matters for equity, usually stated as the whole grant), per month, or per payment. */
  per?: "year" | "month" | "payment";
  /** Payments per year, if stated; else twelve. */
  payments?: number;
  /** Of equity: a percentage of the base, not of the company. */
  ofBase?: true;
  /** Of a sign-on: the year in which it is paid, from 1. */
  year?: number;
  /** Of a sign-on: the number of years over which it is paid. */
  over?: number;
}

/** What the person wants to ask for, as typed. `more`: a percentage on top of the offer. `part`: null if not named. */
export interface TypedWish {
  part: MoneyPart | null;
  typed: string;
  more?: true;
}

/** Another company's offer, stated as well as the one that a counter answers; null for what was not stated. */
export interface OtherOffer {
  company: string | null;
  offer: TypedOffer | null;
  /** Its figures as typed, if not all of them were read. */
  typed?: string;
  answerBy?: Deadline;
}

/** What one turn of a thread took away, as it was before. */
export type TakenAway = Pick<TypedOffer, "parts"> & { once: NonNullable<TypedOffer["once"]> };

/** Something typed that cannot be read; `what` quotes it. `part` is null if it is unclear. */
export interface OfferProblem {
  part: MoneyPart | null;
  what: OfferDoubt;
}

/**
 * Words that were typed with a part and change what it is: a "guaranteed" bonus, "tokens" or "options" instead of
 * stock, a base "plus super".
 */
export type OfferTerms = Partial<Record<"base" | "equity" | "bonus", string>>;

/** An offer as typed, before it is read with a band. Without parts and problems: only the word "offer" was typed. */
export interface TypedOffer {
  parts: TypedPart[];
  /** Length of the grant in years; null if not typed. */
  years: number | null;
  /** Share of the grant that vests in each year, in percent. */
  vesting?: readonly number[];
  /** What is paid once and is not a sign-on. */
  once?: readonly { what: string; typed: string }[];
  /** What turns of a thread took away, each as it was before: "add it back". */
  taken?: readonly TakenAway[];
  /** When the company wants an answer, as typed. */
  deadline?: string;
  /** What the person wants to ask for; absent if nothing was said about it. */
  wishes?: readonly TypedWish[];
  terms?: OfferTerms;
  problems: OfferProblem[];
  /** How words were understood, and what was left out; absent if there is nothing to say. */
  notes?: OfferNote[];
}

/**
 * An offer in whole units of the band's currencies: base and bonus per year, equity as the whole grant over `years`,
 * sign-on once. Null if not typed or not read; a bonus in percent is converted to money.
 */
export interface Offer {
  base: number | null;
  equity: number | null;
  years: number | null;
  /** The grant as typed, if its length was not: per year, or an amount that may be per year or whole (`per` null). */
  grantTyped?: { amount: number; per: "year" | null };
  bonus: number | null;
  /** The bonus as typed, if not as an amount: in percent of the base, or in months of it. */
  bonusTyped?: { kind: "percent" | "months"; value: number };
  /** The only year in which the bonus is paid, if the offer says so: nothing is known of the later ones. */
  bonusYear?: number;
  signOn: number | null;
  /** If the sign-on is paid in several years: the amount of each, from the first on. */
  signOnByYear?: readonly number[];
  /** Share of the grant that vests in each year, in percent: as typed, else as the guide states it, else absent. */
  vesting?: readonly number[];
  /** What is paid once and not counted in any sum; value in the currency of the base. */
  once?: readonly { what: string; value: number }[];
  terms?: OfferTerms;
  /** The total, if one was typed. */
  total?: number;
}

/** How far a value is below the low end of the ask and of the floor: 0 if it reaches it, null if there is none. */
export interface Gaps {
  toAsk: number | null;
  toFloor: number | null;
}

/**
 * One part of an offer with its band, its ask and its floor, all in the band's own unit: `bonusPct` in percent of base,
 * equity per year or per grant as in the band.
 */
export interface OfferRow extends Gaps {
  part: Exclude<Part, "total">;
  value: number | null;
  band: Range | null;
  /** Place in the band: linear from 0 at the low end to 100 at the high end, whole; outside below 0 or above 100. */
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

/** Where the vesting schedule of a grant is from: typed, the guide, assumed even, or none as there is no grant. */
export type VestingSource =
  | { kind: "typed" }
  | { kind: "guide"; quote: string; line: number }
  | { kind: "even" }
  | { kind: "none" };

/** An offer of a company or role without a guide: counted, but not compared with a guide. */
export interface LooseOffer
  extends Pick<
    OfferAnswer,
    "kind" | "query" | "currency" | "offer" | "yearly" | "firstYear" | "byYear" | "deadline" | "notes"
  > {
  guide: null;
  region: null;
  total: null;
  /** Its known name, else as typed. */
  companyName: string;
  parts: [];
  vestingFrom: { kind: "typed" | "even" | "none" };
}

/** Two to four offers of one person, compared. Seen by their owner only. */
export interface OffersAnswer {
  kind: "offers";
  /** The question without the offers. */
  query: string;
  offers: (OfferAnswer | LooseOffer)[];
  /** What each pays over four years; null if that could not be counted. */
  overYears: (number | null)[];
  notes: Note[];
}

/** A part to argue about, and the title of the first lever whose own asks name it; null if none does. */
export interface Argument {
  part: Part;
  lever: string | null;
}

/** An offer compared with one guide in one region. Seen by its owner only. */
export interface OfferAnswer {
  kind: "offer";
  /** The question without the offer. */
  query: string;
  guide: GuideName;
  /** The level of the answer's band; null if none was asked for. */
  level?: AnswerLevel | null;
  region: string | null;
  currency: string;
  /** Currencies of the parts that are not in `currency`. */
  currencies?: Band["currencies"];
  offer: Offer;
  parts: OfferRow[];
  /** Base, bonus and an even year's share of the grant; null if one of them could not be counted. */
  yearly: number | null;
  /** What is paid in the first year, with what vests of the grant and what is paid of the sign-on. */
  firstYear: number | null;
  /** What is paid in each year of the grant; null if `firstYear` is. */
  byYear: readonly number[] | null;
  vestingFrom: VestingSource;
  /** When the company wants an answer, as typed. */
  deadline?: string;
  /** What the person wants to ask for, in the units of the offer; always more than is offered. */
  wish?: LetterWish;
  /** Of a counter: what else the person said about the letter. */
  letter?: WantedLetter;
  /** Of a counter: the offers of other companies, as the person stated them. */
  others?: readonly OtherOffer[];
  /** Parts that the guide counts and that were not typed; `yearly` and `firstYear` are without them. Absent if none. */
  untyped?: OpenPart[];
  /**
   * With `of`, the value is the sum of the typed parts only: the total is at least that, and its gaps at most these.
   */
  total: Gaps & {
    value: number | null;
    of?: "typed-parts";
    arithmetic: Arithmetic;
    band: Range | null;
    percentile: number | null;
  };
  /** Whether every stated floor is reached; null if none is stated, or if one cannot be judged (a partial total). */
  clearsFloor: boolean | null;
  /** The part with the largest gap relative to its ask. A total of only some parts does not count. */
  argueWith: Argument | null;
  /**
   * Only if another part misses more money: `gap` in whole units of `currency` per year, with a year's share of a
   * grant, a sign-on once, and the total as the guide counts it. If present, this is the one shown to people.
   */
  largestGap?: Argument & { gap: number };
  notes: Note[];
  /** The offer as typed, with what was said about it before in the same thread. */
  typed: TypedOffer;
  /** The guide's own answer, which is shown when shared and from which a counter is written. */
  answer: GuideAnswer;
}
