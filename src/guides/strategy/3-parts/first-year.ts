import type { Node } from "../1-sentences/nodes.js";

const FIRST_YEAR = String.raw`(?:(?:first|1st) (?:year|yr)|(?:year|yr) (?:1|one))\b`;
const NAMES_FIRST_YEAR = new RegExp(`\\b${FIRST_YEAR}`);
const IN_FIRST_YEAR = new RegExp(`^(?:(?:for|in|by|during) )?(?:(?:the|my|your) )?${FIRST_YEAR}`);
const OTHER_CLAUSES = new Set(["and", "or", "with", "but", "plus"]);

/**
 * Whether a total is the first year's: "total first-year comp reaches $185K", "$400K Year 1 total comp", "a total of
 * $240K in the first year".
 */
export function isOfFirstYear(nodes: readonly Node[], index: number, noun: number): boolean {
  const [from, to] = [Math.min(index, noun), Math.max(index, noun)];
  const words = (some: readonly Node[]) => some.map(({ text }) => text).join(" ");
  const ahead = nodes.slice(Math.max(0, from - 3), from);
  const clause = ahead.findLastIndex(
    ({ kind, text, sense }) => kind !== "word" || sense.part || OTHER_CLAUSES.has(text),
  );
  return (
    NAMES_FIRST_YEAR.test(words([...ahead.slice(clause + 1), ...nodes.slice(from, to + 1)])) ||
    IN_FIRST_YEAR.test(words(nodes.slice(to + 1, to + 6)))
  );
}

/** Whether a heading of a table names the first year. */
export const namesFirstYear = (text: string): boolean => NAMES_FIRST_YEAR.test(text.toLowerCase().replaceAll("-", " "));
