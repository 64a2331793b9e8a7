import type { Guide } from "../domain/guide.js";
import { isLevelWord } from "../domain/level-words.js";
import type { Reading } from "../query/query.js";
import { isIdleInQuestion, namesRemoteWork, type Sought, soughtIn } from "../query/topics.js";
import { stemOf } from "../text/stem.js";
import { readWords } from "../text/words.js";
import type { Answer } from "./answer.js";
import type { Note } from "./notes.js";
import { type FoundPassages, findPassages } from "./passages.js";

/** Fewer letters are an abbreviation or a slip, and no thing to look for. */
const SHORTEST = 3;
/** Words of one text that are looked at. */
const MOST_WORDS = 400;

/**
 * The answer with the paragraphs that answer what its question asks beyond the slots: a topic of its own ("vesting"), or
 * words that fitted nothing and stand in the guide. Where no paragraph does, and only then, a note says so. An answer of
 * another kind than one guide's or one company's stays as it is.
 */
export function withPassages(answer: Answer, reading: Reading, question: string): Answer {
  if (answer.kind !== "answer" && answer.kind !== "company") return answer;
  const guides = guidesOf(reading);
  if (guides.length === 0) return answer;
  // Their stems are needed only where something of the question may be looked up.
  const remote = later(() => slotWords(reading).filter(namesRemoteWork));
  const places = later(() => stemsOf([...guides.flatMap(({ regions }) => regions), ...remote()]));
  const asked = later(() => stemsOf(answer.kind === "answer" && answer.asked ? [answer.asked.name] : []));
  const names = later(() =>
    stemsOf([
      ...guides.flatMap(({ companyName, company, roleName }) => [companyName, company, roleName]),
      ...(answer.kind === "answer" ? answer.readAs.map(({ typed }) => typed) : []),
      ...slotWords(reading).filter((words) => !remote().includes(words)),
    ]),
  );
  const glance = soughtIn(
    askedIn(question),
    (stem, asksYesOrNo) => names().has(stem) || (!asksYesOrNo && places().has(stem)),
    (stem) => places().has(stem) || asked().has(stem),
  );
  // Beside another company's name, and where nothing is asked, most words tell a story; only what is named as a topic is looked for.
  const isLong = question.split(/\s+/).length > LONGEST_QUESTION;
  const namesOthers = "apart" in reading && (reading.apart?.length ?? 0) > 0;
  const tellsStory = isLong && (namesOthers || !glance.isQuestion);
  if (tellsStory && !glance.topics.some(({ by }) => by === "word" || by === "phrase")) return answer;
  const unread = unreadStems(answer.notes);
  const mayAsk = glance.topics.length > 0 || glance.isQuestion || glance.asksWhy || unread.size > 0;
  if (!mayAsk) return answer;
  const whole = glance.whole();
  const told = new Set(unread);
  if (whole.asksWhy) for (const { stem, ofPay } of whole.words) if (ofPay) told.add(stem);
  // Of all that a company's guides hold, words that are asked for beside figures fit too much.
  const mayAskMore = whole.isQuestion && (answer.kind === "answer" || !whole.asksFigures);
  if (whole.topics.length === 0 && told.size === 0 && !mayAskMore) return answer;
  // Where a question holds something unread, what is usual in questions may be what it asks as well.
  if (unread.size > 0 && whole.isQuestion)
    for (const { stem, ofPay, ofAnswer } of whole.words)
      if (!ofPay && !ofAnswer && !names().has(stem) && !places().has(stem)) told.add(stem);

  const topical = whole.topics.length > 0;
  // Words that fitted nothing, in what is no question, are slips more often than things to look for.
  const ignored = new Set([...names(), ...places()].filter((stem) => !unread.has(stem)));
  const isWide = topical || whole.isQuestion;
  const read: Sought = answer.kind === "company" ? { ...whole, isQuestion: mayAskMore } : whole;
  const sought: Sought = isWide ? read : { ...whole, words: whole.words.filter(({ stem }) => told.has(stem)) };
  const found = findPassages(proseOf(guides, answer.kind), sought, { told, ignored });
  const notes = notesWith(answer.notes, found, sought, answer.kind === "company" ? answer.companyName : undefined);
  const { passages } = found;
  if (answer.kind === "company") return { ...answer, passages, notes };
  const alone = found.speaks && whole.focus === null;
  return { ...answer, passages, notes, ...(alone && { focus: "passages" as const }) };
}

/** The sentences that ask, where some do: what the others tell is no thing to look for. */
function askedIn(question: string): string {
  const sentences = question.split(/(?<=[.!?])\s+/);
  const asking = sentences.filter((sentence) => sentence.endsWith("?"));
  return asking.length > 0 ? asking.join(" ") : question;
}

/** Longer texts that ask nothing, or name other companies, tell a story. */
const LONGEST_QUESTION = 13;

/** Makes a value once, when it is first asked for. */
function later<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function guidesOf(reading: Reading): readonly Guide[] {
  if (reading.kind === "guide") return [reading.guide];
  return reading.kind === "company" ? reading.guides : [];
}

/** Words that the reading took for names. */
const slotWords = (reading: Reading): readonly string[] => ("slotWords" in reading ? (reading.slotWords ?? []) : []);

const proseOf = (guides: readonly Guide[], kind: "answer" | "company") =>
  guides.map((guide) => ({
    paragraphs: guide.prose(),
    ...(kind === "company" && { role: guide.role, roleName: guide.roleName }),
  }));

/** Words that fitted nothing, by their stems; levels and short ones are no things to look for. */
const unreadStems = (notes: readonly Note[]): ReadonlySet<string> =>
  new Set(
    notes
      .flatMap((note) => (note.kind === "unread" ? note.words : []))
      .flatMap((words) => readWords(words, MOST_WORDS).words)
      .filter(({ text }) => text.length >= SHORTEST && !isLevelWord(text))
      .map(({ text }) => stemOf(text)),
  );

const stemsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => readWords(text, MOST_WORDS).words).map(({ text }) => stemOf(text)));

/**
 * The notes with what the passages answered taken from the words that fitted nothing, and with what is to be said of topics
 * that they do not name.
 */
function notesWith(
  notes: readonly Note[],
  { passages, speaks }: FoundPassages,
  sought: Sought,
  company: string | undefined,
): Note[] {
  const stems = new Set(
    passages
      .flatMap(({ text, heading }) => readWords(`${heading} ${text}`, 1_000).words)
      .map((word) => stemOf(word.text)),
  );
  const isAsked = passages.length > 0;
  // What is left over of a question that paragraphs answer belongs to it, but for names.
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
