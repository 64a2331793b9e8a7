import type { Guide } from "../domain/guide.js";
import { isOfPay } from "../query/beyond-wording.js";
import type { Reading } from "../query/query.js";
import { isIdleInQuestion, type Sought } from "../query/topics.js";
import { stemOf } from "../text/stem.js";
import { readWords } from "../text/words.js";
import type { Answer } from "./answer.js";
import type { Note } from "./notes.js";
import { type FoundPassages, findPassages } from "./passages.js";
import { soughtFor } from "./sought.js";

/** Words of one text that are read. */
const MOST_WORDS = 400;

/**
 * Adds the paragraphs that answer what a question asks besides pay: a topic ("vesting"), or unread words that the guide
 * uses. If none speaks of a topic that is named, a note says so. In a comparison each guide gets its best paragraph.
 * Answers of other kinds are returned unchanged.
 */
export function withPassages(answer: Answer, reading: Reading, question: string): Answer {
  if (answer.kind === "comparison" && reading.kind === "comparison") return besideEachOther(answer, reading, question);
  if (answer.kind !== "answer" && answer.kind !== "company") return answer;
  const looked = soughtFor(answer, reading, question);
  if (!looked) return answer;
  const { sought } = looked;
  const found = findPassages(proseOf(looked.guides, answer.kind), sought, looked);
  // Outside of a question, unread words that no paragraph holds stay unread: the nearest one would not answer them.
  const isLoose = !sought.isQuestion && sought.topics.length === 0;
  if (isLoose && !found.speaks && !holdsAny(found.passages, looked.told)) return answer;
  const notes = notesWith(answer.notes, found, sought, answer.kind === "company" ? answer.companyName : undefined);
  const { passages } = found;
  if (answer.kind === "company") return { ...answer, passages, notes };
  const alone = found.speaks && sought.focus === null && !isOfPay(looked.signs.wording);
  return { ...answer, passages, notes, ...(alone && { focus: "passages" as const }) };
}

const stemsIn = (passages: FoundPassages["passages"]): ReadonlySet<string> =>
  new Set(
    passages
      .flatMap(({ text, heading }) => readWords(`${heading} ${text}`, 1_000).words)
      .map((word) => stemOf(word.text)),
  );

function holdsAny(passages: FoundPassages["passages"], stems: ReadonlySet<string>): boolean {
  const held = stemsIn(passages);
  return [...stems].some((stem) => held.has(stem));
}

/**
 * A comparison of different guides, each with what it says about a topic that the question names. A comparison of one
 * guide's regions gets a paragraph once, and only if the question asks why.
 */
function besideEachOther(answer: Compared, { compared, ...reading }: ComparedReading, question: string): Compared {
  const guides = new Set(compared.map(({ guide }) => guide));
  const isOneGuide = guides.size === 1;
  if (!isOneGuide && guides.size < answer.answers.length) return answer;
  const slotWords = [...guides].flatMap(({ company, companyName, roleName }) => [company, companyName, roleName]);
  const answers = [...answer.answers];
  let { notes } = answer;
  for (const [at, one] of compared.slice(0, isOneGuide ? 1 : undefined).entries()) {
    const own = answers[at];
    if (!own) continue;
    const looked = soughtFor(own, { ...reading, ...one, kind: "guide", slotWords }, question);
    if (!looked || !(isOneGuide ? looked.sought.asksWhy : namesTopics(looked.sought))) continue;
    const found = findPassages(proseOf(looked.guides, "answer"), looked.sought, looked);
    if (!found.speaks && !isOneGuide) continue;
    const passages = found.passages.slice(0, 1);
    answers[at] = { ...own, passages };
    notes = notesWith(notes, { passages, speaks: true }, looked.sought, undefined);
  }
  return { ...answer, answers, notes };
}

const namesTopics = ({ topics }: Sought): boolean => topics.some(({ by }) => by !== "words");

type Compared = Extract<Answer, { kind: "comparison" }>;
type ComparedReading = Extract<Reading, { kind: "comparison" }>;

const proseOf = (guides: readonly Guide[], kind: "answer" | "company") =>
  guides.map((guide) => ({
    paragraphs: guide.prose(),
    ...(kind === "company" && { role: guide.role, roleName: guide.roleName }),
  }));

/**
 * The notes without unread words that the passages answered, and with one on topics that the passages do not name.
 */
function notesWith(
  notes: readonly Note[],
  { passages, speaks }: FoundPassages,
  sought: Sought,
  company: string | undefined,
): Note[] {
  const stems = stemsIn(passages);
  const isAsked = passages.length > 0;
  // If paragraphs answer a question, its unread words are part of it, except names.
  const answered = (typed: string): boolean =>
    (isAsked && !/\p{Lu}/u.test(typed)) ||
    readWords(typed, MOST_WORDS).words.every(({ text }) => {
      const stem = stemOf(text);
      return sought.ofTopics.has(stem) || stems.has(stem) || isIdleInQuestion(text);
    });
  const rest = notes.flatMap((note): Note[] => {
    if (note.kind !== "unread") return [note];
    const left = note.words.filter((typed) => !answered(typed));
    return left.length > 0 ? [{ ...note, words: left }] : [];
  });
  const kind = passages.length > 0 ? "nearest" : "not-said";
  const named = sought.topics.filter(({ by }) => by === "word" || by === "phrase").map(({ typed }) => typed);
  const words = named.filter((typed, at) => named.indexOf(typed) === at);
  if (speaks || words.length === 0) return rest;
  return [...rest, { kind, words, ...(company !== undefined && { company }) }];
}
