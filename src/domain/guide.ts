import type { Band, Figures, Part, Range, StatedTarget } from "./pay.js";
import type { Problem } from "./problem.js";

export * from "./pay.js";

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
