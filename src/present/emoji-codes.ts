/**
 * Emoji by name (":gb: London"), which tables, plain text and a terminal do not draw. Hours and ratios do not count.
 */
const CODES = /(?<![\p{L}\p{N}]):[a-z][a-z0-9_+-]{1,29}:(?![\p{L}\p{N}])\s*/gu;

/** Text without the names of emoji; unchanged if nothing else would be left. */
export const withoutEmojiCodes = (text: string): string => {
  if (!text.includes(":")) return text;
  return text.replace(CODES, "").trimEnd() || text;
};
