import { deadlineIn } from "../../src/answer/counter/wanted/deadline.js";
import { type Until, untilOf } from "../../src/present/counter-until.js";
import type { LetterWords } from "../../src/present/words/letter/words.js";

/** The ends of a letter for a deadline in the words typed; null if they give none. */
export function until(typed: string, words?: LetterWords): Until | null {
  const deadline = deadlineIn(typed);
  return deadline && untilOf(deadline, words);
}
