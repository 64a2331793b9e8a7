import type { CounterAnswer } from "../answer/counter/counter.js";
import { noteTexts } from "./notes.js";
import { answerTitle, line, notes, type TextLine } from "./text-line.js";
import { COUNTER } from "./words.js";

/** A counter as lines of text, each version under its heading. */
export function counterLines(answer: CounterAnswer): TextLine[] {
  const { message, email, moreTime, blanks } = answer;
  const version = (heading: string, text: string): TextLine[] => [
    line("heading", heading),
    ...text.split("\n").map((row) => line("quote", row)),
  ];
  return [
    line("title", `${COUNTER.title}: ${answerTitle(answer)}`),
    ...version(COUNTER.short, message),
    ...version(COUNTER.email, email),
    ...(moreTime ? version(COUNTER.later, moreTime) : []),
    ...(blanks.length > 0 ? [line("heading", COUNTER.blanks), ...blanks.map((blank) => line("item", blank))] : []),
    ...notes(noteTexts(answer.notes)),
    line("fine", COUNTER.copy),
  ];
}
