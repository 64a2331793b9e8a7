import type { Company } from "../catalog/catalog.js";
import type { Stretch } from "../mentions/mentions.js";
import type { Use } from "./use.js";

/** A company named in the words from `from` up to, but not including, `to`, and how it was read. */
export interface NamedCompany {
  from: number;
  to: number;
  /** Companies that the name may refer to; empty for an unknown name: "Globex". */
  companies: readonly Company[];
  use: Use;
  /** Log odds that it is asked for: 0 for even, 2 for about seven to one, 5 at most. */
  score: number;
  /** The features with the largest weights for or against the use. */
  reasons: readonly { feature: string; weight: number }[];
}

/** The words that name a company, and the companies that they may refer to. */
export type Name = Pick<NamedCompany, "from" | "to" | "companies">;

/** The use of each company of a question. */
export interface WhoIsWho {
  named: readonly NamedCompany[];
  /** The companies that the question compares; empty if it compares none. */
  compared: readonly NamedCompany[];
  /** Names of companies that are everyday words here. */
  everyday: readonly Stretch[];
}
