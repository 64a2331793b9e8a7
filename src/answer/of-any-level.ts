import type { Reading } from "../query/query.js";
import { compose } from "./compose.js";
import type { GuideAnswer } from "./guide-answer.js";

type GuideReadingHere = Extract<Reading, { kind: "guide" }>;

/**
 * What the guide pays where it has no figures of the level that was named ("new grad", "grade 5"), so that an offer is held
 * against what there is, and that is said; where its figures span levels they would be those of another one.
 */
export function ofAnyLevel(answer: GuideAnswer, { level, ...reading }: GuideReadingHere, today: string): GuideAnswer {
  if (answer.band || !level) return answer;
  const plain = compose(reading, answer.query, today);
  if (plain.kind !== "answer" || !plain.band || plain.band.levels?.length) return answer;
  return { ...plain, level: answer.level, notes: [...answer.notes, ...plain.notes] };
}
