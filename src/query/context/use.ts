/** What a company is in a question: the one asked for, where the person works, whose offer is at hand, or named in passing. */
export type Use = "asked" | "workplace" | "offer" | "mention";
