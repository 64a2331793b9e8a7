import type { Use } from "./context/use.js";

/** How a question was read: the use of each company named, and the likeliest readings of all words. */
export interface Explanation {
  companies: CompanyExplained[];
  /** The companies that are compared, as typed; empty when nothing is compared. */
  compared: string[];
  /** At most two, the likeliest first, so that one sees why the second lost. */
  readings: ReadingExplained[];
  /**
   * Set if the wording of a question about several companies made it one for levels: the probability, and the id of the
   * guide that answers.
   */
  levels?: { share: number; guide: string };
}

/** How a company name was read, and why. */
export interface CompanyExplained {
  typed: string;
  /** Companies that the name may refer to; empty for a name that is not known. */
  companies: string[];
  use: Use;
  /** How much more the evidence supports that it is asked about than any other use. */
  score: number;
  /** The features with the largest weights for or against that. */
  reasons: { feature: string; weight: number }[];
}

/** One reading of all words. Costs are in the units of `COST`. */
export interface ReadingExplained {
  cost: number;
  mentions: MentionExplained[];
  /** Words that fitted nothing, as typed. */
  left: string[];
  /** The part of the cost that does not come from mentions: words left out, and how well the guides fit. */
  rest: number;
  guide: string | null;
}

/** How a span of words was read. */
export interface MentionExplained {
  typed: string;
  kind: "company" | "role" | "part" | "place" | "focus" | "aside" | "word";
  as: string;
  how: "exact" | "loose" | "guessed";
  cost: number;
}
