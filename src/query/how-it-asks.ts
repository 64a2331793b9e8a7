import { isLevelWord } from "../domain/level-words.js";
import type { Word } from "../text/words.js";

/** Matches a question, as opposed to a list of names. */
export const QUESTION =
  /[?？؟]|\b(?:how|what|whats|when|where|which|who|whom|whose|why)\b|^\W*(?:is|are|am|can|could|did|do|does|will|would|must|should|have|has)\b|\b(?:am|are|can|could|did|do|does|has|have|is|must|should|was|will|would) (?:they|it|we|you|i|u|my|the|there|this|that|he|she|people|anyone|anybody|employees|engineers|everyone|everybody|nobody|somebody|someone)\b/i;

/** Matches a question for a reason or a way ("why", "how do I"), which a figure does not answer. */
export const WHY =
  /\b(?:why|how (?!much|many|high|low|old|big|far|long|does .* compare)|how do i (?:make|deal|account)|what if|what happens|explain)\b/i;

/** Matches a yes-or-no question: "is it remote" asks for a policy, while "what do they pay remote" names a place. */
export const YES_OR_NO =
  /(?:^|[:,.;?] *|[-–—] +)\W*(?:is|are|am|can|could|did|do|does|will|would|must|should|have|has)\b|\b(?:do|does|is|are|can|will|must) (?:they|there|it|we|you|i|u)\b|\bpolic(?:y|ies)\b/i;

const ASKING = "(?:is|are|was|am|can|could|did|do|does|will|would|may|might|must|should|have|has|any)";
const ASKS_AT_ALL = new RegExp(String.raw`\b${ASKING}\b`, "i");
const ASKS = new RegExp(String.raw`^${ASKING}\b`, "i");

/** Whether a question comes after the names at the beginning: "Acme swe do people work late". */
export function asksAfterNames(question: string, words: readonly Word[], isNameAt: (at: number) => boolean): boolean {
  if (!ASKS_AT_ALL.test(question)) return false;
  const first = words.findIndex(({ text }, at) => !isNameAt(at) && !isLevelWord(text));
  return first > 0 && ASKS.test(question.slice(words[first]?.start));
}

/** Whether a text is phrased as a question, as opposed to a list of names. */
export const isPutAsQuestion = (text: string): boolean => QUESTION.test(text) || ASKS_AT_ALL.test(text);
