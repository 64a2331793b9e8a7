/**
 * What a company is in a turn of a talk about another one: to be set beside that one ("next to anthropic?"); asked about
 * in its place ("and at google?"); named in passing ("would they match meta"); one whose figures are told ("plaid gave me
 * 172k"); or no company at all ("what is the target"). Weighed by what is seen of it; the weights were learned from labelled turns (`npm run train`).
 */
export const TURN_PARTS = ["compare", "switch", "aside", "offer", "word"] as const;
export type TurnPart = (typeof TURN_PARTS)[number];
