import type { Guide } from "../domain/guide.js";
import type { ReadAs, Reading } from "../query/query.js";
import type { GuideAnswer } from "./answer.js";
import { guideAnswer } from "./compose.js";
import { askedPlace } from "./guide-answer.js";
import { soughtFor } from "./sought.js";

/** What alone decides an answer from one guide: whichever words asked for it, with the same of this it is the same. */
export interface Interpretation {
  guide: Guide;
  /** All of it but the guide and the guesses, as text: the region, the level, the part of the answer, the day. */
  rest: string;
  /** What was guessed. It goes with the answer and changes nothing else in it. */
  readAs: readonly ReadAs[];
  /** The answer, with guesses in place of its own. */
  answer(readAs: readonly ReadAs[]): GuideAnswer;
}

/**
 * What alone decides the answer of a reading; null where more of the question goes with it: words that fitted nothing,
 * companies named aside, or something that is looked up in it or in the guide's paragraphs.
 *
 * @param today ISO date against which review dates are held
 */
export function interpretationOf(reading: Reading, question: string, today: string): Interpretation | null {
  if (reading.kind !== "guide") return null;
  // What is not named here is part of `rest`, so that whatever a reading comes to hold keeps two answers apart.
  const { kind: _, guide, readAs, unread, apart, beside, across, slotWords: __, ...rest } = reading;
  if (unread.length > 0 || apart || beside || across) return null;
  // A place that the guide has not is told in the person's own words.
  if (rest.region.kind === "unavailable" || (rest.region.kind === "default" && rest.region.asked)) return null;
  // The levels that a question names are found in its text.
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
