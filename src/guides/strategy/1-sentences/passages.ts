import type { Token, Tokens } from "marked";
import { newlines } from "../../../text/markdown.js";

/** A piece of the strategy that is read as a whole: running text or a table, under headings and labels. */
export type Passage = {
  leads: readonly string[];
  headings: readonly string[];
  /** The line of the file on which it starts. */
  line: number;
  raw: string;
} & ({ kind: "text"; text: string; item: boolean } | { kind: "table"; table: Tokens.Table });

interface Heading {
  depth: number;
  text: string;
}

/** The passages of a strategy in order, with the labels above each ("Opening ask:") in `leads` and its headings. */
export function readPassages(tokens: readonly Token[], lines?: readonly number[]): Passage[] {
  const passages: Passage[] = [];
  walk(tokens, [], [], passages, (index) => lines?.[index] ?? lineWithin(tokens, index, 1));
  return passages;
}

/** The line of a token among its siblings, if the first of them starts on line `first`. */
function lineWithin(tokens: readonly { raw: string }[], index: number, first: number): number {
  return (
    first +
    newlines(
      tokens
        .slice(0, index)
        .map(({ raw }) => raw)
        .join(""),
    )
  );
}

function walk(
  tokens: readonly Token[],
  above: readonly string[],
  leads: readonly string[],
  passages: Passage[],
  lineOf: (index: number) => number,
): void {
  const path: Heading[] = [];
  let label: string | undefined;
  for (const [index, token] of tokens.entries()) {
    const line = lineOf(index);
    const within = { line, raw: token.raw };
    const headings = [...above, ...path.map(({ text }) => text)];
    const under = label === undefined ? leads : [...leads, label];
    if (token.type === "heading") {
      while ((path.at(-1)?.depth ?? 0) >= token.depth) path.pop();
      path.push({ depth: token.depth, text: lineText(token.tokens ?? []) });
      label = undefined;
    } else if (token.type === "paragraph" || token.type === "text") {
      const text = withoutTitle(lineText((token as Tokens.Paragraph).tokens ?? [token]));
      passages.push({ kind: "text", text, item: false, leads, headings, ...within });
      label = isLabel(text, (token as Tokens.Paragraph).tokens ?? []) ? text : undefined;
    } else if (token.type === "list") {
      const { items } = token as Tokens.List;
      for (const [at, item] of items.entries()) readItem(item, headings, under, passages, lineWithin(items, at, line));
      label = undefined;
    } else if (token.type === "table") {
      passages.push({ kind: "table", table: token as Tokens.Table, leads: under, headings, ...within });
    } else if (token.type === "blockquote") {
      const inner = (token as Tokens.Blockquote).tokens;
      walk(inner, headings, under, passages, (at) => lineWithin(inner, at, line));
    }
  }
}

/** Longest bold line that is a label, in characters. */
const LONGEST_BOLD_LABEL = 60;

/** Whether a line is a label of what follows: it ends in a colon, or is short and all in bold. */
function isLabel(text: string, tokens: readonly Token[]): boolean {
  if (text.includes("\n")) return false;
  const bold = tokens.length === 1 && tokens[0]?.type === "strong" && text.length <= LONGEST_BOLD_LABEL;
  return text.endsWith(":") || bold;
}

function readItem(
  item: Tokens.ListItem,
  headings: readonly string[],
  leads: readonly string[],
  passages: Passage[],
  first: number,
): void {
  let label: string | undefined;
  for (const [index, token] of item.tokens.entries()) {
    const line = lineWithin(item.tokens, index, first);
    if (token.type === "text" || token.type === "paragraph") {
      const text = lineText((token as Tokens.Text).tokens ?? [token]);
      passages.push({ kind: "text", text, item: true, leads, headings, line, raw: token.raw });
      label ??= text;
    } else {
      walk([token], headings, label === undefined ? leads : [...leads, label], passages, () => line);
    }
  }
}

/** The words of inline tokens. Lines are joined, except one that starts with a bold label ("**Target:** …"). */
function lineText(tokens: readonly Token[]): string {
  let text = "";
  tokens.forEach((token, index) => {
    if (token.type === "br") text += "\n";
    else if (token.type === "html") text += /^<br\b/i.test(token.raw) ? "\n" : " ";
    else if ("tokens" in token && token.tokens) text += lineText(token.tokens);
    else {
      const own = "text" in token ? String(token.text) : token.raw;
      const beforeLabel = own.endsWith("\n") && tokens[index + 1]?.type === "strong";
      text += own.replace(/\s*\n/g, " ").replace(/ $/, beforeLabel ? "\n" : " ");
    }
  });
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

/** Removes the strategy's own title, in which "Negotiate" would open an ask. */
function withoutTitle(text: string): string {
  return text.replace(/^\s*negotiat\w{0,5}[\s-]{1,3}up\b(?:[\s-]{1,3}strateg\w{1,3})?\s{0,3}[:—–-]?/i, "");
}
