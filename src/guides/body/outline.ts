import type { Token, Tokens } from "marked";
import { type Block, paragraphOf, plainText } from "./markdown.js";
import { kindOf, readLabel, type SectionKind } from "./titles.js";

/** One section of a body: a title and the blocks up to the next title. */
export interface Section {
  /** The title as written, without emphasis; empty for what stands before the first title. */
  title: string;
  kind: SectionKind;
  /** 1 to 6 for headings; labels in bold at the start of a paragraph are titles too, of depth `LABEL`. */
  depth: number;
  line: number;
  blocks: Block[];
}

/** Depth of a title that is a bold label: below every heading. */
export const LABEL = 7;

/**
 * Cuts a body into sections, in order. Guides write titles as headings or as bold labels ("**Global Levers**",
 * "**Level Mapping:** …", "> **Negotiate Up Strategy:** …"), so both open a section.
 */
export function outline(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ title: "", kind: "other", depth: 0, line: blocks[0]?.line ?? 1, blocks: [] }];
  for (const block of blocks) {
    const opened = openedBy(block);
    if (opened) sections.push(opened);
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

function openedBy({ token, line }: Block): Section | null {
  if (token.type === "heading") {
    const { text, tokens, depth } = token as Tokens.Heading;
    const title = readTitle(tokens, text);
    return { title, kind: kindOf(title), depth, line, blocks: [] };
  }
  if (token.type === "paragraph") return labelled((token as Tokens.Paragraph).tokens, line, []);
  if (token.type === "blockquote") {
    // A quote is a section only where its label says so; other quotes are words to say.
    const [first, ...rest] = (token as Tokens.Blockquote).tokens;
    if (first?.type !== "paragraph" && first?.type !== "heading") return null;
    const section =
      first.type === "heading"
        ? openedBy({ token: first, line })
        : labelled((first as Tokens.Paragraph).tokens, line, rest);
    if (section?.kind !== "strategy" && section?.kind !== "sources") return null;
    if (first.type === "heading") section.blocks.push(...rest.map((child) => ({ token: child, line })));
    return section;
  }
  return null;
}

const readTitle = (tokens: Token[], text: string): string => plainText(tokens) || text.trim();

function labelled(tokens: Token[], line: number, rest: Token[]): Section | null {
  const label = readLabel(tokens);
  if (!label) return null;
  const blocks = label.rest.length ? [paragraphOf(label.rest), ...rest] : rest;
  return {
    title: label.label,
    kind: kindOf(label.label),
    depth: LABEL,
    line,
    blocks: blocks.map((token) => ({ token, line })),
  };
}
