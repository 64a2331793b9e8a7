import type { Guide } from "../domain/guide.js";
import { isLevelWord } from "../domain/level-words.js";
import { later } from "../later.js";
import { isOfPay, within } from "../query/beyond-wording.js";
import { inEnglish } from "../query/foreign-words.js";
import { isPutAsQuestion } from "../query/how-it-asks.js";
import type { Reading } from "../query/query.js";
import { namesRemoteWork, type Sought, soughtIn } from "../query/topics.js";
import { stemOf } from "../text/stem.js";
import { readWords } from "../text/words.js";
import type { Answer, GuideAnswer } from "./answer.js";
import { mayAskBeyond, type Signs, signsOf } from "./asks-beyond.js";
import type { Note } from "./notes.js";

/** Fewer letters are an abbreviation or a slip, and no thing to look for. */
const SHORTEST = 3;
/** Words of one text that are looked at. */
const MOST_WORDS = 400;

/** What is looked at of an answer beside which paragraphs may stand. */
export type WithProse =
  | Pick<GuideAnswer, "kind" | "asked" | "readAs" | "notes">
  | Pick<Extract<Answer, { kind: "company" }>, "kind" | "notes">;

/** What is looked up in the prose of guides for a question. */
export interface SoughtInProse {
  guides: readonly Guide[];
  sought: Sought;
  /** Stems of words of which a paragraph has to hold one where no topic is named. */
  told: ReadonlySet<string>;
  /** Stems of words that name the company, the role or the place. */
  ignored: ReadonlySet<string>;
  signs: Signs;
}

/**
 * What a question asks beyond the slots: a topic of its own ("vesting"), or words that fitted nothing. Null where nothing.
 *
 * @param may whether a question with these signs may ask for any of it
 */
export function soughtFor(
  answer: WithProse,
  reading: Reading,
  question: string,
  may = mayAskBeyond,
): SoughtInProse | null {
  const guides = guidesOf(reading);
  if (guides.length === 0) return null;
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
  const asking = inEnglish(askedIn(question));
  const glance = soughtIn(
    asking,
    (stem, asksYesOrNo) => names().has(stem) || (!asksYesOrNo && places().has(stem)),
    (stem) => places().has(stem) || asked().has(stem),
  );
  const unread = unreadStems(answer.notes);
  if (glance.topics.length === 0 && !glance.isQuestion && !glance.asksWhy && unread.size === 0) return null;
  const apart = "apart" in reading ? companiesIn(reading.apart ?? [], question) : 0;
  const signs = signsOf({ question, asking, apart, isName: within(slotWords(reading)) }, glance);
  if (!may(signs, glance)) return null;

  const whole = glance.whole();
  const told = new Set(unread);
  if (whole.asksWhy) for (const { stem, ofPay } of whole.words) if (ofPay) told.add(stem);
  // Of all that a company's guides hold, words that are asked for beside figures fit too much.
  const mayAskMore = whole.isQuestion && (answer.kind === "answer" || !isOfPay(signs.wording));
  if (whole.topics.length === 0 && told.size === 0 && !mayAskMore) return null;
  // Where a question holds something unread, what is usual in questions may be what it asks as well.
  if (unread.size > 0 && whole.isQuestion)
    for (const { stem, ofPay, ofAnswer } of whole.words)
      if (!ofPay && !ofAnswer && !names().has(stem) && !places().has(stem)) told.add(stem);
  const ignored = new Set([...names(), ...places()].filter((stem) => !unread.has(stem)));
  // Words that fitted nothing, in what is no question, are slips more often than things to look for.
  const isWide = whole.topics.length > 0 || whole.isQuestion;
  const read: Sought = answer.kind === "company" ? { ...whole, isQuestion: mayAskMore } : whole;
  const sought: Sought = isWide ? read : { ...whole, words: whole.words.filter(({ stem }) => told.has(stem)) };
  // "What does Acme pay a swe in Denver": no word is left to look for, and none that a paragraph could account for.
  const isAsked = sought.words.some(({ stem, ofTopic }) => ofTopic || !ignored.has(stem));
  if (!isAsked && !answer.notes.some(({ kind }) => kind === "unread")) return null;
  return { guides, sought, told, ignored, signs };
}

/**
 * The sentences that ask, where some do: what the others tell is no thing to look for, unless what is asked points back to
 * it ("I'd have to repay my old bonus. Would they cover that?").
 */
function askedIn(question: string): string {
  if (!ENDS_SENTENCE.test(question)) return question;
  const sentences = question.split(SENTENCE_END);
  const marked = sentences.filter((sentence) => sentence.endsWith("?"));
  const asking = marked.length > 0 ? marked : sentences.filter((sentence) => isPutAsQuestion(sentence));
  if (asking.length === 0) return question;
  const pointsBack = (sentence = "") => asking.includes(sentence) && POINTS_BACK.test(sentence);
  return sentences.filter((one, at) => asking.includes(one) || pointsBack(sentences[at + 1])).join(" ");
}

const ENDS_SENTENCE = /[.!?]\s/;
/** Behind a point that shortens nothing: not in "D.E. Shaw", "St. Louis". */
const SENTENCE_END = /(?<=[.!?])(?<!(?<!\p{L})(?:\p{Lu}|vs|St|Inc|Corp|Ltd|Dr|No|approx|e\.g|i\.e)\.)\s+/u;

/** A word for what was told before, with nothing of its own behind it, or one that does something: "does that help me". */
const POINTS_BACK =
  /\b(?:that|this|those|these|it|them)(?=\W*$| and\b| or\b|,)|\b(?:does|do|did|will|would|can|could|should) (?:that|this|those|these|it) (?:do|help|matter|change|affect|mean|count|bring|work|apply|hurt)\b|^which ones?\b/i;

/** How many names are companies, and no nouns of a question in German: "Aktien". */
function companiesIn(named: readonly { companyName: string }[], question: string): number {
  if (named.length === 0) return 0;
  const english = inEnglish(question);
  return named.filter(({ companyName }) => english.includes(companyName) || !question.includes(companyName)).length;
}

function guidesOf(reading: Reading): readonly Guide[] {
  if (reading.kind === "guide") return [reading.guide];
  return reading.kind === "company" ? reading.guides : [];
}

/** Words that the reading took for names. */
const slotWords = (reading: Reading): readonly string[] => ("slotWords" in reading ? (reading.slotWords ?? []) : []);

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
