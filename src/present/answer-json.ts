import type { Answer } from "../answer/answer.js";
import { purposeOf } from "../answer/counter/counter.js";
import type { GuideAnswer, Target } from "../answer/guide-answer.js";
import type { Note } from "../answer/notes.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import type { Passage } from "../answer/passages.js";
import type { AnswerJson } from "./answer-schema.js";
import { blankLabels } from "./counter-fields.js";
import { writeCounter } from "./counter-letter.js";
import { noteTexts } from "./notes.js";
import { targetText, waysText } from "./target-text.js";
import { CHOICE_WHY } from "./words.js";

export type { AnswerJson } from "./answer-schema.js";

/** A target as JSON for other tools, with the ways in which it was worked out as text. */
export function targetJson({ ways, computed, ...target }: Target) {
  return {
    ...target,
    text: targetText({ ...target, ways }),
    ...(computed && { computed: { parts: computed.parts, why: waysText(computed.ways) } }),
  };
}

/** An answer as the contract has it and `ask --json` prints it on one line; its notes are plain sentences. */
export const answerJson = (answer: Answer): AnswerJson => JSON.parse(JSON.stringify(inWords(answer)));

function inWords(answer: Answer) {
  switch (answer.kind) {
    case "answer":
      return guideJson(answer);
    case "offer":
      return offerJson(answer);
    case "counter": {
      const { answer: guide, offer, notes, language: _, ...counter } = spoken(answer);
      const { short: message, ...versions } = writeCounter(guide, offer, {}, answer.language);
      const blanks = blankLabels(guide, offer);
      // The offer that the letter answers, as an answer of kind "offer" has it.
      const answered = { level: guide.level, currency: offer?.currency ?? null, offer: offer?.offer ?? null };
      return { ...counter, purpose: purposeOf(offer), ...answered, message, ...versions, blanks, notes };
    }
    case "offers":
      return {
        ...spoken(answer),
        offers: answer.offers.map((offer) => (offer.guide ? offerJson(offer) : spoken(offer))),
      };
    case "comparison":
      return { ...spoken(answer), answers: answer.answers.map(guideJson) };
    case "company":
      return { ...spoken(answer), passages: answer.passages.map(passageJson) };
    case "unknown":
      return { ...spoken(answer), open: undefined };
    case "choices":
      return { ...spoken(answer), why: CHOICE_WHY[answer.why] };
    default:
      return spoken(answer);
  }
}

const guideJson = (answer: GuideAnswer) => ({
  ...spoken(answer),
  // Which side of the target comes first matters only for text.
  focus: answer.focus === "floor" ? "target" : answer.focus,
  target: answer.target && targetJson(answer.target),
  passages: answer.passages.map(passageJson),
});

/** A passage without its marks, which only colour a screen. */
const passageJson = ({ marks: _, heading, text, line, lines, ...of }: Passage) => ({
  heading,
  line,
  lines,
  text,
  ...of,
});

const offerJson = ({ typed: _, ...answer }: OfferAnswer) => ({ ...spoken(answer), answer: guideJson(answer.answer) });

const spoken = <T extends { notes: readonly Note[] }>(answer: T) => ({ ...answer, notes: noteTexts(answer.notes) });
