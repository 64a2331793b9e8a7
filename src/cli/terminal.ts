import picocolors from "picocolors";
import type { Answer } from "../answer/answer.js";
import { answerLines, type TextLine } from "../answer/text.js";

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 100;

/** The part of a stream that setting text needs to know. */
interface Screen {
  isTTY?: boolean;
  columns?: number;
}

/** Sets an answer for a terminal: wrapped, indented, in colour where the stream is a terminal and NO_COLOR is not set. */
export function setAnswer(answer: Answer, screen: Screen): string {
  const colours = picocolors.createColors(Boolean(screen.isTTY) && !process.env.NO_COLOR);
  const width = Math.min(screen.columns ?? WIDEST, WIDEST);
  const style: Record<TextLine["kind"], { indent: string; paint: (text: string) => string }> = {
    title: { indent: "", paint: colours.bold },
    figures: { indent: "", paint: colours.green },
    heading: { indent: "", paint: colours.underline },
    item: { indent: "  ", paint: (text) => text },
    quote: { indent: "    ", paint: colours.dim },
    note: { indent: "", paint: colours.yellow },
    fine: { indent: "", paint: colours.dim },
  };
  return answerLines(answer)
    .flatMap(({ kind, text }) => {
      const { indent, paint } = style[kind];
      return wrap(harmless(text), width - indent.length).map((part) => indent + paint(part));
    })
    .join("\n");
}

/**
 * A text without what moves the cursor, sets colours or turns the reading direction: text of guides and of people may
 * hold it, and a terminal obeys it. What it stood between stays apart as it was.
 */
export const harmless = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");

/** Breaks text at spaces; a word that is longer than the width keeps a line of its own. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
