/** What a company is in a question: the one asked for, where the person works, whose offer is at hand, or named in passing. */
export type Use = "asked" | "workplace" | "offer" | "mention";

/** What a rule proposes for the company in its slot CO, and how much that weighs: 1 a hint, 2 a sign, 3 as good as said. */
export interface Proposal {
  use: Use;
  weight: number;
}

/** What speaks for a use of a company, and by which rule. */
export interface Proposed {
  name: string;
  means: Proposal;
}

/** Short for a proposal. */
export const says = (use: Use, weight: number): Proposal => ({ use, weight });
