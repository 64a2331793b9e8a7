import { channel } from "node:diagnostics_channel";
import type { Answer, GuideAnswer } from "../../answer/answer.js";
import type { StatedOffers } from "../../answer/conversation.js";
import type { OffersAnswer, TypedOffer } from "../../answer/offer/offer.js";
import { type GuideSubject, type Subject, subjectOf } from "../../answer/subject.js";
import { splitTyped, type Typed } from "../../answer/typed.js";
import { isInLine, isInTitle, readAsLine } from "../../present/read-as.js";
import { ERROR, OFFER } from "../../present/words.js";
import type { Place } from "../blocks/answer.js";
import { render, type Setting } from "../blocks/render.js";
import { type Rendered, sentence, withNote, withSubtitle } from "../blocks/rendered.js";
import { literal } from "../blocks/text.js";
import type { Deps } from "../deps.js";
import { LIMITS } from "../limits.js";
import { type AnswerRef, answerAt, decodeAnswerRef, guideId } from "../state/answer-ref.js";
import { isCarried, type OfferState, wantsForm } from "../state/offer-state.js";
import { shareableAt } from "../state/shareable.js";
import { checkOfferState } from "./check-offer.js";

/** A question that was answered, for metrics: subscribe to this channel of `node:diagnostics_channel`. */
export const ANSWERED = "compbot.answered";
/** What is published for each question: the kind of its answer, or `fault` if answering threw. */
export interface AnsweredQuestion {
  kind: Answer["kind"] | "fault";
}
const answers = channel(ANSWERED);

/** An answer and the message that shows it. */
export interface Answered {
  answer: Answer | null;
  message: Rendered;
}

/**
 * Answers a question. Never throws: a fault of ours is logged without the question and reported to the person.
 *
 * @param earlier what the thread was about, for a question that names only what changes
 * @param stated the offers that the person named earlier in the thread
 */
export function answerQuestion(
  deps: Deps,
  given: string | Typed,
  place: Place,
  earlier: Subject | null = null,
  stated?: StatedOffers,
): Answered {
  const typed = splitTyped(given);
  const answered = answerTyped(deps, typed, place, earlier, stated);
  answers.publish({ kind: answered.answer?.kind ?? "fault" } satisfies AnsweredQuestion);
  return answered;
}

function answerTyped(
  { core, feedbackChannel, log }: Deps,
  typed: Typed,
  place: Place,
  earlier: Subject | null,
  stated: StatedOffers | undefined,
): Answered {
  const { question, offer: typedOffer } = typed.split;
  try {
    const answer = withoutHint(core.ask(typed, earlier, stated));
    const offer = comparedIn(answer) ?? typedOffer;
    const message = renderAsked(answer, { place, feedback: feedbackChannel !== undefined, offer }, earlier !== null);
    const note = answer.kind === "offers" ? offersNote(place) : offer && offerNote(answer, offer, place);
    return { answer, message: note ? withNote(message, note) : message };
  } catch (error) {
    log.error(`a question could not be answered: ${error instanceof Error ? error.stack : String(error)}`);
    return { answer: null, message: sentence(literal(ERROR.failed(question), LIMITS.section)) };
  }
}

const comparedIn = (answer: Answer): TypedOffer | undefined =>
  answer.kind === "offer" ? answer.typed : answer.kind === "counter" ? answer.offer?.typed : undefined;

/**
 * An answer that only one person sees shows below its heading how the question was read, and other names that only this
 * line shows.
 */
function renderAsked(answer: Answer, setting: Setting, goesOn = false): Rendered {
  // What is carried over from an earlier question was not typed this time: show it even if the heading has it.
  const carriesOver = goesOn && answer.kind === "answer";
  const isShown = setting.place !== "public" && setting.place !== "shortcut" && (carriesOver || !isInTitle(answer));
  const line = isShown ? readAsLine(answer) : null;
  if (line === null) return render(answer, setting);
  const rest = { ...answer, notes: answer.notes.filter((note) => !isInLine(note)) };
  return withSubtitle(render(rest, setting), literal(line, LIMITS.section / LIMITS.contextElements));
}

/** Leaves out the words on how to type an offer: in Slack there is a button for it. */
const withoutHint = (answer: Answer): Answer => ({
  ...answer,
  notes: answer.notes.filter(({ kind }) => kind !== "offer-not-typed"),
});

/** If others see the answer: the sentence that several offers were named and are left out. */
const offersNote = (place: Place): string | null =>
  place === "public" ? OFFER.notRepeated : place === "shortcut" ? OFFER.leftOut : null;

/** What to say of the offer under the answer, if anything. */
function offerNote(answer: Answer, offer: TypedOffer, place: Place): string | null {
  if (wantsForm(offer)) return answer.kind === "answer" && place !== "shortcut" ? OFFER.pressButton : null;
  if (place === "public") return OFFER.notRepeated;
  if (place === "shortcut") return OFFER.leftOut;
  return isCarried(offer) ? null : OFFER.tooLong;
}

/** Shows what a ref names, or says that it no longer exists. */
export function answerFromRef(deps: Deps, ref: AnswerRef | null, place: Place): Answered {
  const answer = ref && answerAt(deps.core, ref);
  if (!ref || !answer) return { answer: null, message: sentence(ERROR.gone) };
  const message = render(answer, {
    place,
    feedback: deps.feedbackChannel !== undefined,
    view: ref.view,
    regions: ref.view === "regions" ? allRegions(deps, answer) : [],
  });
  return { answer, message };
}

/** Shows again the answer that a person was about to share. */
export function answerShareable(deps: Deps, written: string | undefined, place: Place): Answered {
  const answer = shareableAt(deps.core, written);
  if (answer?.kind !== "comparison") return answerFromRef(deps, decodeAnswerRef(written), place);
  return { answer, message: render(answer, { place, feedback: deps.feedbackChannel !== undefined }) };
}

/** Shows what a ref names, and below the heading how the fields of a form were read. */
export function answerFromForm(deps: Deps, ref: AnswerRef, place: Place): Answered {
  const { answer, message } = answerFromRef(deps, ref, place);
  const line = answer && readAsLine(answer);
  return { answer, message: line ? withSubtitle(message, literal(line, LIMITS.section)) : message };
}

/** Offers from a form, next to each other. */
export const answerCompared = (answer: OffersAnswer): Rendered =>
  renderAsked(answer, { place: "modal", feedback: false });

/** Compares an offer with the guide that was chosen for it. */
export function answerOfferState(deps: Deps, state: OfferState, place: Place): Answered {
  const answer = checkOfferState(deps.core, state);
  if (!answer) return { answer: null, message: sentence(ERROR.gone) };
  const feedback = deps.feedbackChannel !== undefined;
  return { answer, message: renderAsked(answer, { place, feedback, offer: state.offer }) };
}

const allRegions = (deps: Deps, answer: GuideAnswer): GuideAnswer[] =>
  answer.regions.flatMap(
    (label) => deps.core.guideAnswer(guideId(answer), label, "bands", { level: answer.level?.asked }) ?? [],
  );

/** What the metadata of a public message says about its answer. */
export function topicOf(asked: Answer | null): GuideSubject | undefined {
  const subject = asked && subjectOf(asked);
  return subject?.guide === undefined ? undefined : subject;
}
