import type { Use } from "./context/use.js";

/** How a question was read: who is who among its companies, and the likeliest readings of all its words. */
export interface Explanation {
  companies: CompanyExplained[];
  /** The companies set side by side; none where nothing is compared. */
  compared: string[];
  /** The likeliest first; two, so that one sees why the second lost. */
  readings: ReadingExplained[];
  /** Set where its wording, of several companies, was taken for a question for levels: how surely, and whose mapping answers. */
  levels?: { share: number; guide: string };
}

/** What a company was taken for, and why. */
export interface CompanyExplained {
  typed: string;
  /** Those that the name may stand for; none where nobody has it. */
  companies: string[];
  use: Use;
  /** How much more speaks for its being asked for than for anything else. */
  score: number;
  /** What was seen that weighed most for that or against it, as features of the model. */
  reasons: { feature: string; weight: number }[];
}

/** One reading of all words. */
export interface ReadingExplained {
  cost: number;
  mentions: MentionExplained[];
  /** Words that fitted nothing, as typed. */
  left: string[];
  /** What of the cost is not of mentions: words left out, and how well the guides fit. */
  rest: number;
  guide: string | null;
}

/** What some words were taken for. */
export interface MentionExplained {
  typed: string;
  kind: "company" | "role" | "part" | "place" | "focus" | "aside" | "word";
  as: string;
  how: "exact" | "loose" | "guessed";
  cost: number;
}
