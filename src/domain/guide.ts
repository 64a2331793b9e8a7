/** Low and high in whole units of a currency; a single figure is `[x, x]`. */
export type Range = readonly [low: number, high: number];

/** The parts of pay that a band, an ask or a floor can name. `bonusPct` is percent of base, all others are money. */
export const MONEY_PARTS = ["base", "equity", "bonus", "signOn", "total"] as const;
export const PARTS = ["base", "equity", "bonus", "bonusPct", "signOn", "total"] as const;
export type MoneyPart = (typeof MONEY_PARTS)[number];
export type Part = (typeof PARTS)[number];

/** What an equity figure counts: the whole multi-year grant, one year's worth, or nobody knows. */
export type EquityBasis = { kind: "grant"; years: number } | { kind: "year" } | { kind: "unknown" };

/**
 * How a guide's own total comes about from its parts: with the whole grant, with one year of the equity, or with that and
 * the sign-on; `unknown` where no sum fits or a part is missing.
 */
export type Arithmetic = "whole-grant" | "yearly" | "first-year" | "unknown";

/** One level's figures inside a band that spans levels. */
export interface LevelFigures extends Partial<Record<Part, Range>> {
  level: string;
}

/**
 * The pay of one guide in one region. Money in whole units of `currency`; base, bonus and total a year,
 * equity as `equityBasis` says, sign-on once. A part that the guide does not give is absent, never 0.
 */
export interface Band extends Partial<Record<Part, Range>> {
  currency: string;
  equityBasis: EquityBasis;
  /** Parts in another currency than `currency`. */
  currencies?: Partial<Record<MoneyPart, string>>;
  /** Present where the band spans several levels. */
  levels?: LevelFigures[];
  arithmetic: Arithmetic;
  /** Cells of which no figure stands here, or not that of each place, in the guide's own words. */
  inWords?: { part: Part; level?: string; text: string }[];
  /** The guide gives pay by the month: base and total are so many times that. */
  payments?: number;
  /** In answers: base, bonus and one year of the equity, worked out; null where that cannot be. No figure of the guide's own. */
  yearly?: Range | null;
}

/** The currency of one part of a band. */
export const partCurrency = ({ currency, currencies }: Pick<Band, "currency" | "currencies">, part: Part): string =>
  (part !== "bonusPct" && currencies?.[part]) || currency;

/** Figures of one side (ask or floor) of a target, part by part, exactly as far as the guide states them. */
export interface Figures extends Partial<Record<Part, Range>> {
  /** Present and "year" where the text states equity as a yearly amount; otherwise equity is as written (a grant). */
  equityPer?: "year";
  /** Present where the text says that its total is what the first year pays, as the grant vests then, with the sign-on. */
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
 * Why a strategy's figures are not trusted: an amount of a part of pay is on no side (`no-side`), one on a side is of no
 * part (`no-part`), in no currency that can be told (`no-currency`) or by the month (`period`), a stated figure lies far
 * outside its band or below it, two values stand side by side for one part and nothing that is understood tells them apart
 * (`two-values`), or the place is told to lie some percent from the figures that are for all (`place-apart`).
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
    | "place-apart";
  side?: "ask" | "floor";
  part?: Part;
}

/** What a strategy states for one region: which figures, in which currency, and in the guide's words. */
export interface StatedTarget {
  /**
   * `confirmed`: the front matter states it; `region`: the strategy states some part for this region; `guide`: stated
   * with no place named; `unclear`: figures are stated and could not be read surely, so ask and floor are empty and
   * `text` holds every sentence in question.
   */
  basis: "confirmed" | "region" | "guide" | "unclear";
  /** Currency of the money parts. */
  currency: string;
  ask: Figures;
  floor: Figures;
  /** Parts of `ask` that are asked for on a condition only ("if base is capped, push for a $20K sign-on"). */
  conditional?: Part[];
  /** The guide's own words that the figures were read from. */
  text: string;
  /** One for each figure of ask and floor; none for `unclear`. */
  evidence?: Evidence[];
  /** Present for `unclear`. */
  doubts?: Doubt[];
}

/** What became of an amount of the strategy. */
type FigureOutcome =
  /** It is the ask or floor of some region. */
  | "stated"
  /** It was understood, and another figure counts for its part, or no region has its currency. */
  | "outdone"
  /** It is somebody else's, of no part of pay, or explains another figure. */
  | "background"
  /** It was not understood, which makes targets unclear. */
  | "left-over";

