import { styleText } from "node:util";

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 100;

/** The part of a stream that setting text needs to know. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
}

/** How many characters a line holds. A terminal without a size, as some tools open them, says 0. */
export const widthOf = ({ columns }: Screen): number => Math.min(columns || WIDEST, WIDEST);

/** Breaks text at spaces; a word that is longer than the width keeps a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** A style of letters; the terminal decides what it looks like. */
export type Style = "bold" | "dim" | "underline" | "red" | "yellow" | "green";

/** Sets words in a style where they go to a terminal and NO_COLOR is not set. */
export const painter =
  (screen: Screen) =>
  (style: Style, text: string): string =>
    // Which stream it is was looked at already: Node would look at standard output.
    screen.isTTY && !process.env.NO_COLOR ? styleText(style, text, { validateStream: false }) : text;
