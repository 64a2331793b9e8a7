import type { Token } from "marked";
import { type Block, plainText } from "../../text/markdown.js";
import { LABEL, type Section } from "./outline.js";
import { isLeverNumber } from "./titles.js";

/** The guide's strategy: its blocks for the reader of targets, and the whole as plain text. */
interface StrategySection {
  tokens: Token[];
  /** The line of the file on which each token starts. */
  lines: number[];
  text: string;
  line: number;
}

/**
 * Finds the "Negotiate Up Strategy", a quote, a labelled paragraph or a section with sub-headings; null where the guide
 * has none. Where several titles speak of a strategy, the one that says "negotiate up" is meant.
 */
export function findStrategy(sections: readonly Section[]): StrategySection | null {
  const found = sections.filter(({ kind }) => kind === "strategy");
  const head = found.find(({ title }) => /\bup\b/i.test(title)) ?? found[0];
  if (!head) return null;
  const after = sections.slice(sections.indexOf(head) + 1);
  const end = after.findIndex((section) => !continues(head, section));
  const parts = after.slice(0, end < 0 ? undefined : end);
  const blocks = [...head.blocks, ...parts.flatMap(wholeOf)];
  const tokens = blocks.map(({ token }) => token);
  const text = tokens.map((token) => plainText([token])).filter(Boolean);
  return { tokens, lines: blocks.map(({ line }) => line), text: text.join("\n"), line: head.line };
}

function continues(head: Section, { kind, title, depth }: Section): boolean {
  if ((kind !== "other" && kind !== "premium" && kind !== "pay") || isLeverNumber(title)) return false;
  // Below a bare label ("**Negotiate Up Strategy**") the strategy is what the next labels say.
  return depth > head.depth || (head.depth === LABEL && depth === LABEL && head.blocks.length === 0);
}

// The reader of targets wants a labelled paragraph as it was written, label and all.
const wholeOf = ({ opener, blocks, line }: Section): Block[] => [
  ...(opener ? [{ token: opener.token, line }] : []),
  ...blocks.slice(opener?.holds ?? 0),
];
