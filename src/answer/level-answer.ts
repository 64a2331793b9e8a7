import type { Reading } from "../query/query.js";
import { levelAcross } from "./across.js";
import type { Answer } from "./answer.js";
import { compose } from "./compose.js";
import { findLevel } from "./levels.js";
import type { Note } from "./notes.js";

type GuideReadingOf = Extract<Reading, { kind: "guide" }>;

/** "What is a Senior TPM at Capital One here": the level that the question names is said first, and its words were read. */
export function levelAnswer(reading: GuideReadingOf, question: string, today: string): Answer {
  if (reading.across) {
    const found = levelAcross(reading.across);
    const { from, to } = reading.across;
    const notes: Note[] = found?.notes ?? [{ kind: "no-same-level", from: from.companyName, to: to.companyName }];
    const answer = compose({ ...reading, ...(found && { guide: found.guide }) }, question, today);
    return answer.kind === "answer" ? { ...answer, notes: [...notes, ...answer.notes] } : answer;
  }
  const rows = reading.guide.digest().levels;
  const levels = findLevel(rows, question);
  const said = levels.map(({ asked, level }): Note => ({ kind: "like-level", asked, level }));
  const shown = [...levels.map(({ asked }) => asked), ...rows.map(({ level }) => level)];
  const unread = reading.unread.filter((word) => !shown.some((level) => holds(level, word)));
  const answer = compose({ ...reading, unread }, question, today);
  return answer.kind === "answer" ? { ...answer, notes: [...said, ...answer.notes] } : answer;
}

const holds = (text: string, word: string): boolean => text.toLowerCase().includes(word.toLowerCase());
