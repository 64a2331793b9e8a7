/**
 * A text without what moves the cursor, sets colours or turns the reading direction: text of guides and of people may
 * hold it, and a terminal obeys it. What it stood between stays apart as it was.
 */
export const harmless = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
