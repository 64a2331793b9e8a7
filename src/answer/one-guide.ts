import { asksFigures } from "../query/asks-figures.js";
import { isPutAsQuestion } from "../query/how-it-asks.js";
import type { Reading } from "../query/query.js";

/**
 * Regions of one guide, read as a question to that guide: "could I begin in Germany and move to New York later" asks for
 * what its paragraphs say. Null where several guides are compared, or figures are what is asked for.
 */
export function asOneGuide(reading: Reading, question: string): Reading | null {
  if (reading.kind !== "comparison" || reading.missing.length > 0 || reading.focus !== "overview") return null;
  const [first, ...others] = reading.compared;
  if (!first || others.some(({ guide }) => guide !== first.guide)) return null;
  if (asksFigures(question) || !isPutAsQuestion(question)) return null;
  const { readAs, unread, focus } = reading;
  return { kind: "guide", focus, ...first, readAs, unread };
}
