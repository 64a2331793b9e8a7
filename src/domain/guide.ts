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

/** How an amount of the strategy was used. */
type FigureOutcome =
  /** It is the ask or floor of some region. */
  | "stated"
  /** It was understood, but another figure counts for its part, or no region has its currency. */
  | "outdone"
  /** It is for someone else, is not a part of pay, or explains another figure. */
  | "background"
  /** It was not understood, which makes targets unclear. */
  | "left-over";

/** One amount of the strategy with everything that was read about it. */
export interface StrategyFigure {
  /** As the text writes it. */
  amount: string;
  value: Range;
  kind: "money" | "percent" | "plain";
  currency: string | null;
  side: "ask" | "floor" | null;
  part: Part | null;
  /** "year" for equity by the year. */
  per?: "year";
  /** Labels of the regions that it is stated for; null if it names no place. */
  regions: string[] | null;
  /** The phrase that decided its side or made it background. */
  rule: string | null;
  outcome: FigureOutcome;
  /** Why it is not an ask or a floor. */
  why?: "others" | "aside" | "condition" | "old-value" | "no-side" | "not-pay" | "later-year" | "no-part";
  sentence: string;
  /** Offsets of the amount in `sentence`, `end` exclusive. */
  start: number;
  end: number;
  /** Line in the file, from 1. */
  line: number;
}

/** One argument of the guide's list of levers (or of its premiums, which are a separate list). */
export interface Lever {
  title: string;
  /** What the guide says about the lever besides the script. */
  remark?: string;
  /** The words to say; empty if the guide only gives a remark. */
  script: string;
  /** The figures that the script asks for. */
  asks: Figures;
  /** Currency of the money in `asks`, as the script writes it; absent if it asks for none. */
  currency?: string;
  /** The labels of the regions that its title names; absent if it is for all. */
  regions?: readonly string[];
}

/** One row of a level mapping: the guide's own level and its equivalents elsewhere. */
export interface LevelRow {
  level: string;
  elsewhere: { company: string; level: string }[];
}

/** All about one region of a guide. `label` is the front matter's region exactly as YAML gives it. */
export interface Region {
  label: string;
  band: Band;
  /** What the strategy states here, or null if it states no figure for this region. */
  stated: StatedTarget | null;
  /** The level that this row of the guide is for, as its table or its label writes it; absent if neither names one. */
  level?: string;
  /** Set if the label is a level ("Senior PM") and names no place. */
  placeless?: true;
  /** Band and targets for those of the label's places that the table gives in a second currency ("£112K / €118K"). */
  secondPay?: SecondPay;
}

/** Band and targets of a region for those of its places that are paid in a second currency. */
export interface SecondPay {
  /** Ids of the places. */
  places: readonly string[];
  band: Band;
  stated: StatedTarget | null;
}

/** What a careful person reads out of a guide's body, kept compact: no syntax tree and no full text. */
export interface Digest {
  regions: Region[];
  levers: Lever[];
  /** Company premiums with amounts; offered as levers only if the guide lists no levers. */
  premiums: Lever[];
  levels: LevelRow[];
  /** Sources as the body lists them (the front matter's list if the body has none). */
  sources: string[];
  /** How the guide says that its company's grants vest; absent if it does not say. */
  vesting?: Vesting;
  /** The whole strategy as plain text, empty if the guide has none. */
  strategy: string;
  /** Every amount of the strategy, in the order of the text. */
  figures: StrategyFigure[];
  problems: Problem[];
}

/** The percentages of a grant that vest in each year, and the guide's own words for it. */
export interface Vesting {
  shares: readonly number[];
  quote: string;
  /** Line in the file, from 1. */
  line: number;
}

/** Something doubtful or wrong in a guide file. `kind` names an entry of the catalogue in problem-kinds.ts. */
export interface Problem {
  kind: string;
  severity: "error" | "warning";
  /** Path of the file, relative to the guides folder. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Field of the front matter or part of the body, as people name it: `compensation[1].base_low`, `strategy`. */
  field: string;
  /** What is wrong, in plain words. */
  what: string;
  /** How to correct it. */
  mend: string;
}

/** One guide: the facts of its front matter, and its body, which is read on first use. */
export interface Guide {
  /** `company/role`, the slugs of its front matter. */
  id: string;
  company: string;
  companyName: string;
  role: string;
  roleName: string;
  /** "standard" or "specialty", as written; absent if not given. */
  roleType?: string;
  /** Region labels in the guide's order. */
  regions: string[];
  /** ISO dates. */
  updated?: string;
  reviewDue?: string;
  quality?: string;
  quarter?: string;
  /** The front matter's `data_sources`. */
  sources: string[];
  /** Path relative to the guides folder, with forward slashes. */
  file: string;
  /** Reads the body once and keeps the digest. Never throws: a file that cannot be read is a problem in the digest. */
  digest(): Digest;
  /** Reads the paragraphs of the body, from the file at each call. Never throws: empty if that fails. */
  prose(): Paragraph[];
  /** Whether its file uses a word other than as part of a place; read from the file at each call. Never throws. */
  speaksOf(word: string): boolean;
}

/** A paragraph of a guide's prose, its words as written, without emphasis marks. */
export interface Paragraph {
  /** The heading or label above it; empty before the first. */
  heading: string;
  /** The heading of the section that it is in: a label followed by its own text does not begin a section. */
  section: string;
  text: string;
  /** Line of the file on which it begins, from 1. */
  line: number;
}

/** The parts of pay as people call them. */
export const PART_NAMES: Record<Part, string> = {
  base: "base",
  equity: "equity",
  bonus: "bonus",
  bonusPct: "bonus",
  signOn: "sign-on",
  total: "total",
};
