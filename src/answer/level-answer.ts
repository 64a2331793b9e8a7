import type { LevelRow } from "../domain/guide.js";
import type { Reading } from "../query/query.js";
import { levelAcross } from "./across.js";
import type { Answer } from "./answer.js";
import { compose } from "./compose.js";
import type { GuideAnswer } from "./guide-answer.js";
import type { Note } from "./notes.js";

/** A question that names one guide. */
export type GuideReadingOf = Extract<Reading, { kind: "guide" }>;

/**
 * The answer to a question about levels ("what is a Senior TPM at Capital One here"): first a note with the level that
 * the question names, whose words then do not count as unread.
 */
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

/** A level of another company that a question names, and the guide's own level for it. */
interface FoundLevel {
  /** Level and company as the guide writes them: `Senior TPM at Capital One`. */
  asked: string;
  level: string;
}

/**
 * The guide's own levels for another company's level named in a question ("what is a Senior TPM at Capital One here").
 * A level is named if all its words are in the question, in order; "TPM" counts as the words that it abbreviates. If
 * several are named, those that take the most words of the question are returned. Empty if no company of the mapping is
 * named, or none of its levels.
 */
export function findLevel(rows: readonly LevelRow[], question: string): FoundLevel[] {
  const asked = wordsOf(question);
  const named = rows.flatMap(({ level, elsewhere }) =>
    elsewhere.flatMap((other) => {
      const rest = without(asked, wordsOf(other.company));
      if (!rest) return [];
      const size = matched(wordsOf(other.level), rest);
      return size === 0 ? [] : [{ asked: `${other.level} at ${other.company}`, level, size }];
    }),
  );
  const most = Math.max(0, ...named.map(({ size }) => size));
  return named.filter(({ size }) => size === most).map(({ asked: what, level }) => ({ asked: what, level }));
}

const SHORT = new Map([
  ["sr", "senior"],
  ["jr", "junior"],
  ["eng", "engineer"],
  ["mgr", "manager"],
  ["prin", "principal"],
]);

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => SHORT.get(word) ?? word);

/** The words of a question without those of a name, or null if the whole name is not in it. */
function without(words: readonly string[], name: readonly string[]): string[] | null {
  if (name.length === 0) return null;
  const at = words.findIndex((_, start) => name.every((word, offset) => words[start + offset] === word));
  return at < 0 ? null : words.toSpliced(at, name.length);
}

/** Number of words in a question that name a level, in full or as initials ("TPM"); 0 if it is not named. */
function matched(level: readonly string[], words: readonly string[]): number {
  return Math.max(0, ...words.map((_, start) => taken(level, words.slice(start)) ?? 0));
}

/** Number of words at the beginning that are the name, or null if they are not the name. */
function taken(name: readonly string[], words: readonly string[]): number | null {
  const [first] = name;
  const [word] = words;
  if (first === undefined) return 0;
  if (word === undefined) return null;
  const shortened = runs(name).find((run) => initials(name.slice(0, run)) === word);
  const spelled = runs(words).find((run) => initials(words.slice(0, run)) === first);
  if (first !== word && !shortened && !spelled) return null;
  const rest = taken(name.slice(shortened ?? 1), words.slice(spelled ?? 1));
  return rest === null ? null : rest + (spelled ?? 1);
}

/** Numbers of words that initials may abbreviate: two to five. */
const runs = (words: readonly string[]): number[] => [2, 3, 4, 5].filter((run) => run <= words.length);

const initials = (words: readonly string[]): string => words.map((word) => word[0]).join("");

/**
 * If the guide has no figures for the level named ("new grad", "grade 5"), the answer without a level, so that an offer
 * can be compared with what there is; the notes say so. Unchanged if its figures span levels, since those would be the
 * figures of another level.
 */
export function ofAnyLevel(answer: GuideAnswer, { level, ...reading }: GuideReadingOf, today: string): GuideAnswer {
  if (answer.band || !level) return answer;
  const plain = compose(reading, answer.query, today);
  if (plain.kind !== "answer" || !plain.band || plain.band.levels?.length) return answer;
  return { ...plain, level: answer.level, notes: [...answer.notes, ...plain.notes] };
}
