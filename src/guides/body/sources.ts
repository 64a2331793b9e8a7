import type { Tokens } from "marked";
import { type Block, plainText } from "../../text/markdown.js";
import type { Section } from "./outline.js";

/** The sources as the body lists them, one a line, without the brackets and numbers that guides put around them. */
export function readSources(sections: readonly Section[]): string[] {
  const at = sections.findIndex(({ kind }) => kind === "sources");
  const first = sections[at];
  if (!first) return [];
  // Sub-headings ("Compensation Data") sort the sources; the section ends where a title of its rank stands.
  const end = sections.findIndex(({ depth }, index) => index > at && depth <= first.depth);
  const blocks = sections.slice(at, end < 0 ? undefined : end).flatMap((section) => section.blocks);
  const listed = blocks.filter(({ token }) => token.type === "list" || token.type === "table");
  return [...new Set((listed.length ? listed : blocks).flatMap(linesOf).map(tidy).filter(Boolean))];
}

function linesOf({ token }: Block): string[] {
  if (token.type === "list") return (token as Tokens.List).items.map(({ tokens }) => plainText(tokens));
  if (token.type === "table") {
    return (token as Tokens.Table).rows.map((row) => row.map(({ tokens }) => plainText(tokens)).join(" — "));
  }
  return token.type === "paragraph" ? [plainText([token])] : [];
}

/** A link that Markdown does not know for one (an address with a blank, a reference without its definition). */
const LINK = /\[([^[\]]+)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)| ?\[[^[\]]*\])/g;
const ADDRESS = /[\s:—–(<-]*\bhttps?:\/\/\S+[)>]?/g;

/** Without the marks of a list of notes; a link goes whole, but for a line that is nothing else. */
function tidy(line: string): string {
  const words = line
    .replace(LINK, "$1")
    .replace(/^\[\d{1,3}\]:?\s*/, "")
    .replace(/^\[([^[\]]*)\]$/, "$1")
    .trim();
  return words.replace(ADDRESS, "").trim() || words;
}
