import type { Company } from "../catalog/catalog.js";
import type { Stretch } from "../mentions/mentions.js";
import type { Use } from "./use.js";

/** A company named in the words from `from` up to `to`, and what it was taken for. */
export interface NamedCompany {
  from: number;
  to: number;
  /** Those that the name may stand for; none where nobody has the name: "Globex". */
  companies: readonly Company[];
  use: Use;
  /** How much more speaks for its being asked for than against it: 0 as much, 2 some seven times, 5 all. */
  score: number;
  /** What was seen that weighed most for the use, or against it. */
  reasons: readonly { feature: string; weight: number }[];
}

/** The words that name a company, and those that they may stand for. */
export type Name = Pick<NamedCompany, "from" | "to" | "companies">;

/** Who is who among the companies of a question. */
export interface WhoIsWho {
  named: readonly NamedCompany[];
  /** The companies set side by side, where the question compares some. */
  compared: readonly NamedCompany[];
  /** Names of companies that are everyday words here. */
  everyday: readonly Stretch[];
}
