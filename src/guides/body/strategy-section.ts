import type { Token, Tokens } from "marked";
import { readLevels } from "../../domain/levels.js";
import { type Block, plainText } from "../../text/markdown.js";
import { LABEL, type Section } from "./outline.js";
import { isLeverNumber } from "./titles.js";

/** The guide's strategy: its blocks as input of the reader of targets, and the whole as plain text. */
interface StrategySection {
  tokens: Token[];
  /** The line of the file on which each token starts. */
  lines: number[];
  text: string;
  line: number;
}

/**
 * Finds the "Negotiate Up Strategy": a quote, a labelled paragraph or a section with sub-headings; null if the guide
 * has none. If several titles name a strategy, the first that says "up" counts. If several say "up" and each names its
 * own levels ("Negotiate Up Strategy (L4)"), all of them count, each under its title.
 */
export function findStrategy(sections: readonly Section[]): StrategySection | null {
  const found = sections.filter(({ kind }) => kind === "strategy");
  const up = found.filter(({ title }) => /\bup\b/i.test(title));
  const head = up[0] ?? found[0];
  if (!head) return null;
  const blocks = areByLevel(up)
    ? up.flatMap((one) => [titleOf(one), ...blocksOf(one, sections)])
    : blocksOf(head, sections);
  const tokens = blocks.map(({ token }) => token);
  const text = tokens.map((token) => plainText([token])).filter(Boolean);
  return { tokens, lines: blocks.map(({ line }) => line), text: text.join("\n"), line: head.line };
}

function areByLevel(heads: readonly Section[]): boolean {
  const levels = heads.map(({ title }) => readLevels(title).map((unit) => title.slice(unit.start, unit.end)));
  return heads.length > 1 && levels.every((own) => own.length > 0) && new Set(levels.map(String)).size === heads.length;
}

function titleOf({ title, line }: Section): Block {
  const text: Tokens.Text = { type: "text", raw: title, text: title };
  return { token: { type: "heading", depth: 1, raw: title, text: title, tokens: [text] } as Tokens.Heading, line };
}

function blocksOf(head: Section, sections: readonly Section[]): Block[] {
  const after = sections.slice(sections.indexOf(head) + 1);
  const end = after.findIndex((section) => !continues(head, section));
  return [...head.blocks, ...after.slice(0, end < 0 ? undefined : end).flatMap(wholeOf)];
}

function continues(head: Section, { kind, title, depth }: Section): boolean {
  if ((kind !== "other" && kind !== "premium" && kind !== "pay") || isLeverNumber(title)) return false;
  // Below a label without text ("**Negotiate Up Strategy**") the strategy is under the next labels.
  return depth > head.depth || (head.depth === LABEL && depth === LABEL && head.blocks.length === 0);
}

// The reader of targets needs a labelled paragraph as it was written, label included.
const wholeOf = ({ opener, blocks, line }: Section): Block[] => [
  ...(opener ? [{ token: opener.token, line }] : []),
  ...blocks.slice(opener?.holds ?? 0),
];
