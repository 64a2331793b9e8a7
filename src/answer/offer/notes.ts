import type { MoneyPart, Part, Range } from "../../domain/guide.js";

/** A part that can be left out of an offer and still be in the job's pay. */
export type OpenPart = "equity" | "bonus";

/** What could not be read in a typed offer: the words typed, and what is the matter with them. */
export type OfferDoubt =
  | { kind: "no-part"; typed: string }
  | { kind: "unknown-part"; typed: string }
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
  /** `band` is the guide's own figure, in `currency`. */
  | { kind: "scale"; typed: string; part: MoneyPart; band: Range | null; currency: string }
  | { kind: "other-currency"; typed: string; part: MoneyPart; currency: string; bandCurrency: string };

/** What an offer check says beside its figures. */
export type OfferNote =
  | OfferDoubt
  /** Only the word "offer" was typed, or figures without it. */
  | { kind: "offer-not-typed" }
  | { kind: "offer-needs-guide" }
  | { kind: "offer-without-band" }
  /** Whose offer it is nobody can tell: another company's is named as well. */
  | { kind: "offer-of-others"; company: string; others: readonly string[] }
  | { kind: "scaled"; typed: string; amount: number; currency: string }
  | { kind: "length-elsewhere"; typed: string }
  | { kind: "current-job"; typed: string }
  | { kind: "equity-as-grant"; years: number }
  | { kind: "equity-as-year"; years: number }
  | { kind: "years-taken"; years: number }
  | { kind: "years-differ"; typed: number; band: number }
  | { kind: "equity-unplaced" }
  | { kind: "no-base" }
  | { kind: "untyped"; parts: readonly OpenPart[] }
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
  | { kind: "floor-above-ask"; part: Part };
