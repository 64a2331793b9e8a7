import type { Token, Tokens } from "marked";
import type { Paragraph } from "../../domain/guide.js";
import { type Block, plainText, readBlocks } from "../../text/markdown.js";
import { kindOf, readLabel } from "./titles.js";

/** Characters: a list whose items are no longer on average is one paragraph; longer items are paragraphs themselves. */
const SHORT_ITEMS = 90;
/** Fewest characters of a table cell that holds prose and not figures. */
const WORDY_CELL = 60;
/** Longest label, in characters; a longer one is a sentence. */
const LONGEST_LABEL = 100;
/** Fewest words of a paragraph. */
const FEWEST_WORDS = 4;

/**
 * The prose of a guide's body, in order: paragraphs, lists (short ones whole, with the line that opens them), quotes,
 * scripts, the strategy, and table rows with prose. Sources are left out.
 *
 * @param firstLine line of the file on which the body starts
 */
export function readProse(body: string, firstLine: number): Paragraph[] {
  const walk: Walk = { heading: "", section: "", paragraphs: [] };
  for (const block of readBlocks(body, firstLine)) add(walk, block);
  return walk.paragraphs.filter(({ text, heading }) => isProse(text) && kindOf(heading) !== "sources");
}

interface Walk {
  /** The last heading or label so far. */
  heading: string;
  section: string;
  paragraphs: Paragraph[];
}

function push({ heading, section, paragraphs }: Walk, text: string, line: number): void {
  paragraphs.push({ heading, section, text, line });
}

function add(walk: Walk, { token, line }: Block): void {
  switch (token.type) {
    case "heading":
      walk.heading = walk.section = plainText((token as Tokens.Heading).tokens);
      return;
    case "paragraph":
      addParagraph(walk, (token as Tokens.Paragraph).tokens, line);
      return;
    case "blockquote":
      addChildren(walk, (token as Tokens.Blockquote).tokens, line);
      return;
    case "list":
      addList(walk, token as Tokens.List, line);
      return;
    case "table":
      addTable(walk, token as Tokens.Table, line);
      return;
    case "code":
      push(walk, token.text, line);
      return;
  }
}

function addParagraph(walk: Walk, tokens: Token[], line: number): void {
  const text = plainText(tokens);
  const label = readLabel(tokens);
  // A whole sentence in bold is a statement of its own, not a label.
  if (!label || (label.rest.length === 0 && label.label.length > LONGEST_LABEL && !/[:：]$/.test(label.label))) {
    push(walk, text, line);
    return;
  }
  const title = label.label.replace(/[:：.]$/, "");
  // A label alone begins a section; one followed by its own text is a heading, but begins no section.
  walk.heading = title;
  if (label.rest.length > 0 && plainText(label.rest)) push(walk, text, line);
  else walk.section = title;
}

/** Adds the blocks inside a quote or an item, each with its line. */
function addChildren(walk: Walk, tokens: readonly Token[], line: number): void {
  let at = line;
  for (const token of tokens) {
    add(walk, { token, line: at });
    at += token.raw.split("\n").length - 1;
  }
}

function addList(walk: Walk, { items }: Tokens.List, line: number): void {
  const texts = items.map((item) => plainText([item]));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length <= SHORT_ITEMS * items.length && length <= 1_000) {
    const whole = texts.map((text) => `• ${text}`).join("\n");
    const before = walk.paragraphs.at(-1);
    // The line that introduces a list belongs to it: "Amazon uses this schedule:".
    if (before?.heading === walk.heading && /[:：]$/.test(before.text)) before.text += `\n${whole}`;
    else push(walk, whole, line);
    return;
  }
  let at = line;
  for (const [index, item] of items.entries()) {
    push(walk, texts[index] ?? "", at);
    at += item.raw.split("\n").length - 1 || 1;
  }
}

function addTable(walk: Walk, { header, rows, raw }: Tokens.Table, line: number): void {
  const names = header.map((cell) => plainText(cell.tokens));
  const first = line + Math.max(0, raw.trimEnd().split("\n").length - rows.length);
  for (const [index, row] of rows.entries()) {
    const cells = row.map((cell) => plainText(cell.tokens));
    if (!cells.some((cell) => cell.length >= WORDY_CELL)) continue;
    const text = cells.map((cell, at) => [names[at], cell].filter(Boolean).join(": ")).join(" · ");
    push(walk, text, first + index);
  }
}

/** Whether a text is more than a single figure or a few words. */
const isProse = (text: string): boolean => text.split(/\s+/).length >= FEWEST_WORDS;
