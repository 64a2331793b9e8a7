import type { Answer, GuideAnswer } from "../../answer/answer.js";
import { comparisonNotes } from "../../answer/compare.js";
import type { Core } from "../core.js";
import { LIMITS } from "../limits.js";
import { answerAt, answerRef, decodeAnswerRef, encodeAnswerRef } from "./answer-ref.js";

/** Guides compared with each other. */
export type Comparison = Extract<Answer, { kind: "comparison" }>;

/** What can be shared: a guide's answer, or several next to each other. */
export type Shareable = GuideAnswer | Comparison;

/**
 * The refs of all that a share shows, for a button.
 *
 * @returns null if they are too long, or if a compared answer has neither region nor level: its ref would mean the
 * guide's first region
 */
export function writeShareable(what: Shareable): string | null {
  const answers = what.kind === "answer" ? [what] : what.answers;
  if (what.kind === "comparison" && answers.some(({ region, level }) => region === null && !level?.name)) return null;
  const written = shareKey(what);
  return written.length > LIMITS.buttonValue ? null : written;
}

/** The key of what a share shows, for any number of answers: equal only for the same guides, regions and views. */
export const shareKey = (what: Shareable): string =>
  (what.kind === "answer" ? [what] : what.answers).map((answer) => encodeAnswerRef(answerRef(answer))).join(" ");

/** What the refs name now; null if one of the guides or regions no longer exists. */
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
