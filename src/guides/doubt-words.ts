import type { CellDoubt, CellNote } from "../domain/cells/reading.js";

/** Why a figure was withheld, as the end of a sentence. */
export function doubtWords(doubt: CellDoubt): string {
  switch (doubt.kind) {
    case "left-over":
      return `"${doubt.words}" was not understood`;
    case "bound":
      return `"${doubt.words}" makes it a limit and no range`;
    case "sum":
      return `something is added to it: "${doubt.words}"`;
    case "period":
      return `pay by the ${doubt.words} is no pay by the year`;
    case "count":
      return "a number without a currency may count shares";
    case "size":
      return "it is too small, too large or too wide for what it is, so its unit is not sure";
    case "currencies":
      return "its signs of currency contradict each other";
    case "net":
      return "pay after tax is no pay before tax, and of two units one must be wrong";
    case "struck":
      return "it is struck out";
  }
}

/** The remark to give with a figure, as the end of a sentence; null if the figure needs none. */
export function noteWords(note: CellNote): string | null {
  switch (note.kind) {
    case "reversed":
      return "is written from high to low";
    case "months":
      return `is a month's pay: it counts ${note.payments} times for a year`;
    case "open":
      return "has no upper limit, only the high end that is written";
    case "only":
      return `is not for everybody: "${note.words}"`;
    case "approximate":
      return null;
  }
}
