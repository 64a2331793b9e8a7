import type { Token } from "marked";
import { plainText } from "./markdown.js";
import type { Section } from "./outline.js";
import { isLeverNumber } from "./titles.js";

/** The guide's strategy: its blocks for the reader of targets, and the whole as plain text. */
export interface StrategySection {
  tokens: Token[];
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
  const end = after.findIndex((section) => section.depth <= head.depth || endsStrategy(section));
  const parts = [head, ...after.slice(0, end < 0 ? undefined : end)];
  const tokens = parts.flatMap((section, at) => [
    ...(at > 0 ? [titleOf(section)] : []),
    ...section.blocks.map(({ token }) => token),
  ]);
  return {
    tokens,
    text: tokens
      .map((token) => plainText([token]))
      .filter(Boolean)
      .join("\n"),
    line: head.line,
  };
}

const endsStrategy = ({ kind, title }: Section): boolean =>
  kind === "sources" || kind === "levers" || kind === "levels" || isLeverNumber(title);

const titleOf = ({ title, depth }: Section): Token => {
  const tokens: Token[] = [{ type: "text", raw: title, text: title }];
  return { type: "heading", raw: `${title}\n`, depth: Math.min(depth, 6), text: title, tokens };
};
