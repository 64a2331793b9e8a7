/** Low and high in whole units of a currency; a single figure is `[x, x]`. */
export type Range = readonly [low: number, high: number];

/** The parts of pay that are money. */
export const MONEY_PARTS = ["base", "equity", "bonus", "signOn", "total"] as const;
/** The parts of pay that a band, an ask or a floor can name. `bonusPct` is percent of base, all others are money. */
export const PARTS = ["base", "equity", "bonus", "bonusPct", "signOn", "total"] as const;
/** A part of pay that is an amount of money. */
export type MoneyPart = (typeof MONEY_PARTS)[number];
/** A part of pay, in money or in percent of base. */
export type Part = (typeof PARTS)[number];

/** The parts of pay as people call them. */
export const PART_NAMES: Record<Part, string> = {
  base: "base",
  equity: "equity",
  bonus: "bonus",
  bonusPct: "bonus",
  signOn: "sign-on",
  total: "total",
};

/** What an equity figure is: the whole multi-year grant, one year's worth, or not known. */
export type EquityBasis = { kind: "grant"; years: number } | { kind: "year" } | { kind: "unknown" };

/**
 * How a guide's own total is computed from its parts: with the whole grant, with one year of the equity, or with one
 * year and the sign-on; `unknown` if no sum fits or a part is missing.
 */
export type Arithmetic = "whole-grant" | "yearly" | "first-year" | "unknown";

/** The figures of one level inside a band that spans levels. */
export interface LevelFigures extends Partial<Record<Part, Range>> {
  level: string;
}

/**
 * The pay of one guide in one region. Money in whole units of `currency`; base, bonus and total by the year, equity as
 * `equityBasis` says, sign-on once. A part that the guide does not give is absent, never 0.
 */
export interface Band extends Partial<Record<Part, Range>> {
  currency: string;
  equityBasis: EquityBasis;
  /** Currencies of the parts that are not in `currency`. */
  currencies?: Partial<Record<MoneyPart, string>>;
  /** Present if the band spans several levels. */
  levels?: LevelFigures[];
  arithmetic: Arithmetic;
  /** Cells that gave no figure, or not one for each place, in the guide's own words. */
  inWords?: { part: Part; level?: string; text: string }[];
  /** Present if the guide gives pay by the month: base and total are this many payments. */
  payments?: number;
  /** In answers: base, bonus and a year of the equity, added up; null if that is not possible. Not in the guide. */
  yearly?: Range | null;
}

/** The currency of one part of a band. */
export const partCurrency = ({ currency, currencies }: Pick<Band, "currency" | "currencies">, part: Part): string =>
  (part !== "bonusPct" && currencies?.[part]) || currency;

/** Figures of one side (ask or floor) of a target, with the parts that the guide states. */
export interface Figures extends Partial<Record<Part, Range>> {
  /** "year" if the text states equity as a yearly amount; otherwise equity is as written (a grant). */
  equityPer?: "year";
  /** Present if the text says that its total is the pay of the first year, with that year's vesting and the sign-on. */
  totalOf?: "first-year";
}

/** The guide's own words that a figure was read from. */
export interface Evidence {
  side: "ask" | "floor";
  part: Part;
  quote: string;
  /** Line in the file, from 1. */
  line: number;
}

/**
 * Why a strategy's figures are not trusted: an amount of a part of pay is on no side (`no-side`), one on a side is of
 * no part (`no-part`), its currency is unknown (`no-currency`), it is by the month (`period`), a stated figure is far
 * outside its band or below it (`far-from-band`, `below-band`), one part has two values and nothing that is understood
 * says which one counts (`two-values`), or the place is said to be some percent away from the figures that are for all
 * places (`relative-place`).
 */
export interface Doubt {
  kind:
    | "no-side"
    | "no-part"
    | "no-currency"
    | "period"
    | "far-from-band"
    | "below-band"
    | "two-values"
    | "relative-place";
  side?: "ask" | "floor";
  part?: Part;
}

/** What a strategy states for one region: which figures, in which currency, and in the guide's words. */
export interface StatedTarget {
  /**
   * `confirmed`: the front matter states it; `region`: the strategy states some part for this region; `guide`: stated
   * without naming a place; `unclear`: figures are stated but could not be read with certainty, so ask and floor are
   * empty and `text` has every sentence in question.
   */
  basis: "confirmed" | "region" | "guide" | "unclear";
  /** Currency of the money parts. */
  currency: string;
  ask: Figures;
  floor: Figures;
  /** Parts of `ask` that are asked for only on a condition ("if base is capped, push for a $20K sign-on"). */
  conditional?: Part[];
  /** The guide's own words that the figures were read from. */
  text: string;
  /** One for each figure of ask and floor; empty for `unclear`. */
  evidence?: Evidence[];
  /** Present for `unclear`. */
  doubts?: Doubt[];
}

/** Whether two sides of a target count a part in the same way: equity by the year or as a grant, a total with the sign-on. */
export const areAlike = (part: Part, one: Figures, other: Figures): boolean =>
  (part !== "equity" || one.equityPer === other.equityPer) && (part !== "total" || one.totalOf === other.totalOf);
