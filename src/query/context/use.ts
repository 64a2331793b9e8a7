/**
 * The use of a company in a question: asked for, the person's employer, the source of an offer, or named in passing.
 */
export type Use = "asked" | "workplace" | "offer" | "mention";
