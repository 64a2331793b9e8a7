import type { Guide } from "../domain/guide.js";
import type { ReadAs, Reading } from "../query/query.js";
import type { GuideAnswer } from "./answer.js";
import { guideAnswer } from "./compose.js";
import { askedPlace } from "./guide-answer.js";
import { soughtFor } from "./sought.js";

/** All that decides an answer from one guide: two questions with the same interpretation get the same answer. */
export interface Interpretation {
  guide: Guide;
  /** The region, the level, the focus and the day, as JSON text. */
  rest: string;
  /** How words were guessed. The guesses are shown with the answer and change nothing else in it. */
  readAs: readonly ReadAs[];
  /** Makes the answer, with the given guesses instead of `readAs`. */
  answer(readAs: readonly ReadAs[]): GuideAnswer;
}

/**
 * The interpretation of a reading; null if the answer depends on more of the question: unread words, other companies,
 * or something that is looked up in its text or in the guide's paragraphs.
 *
 * @param today ISO date with which review dates are compared
 */
export function interpretationOf(reading: Reading, question: string, today: string): Interpretation | null {
  if (reading.kind !== "guide") return null;
  // Every field that is not named here is part of `rest`, so that a new field of readings cannot mix up two answers.
  const { kind: _, guide, readAs, unread, mentioned, beside, across, slotWords: __, ...rest } = reading;
  if (unread.length > 0 || mentioned || beside || across) return null;
  // The answer repeats a place that the guide does not have in the person's own words.
  if (rest.region.kind === "unavailable" || (rest.region.kind === "default" && rest.region.asked)) return null;
  // A question about levels is answered from its text.
  if (rest.focus === "levels") return null;
  if (soughtFor({ kind: "answer", readAs, notes: [], ...askedPlace(rest.region) }, reading, question)) return null;
  const context = { query: "", today, focus: rest.focus, unread: [] };
  return {
    guide,
    rest: JSON.stringify({ today, ...rest }),
    readAs,
    answer: (guesses) => guideAnswer({ guide, ...rest }, { ...context, readAs: [...guesses] }),
  };
}
