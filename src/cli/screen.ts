import { styleText } from "node:util";
import type { Answer } from "../answer/answer.js";
import { answerLines, type TextLine } from "../present/answer-lines.js";
import { withoutControls } from "../text/control-characters.js";

/** Characters: longer lines are hard to read, however wide the terminal is. */
const WIDEST = 100;

/** The part of a stream that the layout needs to know. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
}

/** How many characters a line holds. Some tools open a terminal without a size, whose `columns` are 0. */
export const widthOf = ({ columns }: Screen): number => Math.min(columns || WIDEST, WIDEST);

/** Breaks text at spaces; a word longer than the width gets its own line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** A text style; the terminal decides what it looks like. */
type Style = "bold" | "dim" | "underline" | "red" | "yellow" | "green";

/** Styles words if the screen is a terminal and NO_COLOR is not set. */
export const painter =
  (screen: Screen) =>
  (style: Style, text: string): string =>
    // `isTTY` was already checked: by default `styleText` would check standard output.
    screen.isTTY && !process.env.NO_COLOR ? styleText(style, text, { validateStream: false }) : text;

/** The line with the question above its answer. */
export const setQuestion = (question: string, screen: Screen): string =>
  painter(screen)("dim", `> ${withoutControls(question)}`);

/**
 * Lays an answer out for a terminal: wrapped, indented, in colour if the stream is a terminal and NO_COLOR is not set.
 */
export function setAnswer(answer: Answer, screen: Screen): string {
  const paint = painter(screen);
  const width = widthOf(screen);
  const style: Record<TextLine["kind"], { indent: string; in?: Style }> = {
    title: { indent: "", in: "bold" },
    figures: { indent: "", in: "green" },
    heading: { indent: "", in: "underline" },
    item: { indent: "  " },
    quote: { indent: "    ", in: "dim" },
    note: { indent: "", in: "yellow" },
    fine: { indent: "", in: "dim" },
  };
  return answerLines(answer)
    .flatMap(({ kind, text }) => {
      const { indent, in: letters } = style[kind];
      return wrap(withoutControls(text), width - indent.length).map(
        (part) => indent + (letters ? paint(letters, part) : part),
      );
    })
    .join("\n");
}
