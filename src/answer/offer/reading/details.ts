/**
 * What stands beside the figures of an offer and is none of its labels: how often something is paid, how a grant vests,
 * which figures are somebody else's or of another time, and what is no money at all.
 */
export type Detail =
  | { kind: "rate"; per: "year" | "month" | "other" }
  /** So many payments a year, by the month where `times` does not say how often. */
  | { kind: "payments"; times?: number }
  /** So many months' pay beside the twelve. */
  | { kind: "extra-months" }
  /** A bonus of so many months' pay. */
  | { kind: "bonus-months" }
  /** The length of a grant, or of what else stands there. */
  | { kind: "years"; in: "years" | "months" }
  | { kind: "schedule" }
  /** An even share a year: "vests 25% a year". */
  | { kind: "even-share" }
  /** The year in which something is paid. */
  | { kind: "pay-year"; year?: number }
  | { kind: "vesting" }
  | { kind: "none" }
  /** Nothing is known of it: "bonus tbd". */
  | { kind: "unstated" }
  /** The shares of base and bonus in a total, in percent: "a 70/30 split". */
  | { kind: "split" }
  /** Figures from here on are of another stage of the talks: before a raise, or after it. */
  | { kind: "stage"; stage: "old" | "new" }
  /** Figures from here on are of another job, others' pay, what is published, what the person wants, or of the offer again. */
  /** `leads`: only where it begins a sentence. `named`: a company stands in it, so that the question keeps it. */
  | { kind: "context"; of: "other-job" | "others" | "published" | "wish" | "offer"; leads?: true; named?: true }
  /** What figures without a scale are counted in: "all k". */
  | { kind: "scale"; size: number; sign: string }
  /** The word that names the offer itself. */
  | { kind: "offer" }
  | { kind: "deadline" }
  /** Counts something other than money, or says nothing: of no weight for the figures. */
  | { kind: "aside" }
  | { kind: "filler" }
  /** The text goes on with another thing. */
  | { kind: "break" };
