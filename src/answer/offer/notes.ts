import type { Band, Figures, MoneyPart, Part, Range } from "../../domain/guide.js";
import type { LetterManner } from "./wanted-letter.js";

/** A part that can be left out of an offer and still be in the job's pay. */
export type OpenPart = "equity" | "bonus";

/** What could not be read in a typed offer: the words typed, and what is the matter with them. */
export type OfferDoubt =
  | { kind: "no-part"; typed: string }
  | { kind: "unknown-part"; typed: string }
  /** Several figures in a row of which none names its part. */
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
  /** `band` is the guide's own figure, in `currency`; `monthly`: the figure lies far below it, and fits it as a month's pay. */
  | { kind: "scale"; typed: string; part: MoneyPart; band: Range | null; currency: string; monthly?: true }
  /** `regional`: the region's other pay is in that currency, so that no other region is meant. */
  | {
      kind: "other-currency";
      typed: string;
      part: MoneyPart;
      currency: string;
      bandCurrency: string;
      regional?: true;
    };

/** A part of the offer for which a counter asks no more, and why: what the person would wonder about. */
export interface LeftAlone {
  kind: "left-alone";
  part: "base" | "equity";
  /** Next to the top of the band; next to the guide's ask, or what was worked out; the guide asks for none; it has no figures. */
  why: "top" | "reached" | "high" | "unstated" | "no-figures";
}

/** What an offer check says beside its figures. */
export type OfferNote =
  | OfferDoubt
  /** Only the word "offer" was typed, or figures without it. */
  | { kind: "offer-not-typed" }
  | { kind: "offer-needs-guide" }
  /** Of a counter: no lever has a sentence that may stand without the person's own words. */
  | { kind: "nothing-to-argue" }
  | { kind: "ask-worked-out"; parts: readonly Part[] }
  /** Of a counter: what the person wants to ask for lies above the top of the guide's band here. */
  | { kind: "ask-above-top"; parts: readonly Part[] }
  /** What a letter asks for, or is offered, lies under what the guide says to accept at the least. */
  | { kind: "under-floor"; part: Part; floor: number; currency: string; asked: boolean }
  /** Of a counter: the guide's ask lies above that top, so the letter asks for the top. */
  | { kind: "ask-lowered"; parts: readonly Part[] }
  /** Of a counter: what else could be asked for is far above the offer, such as `most`. `grant`: one was offered. */
  | {
      kind: "ask-nearer";
      most: { part: Part; amount: number; currency: string };
      parts: readonly Part[];
      grant: boolean;
      /** How far above the base offered the letter goes, in percent. */
      aboveBase: number;
    }
  /** Of a counter: what the market data is that the letter speaks of. */
  | { kind: "market-data"; region: string; figures: Figures; currency: string; currencies?: Band["currencies"] }
  /** Of a counter: a part of the offer for which no more is asked. */
  | LeftAlone
  /** Of a counter: nothing is left to ask for, so the letter names a sign-on that is a share of the base. */
  | { kind: "sign-on-example" }
  /** Of a counter: the offer reaches all that the guide asks for. */
  | { kind: "asks-met" }
  | { kind: "counter-needs-guide" }
  /** Of a counter: it was asked for in another language than English, in which the letter is written where there are words for it. */
  | { kind: "letter-language"; language: string }
  /** Of a counter: other companies' offers that were told of, null for one without a name. `secret`: something is to be kept out of the letter, which names none of them then. */
  | { kind: "other-offers"; companies: readonly (string | null)[]; secret: boolean }
  /** Of a counter: companies that the person talks with and holds no offer of. */
  /** How the letter was wanted to be, as far as that was read. */
  | { kind: "letter-manner"; manner: LetterManner }
  /** What was wanted of the letter and is not in it, in the person's words. */
  | { kind: "wish-left-out"; words: readonly string[] }
  | { kind: "talks-left-out"; companies: readonly string[] }
  /** Of several offers one of a company or role without a guide. */
  | { kind: "offer-without-guide"; company: string }
  | { kind: "offers-currencies"; currencies: readonly string[] }
  /** No place was named: the region was taken by the currency. */
  | { kind: "region-by-currency"; currency: string; region: string }
  | { kind: "no-region-in"; currency: string; regions: readonly string[] }
  | { kind: "offer-without-band" }
  /** Whose offer it is nobody can tell: another company's is named as well. */
  | { kind: "offer-of-others"; company: string; others: readonly string[] }
  /** A part in the currency of the base, which the guide gives in another: counted, and compared with nothing. */
  | { kind: "counted-apart"; typed: string; part: MoneyPart; currency: string; bandCurrency: string }
  | { kind: "scaled"; typed: string; amount: number; currency: string }
  | { kind: "length-elsewhere"; typed: string }
  | { kind: "current-job"; typed: string }
  /** A figure that the person wants and was not offered. */
  | { kind: "own-wish"; typed: string }
  /** Read and counted nowhere: a benefit, a refresher, a figure in an aside. */
  | { kind: "left-out"; typed: string }
  | { kind: "paid-once"; what: readonly string[] }
  /** `each`: by the month, or by another payment of which so many are made a year. */
  | {
      kind: "monthly";
      part: MoneyPart;
      typed: string;
      each: "month" | "payment";
      payments: number;
      amount: number;
      currency: string;
    }
  /** A number of shares at the price of one, and what they come to, as typed and as worked out. */
  | { kind: "counted-as"; typed: string; part: MoneyPart; worth: string }
  | { kind: "guide-schedule"; vesting: readonly number[]; quote: string }
  | { kind: "even-schedule" }
  /** A figure without a name, read as a part by where it stands. */
  | { kind: "part-assumed"; typed: string; part: MoneyPart }
  /** The guide asks for a sign-on in its first year, and the offer pays it over several. */
  | { kind: "sign-on-first-year"; amount: number; currency: string }
  /** A year's pay beside which the number of its payments stands. */
  | { kind: "payments-within"; typed: string; payments: number }
  /** A figure without a name that lies in one band of the guide alone. */
  | { kind: "part-by-band"; typed: string; part: MoneyPart }
  | { kind: "equity-as-grant"; years: number }
  | { kind: "equity-as-year"; years: number }
  | { kind: "years-taken"; years: number }
  | { kind: "years-differ"; typed: number; band: number }
  | { kind: "equity-unplaced" }
  /**
   * Several offers by what they pay a year, the highest first; how much more the first pays than the second, by the year,
   * over four years and part by part, and what could not be counted of a year.
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
  /** Offers whose pay a year could not be counted. */
  | { kind: "offers-unknown"; names: readonly string[] }
  | { kind: "no-base" }
  | { kind: "untyped"; parts: readonly OpenPart[] }
  /** A part was typed and not as money. */
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

/** One of several offers: its name, and what it pays a year. */
export interface OfferSide {
  name: string;
  yearly: number;
}
