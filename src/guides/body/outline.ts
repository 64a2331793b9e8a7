import type { Token, Tokens } from "marked";
import { type Block, paragraphOf, plainText } from "../../text/markdown.js";
import { kindOf, type Labelled, readLabel, readPlainLabel, type SectionKind } from "./titles.js";

/** One section of a body: a title and the blocks up to the next title. */
export interface Section {
  /** The title as written, without emphasis; empty for the section before the first title. */
  title: string;
  kind: SectionKind;
  /** 1 to 6 for headings; `LABEL` for labels in bold at the start of a paragraph, which are titles, too. */
  depth: number;
  line: number;
  blocks: Block[];
  /** The block with the title, and how many of `blocks` were cut out of it. */
  opener: { token: Token; holds: number } | null;
}

/** Depth of a title that is a bold label: below every heading. */
export const LABEL = 7;

/**
 * Splits a body into sections, in order. Guides write titles as headings or as bold labels ("**Global Levers**",
 * "**Level Mapping:** …", "> **Negotiate Up Strategy:** …"), so both open a section.
 */
export function outline(blocks: readonly Block[]): Section[] {
  const first: Section = { title: "", kind: "other", depth: 0, line: blocks[0]?.line ?? 1, blocks: [], opener: null };
  const sections = [first];
  for (const block of blocks) {
    const opened = openedBy(block);
    if (opened) sections.push(opened);
    else sections.at(-1)?.blocks.push(block);
  }
  const title = ownTitle(sections);
  if (title) title.kind = "other";
  return sections;
}

/** The guide's own title, which may have any word ("# Premium Support Engineer"): a heading above all others. */
function ownTitle(sections: readonly Section[]): Section | undefined {
  const [first, ...others] = sections.filter(({ depth }) => depth > 0 && depth < LABEL);
  if (!first || others.length === 0 || others.some(({ depth }) => depth <= first.depth)) return undefined;
  return first.depth === 1 || first.kind === "premium" ? first : undefined;
}

function openedBy(block: Block): Section | null {
  const { token, line } = block;
  if (token.type === "heading") {
    const { text, tokens, depth } = token as Tokens.Heading;
    const title = plainText(tokens) || text.trim();
    return { title, kind: kindOf(title), depth, line, blocks: [], opener: { token, holds: 0 } };
  }
  if (token.type === "paragraph") return labelled(block, (token as Tokens.Paragraph).tokens, []);
  if (token.type !== "blockquote") return null;
  // A quote is a section only if its label says so; other quotes are words to say.
  const [first, ...rest] = (token as Tokens.Blockquote).tokens;
  if (first?.type !== "paragraph" && first?.type !== "heading") return null;
  const inline = (first as Tokens.Paragraph | Tokens.Heading).tokens;
  const section =
    first.type === "heading"
      ? titled(block, { label: plainText(inline), rest: [] }, rest)
      : labelled(block, inline, rest);
  return section?.kind === "strategy" || section?.kind === "sources" ? section : null;
}

function labelled(block: Block, tokens: Token[], rest: Token[]): Section | null {
  const label = readLabel(tokens);
  if (label) return titled(block, label, rest);
  const plain = readPlainLabel(tokens);
  return plain && titled(block, plain, rest);
}

function titled({ token, line }: Block, { label, rest }: Labelled, others: Token[]): Section {
  const blocks = [...(rest.length ? [paragraphOf(rest)] : []), ...others].map((child) => ({ token: child, line }));
  return { title: label, kind: kindOf(label), depth: LABEL, line, blocks, opener: { token, holds: blocks.length } };
}
