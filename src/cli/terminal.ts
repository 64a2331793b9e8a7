import type { Answer } from "../answer/answer.js";
import { answerLines, type TextLine } from "../present/answer-lines.js";
import { withoutControls } from "../text/control-characters.js";
import { painter, type Screen, type Style, widthOf, wrap } from "./screen.js";

/** Sets a question above its answer. */
export const setQuestion = (question: string, screen: Screen): string =>
  painter(screen)("dim", `> ${withoutControls(question)}`);

/** Sets an answer for a terminal: wrapped, indented, in colour where the stream is a terminal and NO_COLOR is not set. */
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
