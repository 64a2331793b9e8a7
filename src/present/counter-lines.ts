import { type CounterAnswer, purposeOf } from "../answer/counter/counter.js";
import { blankLabels } from "./counter-fields.js";
import { writeCounter } from "./counter-letter.js";
import { noteTexts } from "./notes.js";
import { answerTitle, line, notes, type TextLine } from "./text-line.js";
import { COUNTER } from "./words.js";

/** A counter as lines of text, each version under its heading. */
export function counterLines(answer: CounterAnswer): TextLine[] {
  const { short, email, moreTime } = writeCounter(answer.answer, answer.offer, {}, answer.language);
  const blanks = blankLabels(answer.answer, answer.offer);
  const version = (heading: string, text: string): TextLine[] => [
    line("heading", heading),
    ...text.split("\n").map((row) => line("quote", row)),
  ];
  return [
    line("title", `${COUNTER.title[purposeOf(answer.offer)]}: ${answerTitle(answer.answer)}`),
    ...version(COUNTER.short, short),
    ...version(COUNTER.email, email),
    ...(moreTime ? version(COUNTER.later, moreTime) : []),
    ...(blanks.length > 0 ? [line("heading", COUNTER.blanks), ...blanks.map((blank) => line("item", blank))] : []),
    ...notes(noteTexts(answer.notes)),
    line("fine", COUNTER.copy),
  ];
}
