import type { Passage } from "../../answer/passages.js";
import { passageHeading, passageText } from "../../present/answer-lines.js";
import { LIMITS } from "../limits.js";
import { type Block, type Style, section } from "./kit.js";
import { escapeText, literal, plain, quote } from "./text.js";

/** Passages as quotations under their headings, with the words that the question asked for in bold. */
export const passageBlocks = (passages: readonly Passage[], style: Style): Block[] =>
  passages.map((passage) => {
    const heading = passageHeading(passage);
    const words = quoted(passage);
    if (style === "plain") return section(`*${literal(heading, LIMITS.containerTitle)}*\n${words}`);
    return {
      type: "container",
      title: plain(heading, LIMITS.containerTitle),
      is_collapsible: true,
      default_collapsed: false,
      child_blocks: [section(words)],
    };
  });

/** Characters that a quotation may take: the plain style puts a heading before it in the same section. */
const LONGEST = LIMITS.section - LIMITS.containerTitle - 10;

function quoted(passage: Passage): string {
  const { text, marks } = passage;
  const shown = text.length - passageText(passage).length;
  let written = "";
  let from = shown;
  for (const { start, end } of marks.filter((mark) => mark.start >= shown)) {
    written += `${escapeText(text.slice(from, start))}*${escapeText(text.slice(start, end))}*`;
    from = end;
  }
  const whole = (written + escapeText(text.slice(from)))
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
  return whole.length > LONGEST ? quote(text.slice(shown), LONGEST) : whole;
}
