import { LEVEL_FOUND, OFFER } from "../copy.js";
import type { Resolver } from "../search/query.js";
import type { Answer, GuideAnswer } from "./answer.js";
import { compose, readingNotes } from "./compose.js";
import { findLevel } from "./levels.js";
import { checkOffer } from "./offer/check-offer.js";
import { splitOffer } from "./offer/split-offer.js";

/**
 * Answers a question as typed: takes an offer out of it, finds out what the rest means, and composes the answer or holds
 * the offer against it. The offer is in an answer of kind "offer" and in no other.
 *
 * @param today ISO date against which review dates are held
 */
export function respond(text: string, resolver: Resolver, today: string): Answer {
  const { question, offer } = splitOffer(text);
  const reading = resolver.resolve(question);
  const answer = compose(reading, question, today);
  if (!offer) return answer.kind === "answer" ? withLevel(answer, question) : answer;
  if (answer.kind === "help") return answer;
  if (offer.parts.length === 0 && offer.problems.length === 0) return withNote(answer, OFFER.nothingTyped);
  if (answer.kind !== "answer" || reading.kind !== "guide") return withNote(answer, OFFER.oneGuide);
  const checked = checkOffer(offer, answer);
  if (!checked) return withNote(answer, OFFER.noBand);
  return { ...checked, notes: [...readingNotes(reading), ...checked.notes] };
}

const withNote = <T extends { notes: string[] }>(answer: T, note: string): T => ({
  ...answer,
  notes: [...answer.notes, note],
});

/** "What is a Senior TPM at Capital One here": the row that the question names, said first. */
function withLevel(answer: GuideAnswer, question: string): GuideAnswer {
  if (answer.focus !== "levels") return answer;
  const found = findLevel(answer.levels, question);
  return found.length
    ? { ...answer, notes: [...found.map(({ asked, level }) => LEVEL_FOUND(asked, level)), ...answer.notes] }
    : answer;
}
