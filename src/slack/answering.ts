import type { Answer, GuideAnswer } from "../answer/answer.js";
import { ERROR } from "../copy.js";
import type { Place } from "./blocks/answer.js";
import { render, withoutOffer } from "./blocks/render.js";
import { type Rendered, sentence } from "./blocks/rendered.js";
import { literal } from "./blocks/text.js";
import type { Deps } from "./deps.js";
import { LIMITS } from "./limits.js";
import { answerAt, guideId, type Pointer } from "./pointer.js";
import type { Remembered } from "./post.js";

/** An answer and the message that shows it. */
export interface Answered {
  answer: Answer | null;
  message: Rendered;
}

/**
 * Answers a question. Never throws: a fault of ours is logged without the question and said to the person.
 *
 * @param earlier what the thread was about, for a question that names only what changes
 */
export function answerQuestion(deps: Deps, typed: string, place: Place, earlier: Remembered | null = null): Answered {
  try {
    const answer = deps.core.ask(typed, earlier);
    return { answer, message: render(answer, { place, feedback: deps.feedbackChannel !== undefined }) };
  } catch (error) {
    deps.log.error(`a question could not be answered: ${error instanceof Error ? error.stack : String(error)}`);
    return { answer: null, message: sentence(literal(ERROR.failed(typed), LIMITS.section)) };
  }
}

/** Shows what a pointer names, or says that it is gone. */
export function answerPointer(deps: Deps, pointer: Pointer | null, place: Place): Answered {
  const answer = pointer && answerAt(deps.core, pointer);
  if (!pointer || !answer) return { answer: null, message: sentence(ERROR.gone) };
  const message = render(answer, {
    place,
    feedback: deps.feedbackChannel !== undefined,
    view: pointer.view,
    sides: pointer.view === "regions" ? allRegions(deps, answer) : [],
  });
  return { answer, message };
}

const allRegions = (deps: Deps, answer: GuideAnswer): GuideAnswer[] =>
  answer.regions.flatMap((label) => deps.core.guideAnswer(guideId(answer), label, "bands") ?? []);

/** What a public message remembers of its answer. */
export function remembered(asked: Answer | null): Remembered | undefined {
  const answer = asked && withoutOffer(asked);
  return answer?.kind === "answer" ? { guide: guideId(answer), region: answer.region } : undefined;
}
