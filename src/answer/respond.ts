import { APART, CHOICES, LEVEL_FOUND, OFFER, TOO_LONG } from "../present/words.js";
import type { Reading, Resolver } from "../query/query.js";
import type { Answer } from "./answer.js";
import { compose, readingNotes } from "./compose.js";
import { findLevel } from "./levels.js";
import { checkOffer } from "./offer/check-offer.js";
import { splitOffer } from "./offer/split-offer.js";

/** What is read of a question, in characters; a long one with an offer has some hundred. */
const MOST_READ = 4_000;

/**
 * Answers a question as typed: takes an offer out of it, finds out what the rest means, and composes the answer or holds
 * the offer against it. What is beyond the length that is read is told as unread. The offer is in an answer of kind "offer" and in no other.
 *
 * @param today ISO date against which review dates are held
 */
export function respond(text: string, resolver: Pick<Resolver, "resolve">, today: string): Answer {
  if (text.length <= MOST_READ) return answerTo(text, resolver, today);
  // A word or a figure cut in two would be another.
  const cut = text.slice(0, MOST_READ).replace(/\S{1,100}$/, "");
  const answer = answerTo(cut, resolver, today);
  return "notes" in answer ? withNote(answer, TOO_LONG(MOST_READ)) : answer;
}

function answerTo(text: string, resolver: Pick<Resolver, "resolve">, today: string): Answer {
  const { question, offer } = splitOffer(text);
  const reading = resolver.resolve(question);
  const answer = compose(reading, question, today);
  if (!offer)
    return reading.kind === "guide" && reading.focus === "levels" ? levelAnswer(reading, question, today) : answer;
  if (answer.kind === "help") return answer;
  if (offer.parts.length === 0 && offer.problems.length === 0) return withNote(answer, OFFER.nothingTyped);
  if (answer.kind === "unknown" && answer.notes.length === 0)
    return { ...answer, notes: [CHOICES.unknown(answer.heard), OFFER.oneGuide] };
  if (answer.kind !== "answer" || reading.kind !== "guide") return withNote(answer, OFFER.oneGuide);
  // Whose figures they are nobody can tell where another offer is named.
  const others = (reading.apart ?? []).filter(({ as }) => as === "offer").map(({ companyName }) => companyName);
  if (others.length > 0) return withNote(answer, APART.notChecked(reading.guide.companyName, others));
  const checked = checkOffer(offer, answer);
  if (!checked) return withNote(answer, OFFER.noBand);
  return { ...checked, notes: [...readingNotes(reading), ...checked.notes] };
}

const withNote = <T extends { notes: string[] }>(answer: T, note: string): T => ({
  ...answer,
  notes: [...answer.notes, note],
});

/** "What is a Senior TPM at Capital One here": the level that the question names is said first, and its words were read. */
function levelAnswer(reading: GuideReadingOf, question: string, today: string): Answer {
  const rows = reading.guide.digest().levels;
  const levels = findLevel(rows, question);
  const said = levels.map(({ asked, level }) => LEVEL_FOUND(asked, level));
  const shown = [...levels.map(({ asked }) => asked), ...rows.map(({ level }) => level)];
  const unread = reading.unread.filter((word) => !shown.some((level) => holds(level, word)));
  const answer = compose({ ...reading, unread }, question, today);
  return answer.kind === "answer" ? { ...answer, notes: [...said, ...answer.notes] } : answer;
}

type GuideReadingOf = Extract<Reading, { kind: "guide" }>;

const holds = (text: string, word: string): boolean => text.toLowerCase().includes(word.toLowerCase());
