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

/** Shortest unread word that is searched for, in letters: shorter ones are abbreviations or typing errors. */
const SHORTEST = 3;
/** Words of one text that are read. */
const MOST_WORDS = 400;

/** The fields needed of an answer that may be shown with paragraphs. */
type WithProse =
  | Pick<GuideAnswer, "kind" | "asked" | "readAs" | "notes">
  | Pick<Extract<Answer, { kind: "company" }>, "kind" | "notes">;

interface SoughtInProse {
  guides: readonly Guide[];
  sought: Sought;
  /** Stems of words that may be what is asked about: those left unread and, for some questions, others as well. */
  told: ReadonlySet<string>;
  /** Stems of words that name the company, the role or the place. */
  ignored: ReadonlySet<string>;
  signs: Signs;
}

/**
 * What a question asks besides pay: a topic ("vesting"), or words that were left unread. Null if nothing.
 *
 * @param may whether a question with these features may ask for something other than pay
 */
export function soughtFor(
  answer: WithProse,
  reading: Reading,
  question: string,
  may = mayAskBeyond,
): SoughtInProse | null {
  const guides = guidesOf(reading);
  if (guides.length === 0) return null;
  // Stems are computed only if something of the question may be looked up.
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
  const mentioned = "mentioned" in reading ? companiesIn(reading.mentioned ?? [], question) : 0;
  const signs = signsOf({ question, asking, mentioned, isName: within(slotWords(reading)) }, glance);
  if (!may(signs, glance)) return null;

  const whole = glance.whole();
  const told = new Set(unread);
  if (whole.asksWhy) for (const { stem, ofPay } of whole.words) if (ofPay) told.add(stem);
  // In all guides of a company, the words of a question that also asks for figures would match too much.
  const mayAskMore = whole.isQuestion && (answer.kind === "answer" || !isOfPay(signs.wording));
  if (whole.topics.length === 0 && told.size === 0 && !mayAskMore) return null;
  // If a question has unread words, its common words may be what it asks about as well.
  if (unread.size > 0 && whole.isQuestion)
    for (const { stem, ofPay, ofAnswer } of whole.words)
      if (!ofPay && !ofAnswer && !names().has(stem) && !places().has(stem)) told.add(stem);
  const ignored = new Set([...names(), ...places()].filter((stem) => !unread.has(stem)));
  // Unread words in a text that is not a question are more often typing errors than things to look for.
  const isWide = whole.topics.length > 0 || whole.isQuestion;
  const read: Sought = answer.kind === "company" ? { ...whole, isQuestion: mayAskMore } : whole;
  const sought: Sought = isWide ? read : { ...whole, words: whole.words.filter(({ stem }) => told.has(stem)) };
  // "What does Acme pay a swe in Denver": no word is left to look for, and no unread word to explain.
  const isAsked = sought.words.some(({ stem, ofTopic }) => ofTopic || !ignored.has(stem));
  if (!isAsked && !answer.notes.some(({ kind }) => kind === "unread")) return null;
  return { guides, sought, told, ignored, signs };
}

/**
 * The sentences of a text that ask, if some do. A statement is kept only if the next sentence asks about it ("I'd have
 * to repay my old bonus. Would they cover that?").
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
/** The space after the end of a sentence; not after the point of an abbreviation: "D.E. Shaw", "St. Louis". */
const SENTENCE_END = /(?<=[.!?])(?<!(?<!\p{L})(?:\p{Lu}|vs|St|Inc|Corp|Ltd|Dr|No|approx|e\.g|i\.e)\.)\s+/u;

/** A pronoun for what was said before, at the end of its clause or as the subject of a verb: "does that help me". */
const POINTS_BACK =
  /\b(?:that|this|those|these|it|them)(?=\W*$| and\b| or\b|,)|\b(?:does|do|did|will|would|can|could|should) (?:that|this|those|these|it) (?:do|help|matter|change|affect|mean|count|bring|work|apply|hurt)\b|^which ones?\b/i;

/** How many of the names are companies and not German nouns of the question, like "Aktien". */
function companiesIn(named: readonly { companyName: string }[], question: string): number {
  if (named.length === 0) return 0;
  const english = inEnglish(question);
  return named.filter(({ companyName }) => english.includes(companyName) || !question.includes(companyName)).length;
}

function guidesOf(reading: Reading): readonly Guide[] {
  if (reading.kind === "guide") return [reading.guide];
  return reading.kind === "company" ? reading.guides : [];
}

/** Words that were read as names of a company, role or place. */
const slotWords = (reading: Reading): readonly string[] => ("slotWords" in reading ? (reading.slotWords ?? []) : []);

/** Stems of the unread words, without levels and short ones. */
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
