import type { Answer, GuideAnswer } from "../../answer/answer.js";
import { comparisonNotes } from "../../answer/compare.js";
import type { Core } from "../core.js";
import { LIMITS } from "../limits.js";
import { answerAt, answerRef, decodeAnswerRef, encodeAnswerRef } from "./answer-ref.js";

export type Comparison = Extract<Answer, { kind: "comparison" }>;

/** What can be shared: a guide's answer, or several side by side. */
export type Shareable = GuideAnswer | Comparison;

/**
 * The pointers of all that a share shows, for a button.
 *
 * @returns null where an answer has neither region nor level, which a ref could not tell from the guide's first, or they are too long
 */
export function writeShareable(what: Shareable): string | null {
  const answers = what.kind === "answer" ? [what] : what.answers;
  if (what.kind === "comparison" && answers.some(({ region, level }) => region === null && !level?.name)) return null;
  const written = shareKey(what);
  return written.length > LIMITS.buttonValue ? null : written;
}

/** Names what a share shows, however many answers it has: the same for the same guides, regions and views only. */
export const shareKey = (what: Shareable): string =>
  (what.kind === "answer" ? [what] : what.answers).map((answer) => encodeAnswerRef(answerRef(answer))).join(" ");

/** What the pointers name now; null where one of the guides or regions is gone. */
export function shareableAt(core: Core, written: string | undefined): Shareable | null {
  const answers: GuideAnswer[] = [];
  for (const one of (written ?? "").split(" ")) {
    const ref = decodeAnswerRef(one);
    const answer = ref && answerAt(core, ref);
    if (!answer) return null;
    answers.push(answer);
  }
  const [only, ...others] = answers;
  if (only && others.length === 0) return only;
  return { kind: "comparison", query: "", answers, notes: comparisonNotes(answers) };
}
