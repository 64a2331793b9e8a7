import type { Band, Figures, MoneyPart, Part, Range } from "../../domain/guide.js";
import type { LetterManner } from "./wanted-letter.js";

/** A part that a person may leave out when typing an offer though the job pays it. */
export type OpenPart = "equity" | "bonus";

/** What could not be read in a typed offer: the words typed, and why. */
export type OfferDoubt =
  | { kind: "no-part"; typed: string }
  | { kind: "unknown-part"; typed: string }
  /** A list of several figures, none of which names its part. */
  | { kind: "no-parts"; typed: string }
  | { kind: "range"; typed: string; part: MoneyPart }
  | { kind: "no-figure"; label: string }
  | { kind: "part-twice"; part: MoneyPart }
  | { kind: "not-one-figure"; typed: string }
  | { kind: "below-zero"; typed: string }
  | { kind: "not-in-percent"; typed: string; part: MoneyPart }
  | { kind: "bonus-unit"; typed: string }
  | { kind: "percent-without-base"; typed: string }
  | { kind: "share-count"; typed: string }
  | { kind: "not-yearly"; typed: string }
  | { kind: "grant-length"; typed: string }
  /**
   * `band` is the guide's figure, in `currency`; `monthly`: the typed one is far below it, and fits as pay per month.
   */
  | { kind: "scale"; typed: string; part: MoneyPart; band: Range | null; currency: string; monthly?: true };

/** A part of the offer for which a counter does not ask for more, and why. */
export interface LeftAlone {
  kind: "left-alone";
  part: "base" | "equity";
  /**
   * `top`: near the top of the band; `reached`, `high`: at or near the ask, as stated or as worked out; `unstated`: the
   * guide has no ask for it; `no-figures`: the guide has no band for it.
   */
  why: "top" | "reached" | "high" | "unstated" | "no-figures";
}

/**
 * What a figure is that is not offered. `lost`: what is given up by leaving. `limit`: the most that could be paid. `later`:
 * what holds at a later time, or on a condition.
 */
export type NotOffered = "other-job" | "others" | "published" | "lost" | "limit" | "later" | "company";

