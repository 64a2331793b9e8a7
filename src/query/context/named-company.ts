import type { Company } from "../catalog/catalog.js";
import type { Proposed, Use } from "./proposal.js";

/** A company named in the words from `from` up to `to`, and what it was taken for. */
export interface NamedCompany {
  from: number;
  to: number;
  /** Those that the name may stand for; none where nobody has the name: "Globex". */
  companies: readonly Company[];
  use: Use;
  /** How much more speaks for its being asked for than for anything else. */
  score: number;
  /** What speaks for its being asked for and against it lies so close that it decides nothing. */
  contested: boolean;
  /** The rules that spoke, the strongest first. */
  rules: readonly Proposed[];
}

/** Who is who among the companies of a question. */
export interface WhoIsWho {
  named: readonly NamedCompany[];
  /** The companies set side by side, where the question compares some. */
  compared: readonly NamedCompany[];
}
