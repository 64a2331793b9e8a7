import picocolors from "picocolors";
import type { Answer } from "../answer/answer.js";
import { answerLines, type TextLine } from "../present/answer-lines.js";
import { harmless } from "../text/control-characters.js";
import { type Screen, widthOf, wrap } from "./screen.js";

/** Sets an answer for a terminal: wrapped, indented, in colour where the stream is a terminal and NO_COLOR is not set. */
export function setAnswer(answer: Answer, screen: Screen): string {
  const colours = picocolors.createColors(Boolean(screen.isTTY) && !process.env.NO_COLOR);
  const width = widthOf(screen);
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