/** One amount of the strategy and all that was found out about it. */
export interface StrategyFigure {
  /** As the text writes it. */
  amount: string;
  value: Range;
  kind: "money" | "percent" | "plain";
  currency: string | null;
  side: "ask" | "floor" | null;
  part: Part | null;
  /** Equity by the year. */
  per?: "year";
  /** Labels of the regions that it is stated for; null where it names no place. */
  regions: string[] | null;
  /** The phrase that decided its side, or that took it for background. */
  rule: string | null;
  outcome: FigureOutcome;
  /** Why it is not stated. */
  why?: "others" | "aside" | "condition" | "old-value" | "no-side" | "not-pay" | "later-year" | "no-part";
  sentence: string;
  /** Where the amount stands in `sentence`. */
  start: number;
  end: number;
  /** Line in the file, from 1. */
  line: number;
}

/** One argument of the guide's list of levers (or of its premiums, kept apart). */
export interface Lever {
  title: string;
  /** What the guide says about the lever beside the script. */
  remark?: string;
  /** The words to say; empty where the guide only gives a remark. */
  script: string;
  /** What the script asks for. */
  asks: Figures;
  /** Currency of the money in `asks`, as the script writes it; absent where it asks for none. */
  currency?: string;
  /** The labels of the regions that its title says it is for; absent where it is for all. */
  regions?: readonly string[];
}

/** One row of a level mapping: the guide's own level and its equivalents elsewhere. */
export interface LevelRow {
  level: string;
  elsewhere: { company: string; level: string }[];
}

/** One region of a guide, whole. `label` is the front matter's region exactly as YAML gives it. */
export interface Region {
  label: string;
  band: Band;
  /** What the strategy states here, or null where it states no figure for this region. */
  stated: StatedTarget | null;
  /** The level that this row of the guide is for, as its table or its label writes it; absent where it tells none apart. */
  level?: string;
  /** The label is a level ("Senior PM") and names no place. */
  placeless?: true;
  /** The same for some of the label's places, where the table gives them in a currency of their own ("£112K / €118K"). */
  twin?: Twin;
}

/** What a region says of those of its places that are paid in a second currency. */
export interface Twin {
  /** Ids of the places. */
  places: readonly string[];
  band: Band;
  stated: StatedTarget | null;
}

/** What a careful person reads out of a guide's body, kept compact: neither tree nor text. */
export interface Digest {
  regions: Region[];
  levers: Lever[];
  /** Company premiums with amounts; offered as levers only where the guide lists no levers. */
  premiums: Lever[];
  levels: LevelRow[];
  /** Sources as the body lists them (the front matter's list where the body has none). */
  sources: string[];
  /** How the guide says that its company's grants vest; absent where it does not. */
  vesting?: Vesting;
  /** The whole strategy as plain text, empty where the guide has none. */
  strategy: string;
  /** Every amount of the strategy, in its order. */
  figures: StrategyFigure[];
  problems: Problem[];
}

/** What of a grant vests in each year, in percent, and the guide's own words for it. */
export interface Vesting {
  shares: readonly number[];
  quote: string;
  /** Line in the file, from 1. */
  line: number;
}

/** Something doubtful or wrong in a guide file. `kind` names an entry of the catalogue in problems.ts. */
export interface Problem {
  kind: string;
  severity: "error" | "warning";
  /** Path of the file, relative to the guides folder. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Field of the front matter or part of the body, as a person would name it: `compensation[1].base_low`, `strategy`. */
  field: string;
  /** What is wrong, in plain words. */
  what: string;
  /** How to mend it. */
  mend: string;
}

/** One guide: the facts of its front matter, and its body read on first use. */
export interface Guide {
  /** `company/role`, the slugs of its front matter. */
  id: string;
  company: string;
  companyName: string;
  role: string;
  roleName: string;
  /** "standard" or "specialty", as written; absent where not given. */
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
  /** Reads the body once and keeps the digest. Never throws: what cannot be read is a problem in the digest. */
  digest(): Digest;
  /** Reads the paragraphs of the body, each time anew. Never throws: empty where the file cannot be read now. */
  prose(): Paragraph[];
  /** Whether its file speaks of a word other than as of a place, read anew each time. Never throws. */
  speaksOf(word: string): boolean;
}

/** A paragraph of a guide's prose, its words as they are written, without marks of emphasis. */
export interface Paragraph {
  /** The heading or label that it stands under; empty before the first. */
  heading: string;
  /** The heading of the section that it is a part of: a label with its own text behind it begins none. */
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