/** What an offer check says besides its figures. */
export type OfferNote =
  | OfferDoubt
  /** Only the word "offer" was typed, or only figures without it. */
  | { kind: "offer-not-typed" }
  | { kind: "offer-needs-guide" }
  /** Of a counter: no lever has a sentence that can be used without the person's own words. */
  | { kind: "nothing-to-argue" }
  | { kind: "ask-worked-out"; parts: readonly Part[] }
  /** Of a counter: what the person wants to ask for is above the top of the guide's band here. */
  | { kind: "ask-above-top"; parts: readonly Part[] }
  /** What a letter asks for (`asked`), or is offered, is below what the guide says to accept. */
  | { kind: "under-floor"; part: Part; floor: number; currency: string; asked: boolean }
  /** Of a counter: the guide's ask is above the top of the band, so the letter asks for the top. */
  | { kind: "ask-lowered"; parts: readonly Part[] }
  /** Of a counter: the other asks are far above the offer, such as `most`. `grant`: the offer has a grant. */
  | {
      kind: "ask-nearer";
      most: { part: Part; amount: number; currency: string };
      parts: readonly Part[];
      grant: boolean;
      /** How far above the base offered the letter goes, in percent. */
      aboveBase: number;
    }
  /** Of a counter: the market data that the letter mentions. */
  | { kind: "market-data"; region: string; figures: Figures; currency: string; currencies?: Band["currencies"] }
  /** Of a counter: a part of the offer for which the letter does not ask for more. */
  | LeftAlone
  /** Of a counter: nothing else is left to ask for, so the letter names a sign-on as a share of the base. */
  | { kind: "sign-on-example" }
  /** Of a counter: the offer reaches all that the guide asks for. */
  | { kind: "asks-met" }
  | { kind: "counter-needs-guide" }
  /** A letter was asked for that is no counter. */
  | { kind: "only-counters" }
  /**
   * Of a counter: another language than English was asked for; the letter is in it as far as there are words for it.
   */
  | { kind: "letter-language"; language: string }
  /** Of a counter: other companies whose offers it mentions, null for one without a name. */
  | { kind: "other-offers"; companies: readonly (string | null)[] }
  /** Of a counter: the same of offers that the person does not hold, or not any more. */
  | { kind: "offers-left-out"; companies: readonly (string | null)[] }
  /** Of a counter: what the person wants kept out of it, in the person's words. */
  | { kind: "kept-out"; words: readonly string[] }
  /** How the person wants the letter to be, as far as that was read. */
  | { kind: "letter-manner"; manner: LetterManner }
  /** What a turn of a thread wants taken out of the letter, and it does not have. */
  | { kind: "not-in-letter"; words: string }
  /** What the person wanted in the letter and is not in it, in the person's words. */
  | { kind: "wish-left-out"; words: readonly string[] }
  /** Of a counter: companies that the person is in talks with and has no offer from. */
  | { kind: "talks-left-out" | "talks-told"; companies: readonly string[] }
  /** One of several offers is of a company or role without a guide. */
  | { kind: "offer-without-guide"; company: string }
  | { kind: "offers-currencies"; currencies: readonly string[] }
  /** No place was named: the region was chosen by the currency. */
  | { kind: "region-by-currency"; currency: string; region: string }
  | { kind: "no-region-in"; currency: string; regions: readonly string[] }
  /** The offer is in another currency than the guide's figures for the place asked about. */
  | { kind: "offered-elsewhere"; currency: string; bandCurrency: string; region: string }
  /** Which regions the guide pays in the currency of the offer. */
  | { kind: "regions-in"; currency: string; regions: readonly string[] }
  /** No currency was typed: the one of the place was taken. */
  | { kind: "currency-taken"; currency: string }
  /** No currency was typed with the pay and none is known of the place: the one of another part was taken. */
  | { kind: "currency-of-part"; currency: string; typed: string }
  | { kind: "offer-without-band" }
  /** No currency was typed and none is known for the place: the offer is not shown. */
  | { kind: "offer-currency-unknown" }
  /** It is unclear whose offer it is, since another company's is named as well. */
  | { kind: "offer-of-others"; company: string; others: readonly string[] }
  /** A part in another currency than the guide's: not compared. */
  | { kind: "counted-apart"; typed: string; part: MoneyPart; currency: string; bandCurrency: string }
  | { kind: "scaled"; typed: string; amount: number; currency: string }
  | { kind: "length-elsewhere"; typed: string }
  | { kind: "not-offered"; typed: string; of: NotOffered; company?: string }
  /** A figure that is counted though it holds under a limit or on a condition. */
  | { kind: "counted-under"; typed: string; of: "limit" | "later" }
  /** A figure that the person wants and that was not offered. */
  | { kind: "own-wish"; typed: string }
  /** Read but not counted: a benefit, a refresher, a figure in an aside. */
  | { kind: "left-out"; typed: string }
  /** A figure that may be of any of several offers. */
  | { kind: "owner-unclear"; typed: string }
  | { kind: "paid-once"; what: readonly string[] }
  /** `each`: per month, or per payment; `payments` is their number in a year. */
  | {
      kind: "monthly";
      part: MoneyPart;
      typed: string;
      each: "month" | "payment";
      payments: number;
      amount: number;
      currency: string;
    }
  /**
   * Figures that were added or multiplied, as typed, and what they come to: shares at a price, a base and allowances.
   */
  | { kind: "counted-as"; typed: string; part: MoneyPart; worth: string }
  | { kind: "guide-schedule"; vesting: readonly number[]; quote: string }
  | { kind: "even-schedule" }
  /** A figure without a name, read as a part by its position. */
  | { kind: "part-assumed"; typed: string; part: MoneyPart }
  /** The bonus is promised for the first year alone, and is not counted in the later ones. */
  | { kind: "bonus-first-year"; amount: number; currency: string }
  /** The guide asks for a first-year sign-on, and the offer pays its sign-on over several years. */
  | { kind: "sign-on-first-year"; amount: number; currency: string }
  /** Pay per year that was typed with the number of its payments. */
  | { kind: "payments-within"; typed: string; payments: number }
  /** A figure without a name that fits only one band of the guide. */
  | { kind: "part-by-band"; typed: string; part: MoneyPart }
  | { kind: "equity-as-grant"; years: number }
  | { kind: "equity-as-year"; years: number }
  | { kind: "years-taken"; years: number }
  | { kind: "years-differ"; typed: number; band: number }
  | { kind: "equity-unplaced" }
  /**
   * Several offers by their pay per year, the highest first; how much more the first pays than the second, per year,
   * over four years and part by part; and the parts of a year's pay that could not be counted.
   */
  | {
      kind: "offers-more";
      currency: string;
      sides: readonly OfferSide[];
      yearly: number;
      overYears: number | null;
      parts: readonly { part: "base" | "equity" | "bonus" | "signOn"; by: number }[];
      uncounted: readonly { name: string; parts: readonly OpenPart[] }[];
    }
  /** Offers whose pay per year could not be counted. */
  | { kind: "offers-unknown"; names: readonly string[] }
  | { kind: "no-base" }
  | { kind: "untyped"; parts: readonly OpenPart[] }
  /** A part was typed, but not as money. */
  | { kind: "without-part"; part: OpenPart }
  | { kind: "part-uncounted" }
  | { kind: "mixed-currencies"; currencies: readonly string[] }
  | { kind: "total-arithmetic-unknown" }
  | { kind: "total-as-typed" }
  | { kind: "total-differs"; typed: number; counted: number; currency: string }
  | { kind: "single-figure"; part: Part }
  | { kind: "spans-levels" }
  | { kind: "ask-from-band" }
  | { kind: "target-currency"; currency: string }
  | { kind: "equity-ask-unit" }
  | { kind: "ask-on-condition"; parts: readonly Part[] }
  | { kind: "floor-above-ask"; part: Part };

/** One of several offers: its name and its pay per year. */
export interface OfferSide {
  name: string;
  yearly: number;
}
