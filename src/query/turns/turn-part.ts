/**
 * The part that a company plays in a turn of a conversation about another one: compared with it ("next to anthropic?");
 * asked about instead ("and at google?"); mentioned in passing ("would they match meta"); the source of an offer
 * ("plaid gave me 172k"); or not a company at all ("what is the target"). The weights were learned from labelled turns
 * (`npm run train`).
 */
export const TURN_PARTS = ["compare", "switch", "aside", "offer", "word"] as const;
export type TurnPart = (typeof TURN_PARTS)[number];
