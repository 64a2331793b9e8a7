import type { Guide } from "../domain/guide.js";
import { asksForCompanies } from "../query/asks-for-companies.js";
import { asksPayAlone, beyondWording, isBeyondPay, within } from "../query/beyond-wording.js";
import { isPutAsQuestion } from "../query/how-it-asks.js";
import type { GuideReading, Mentioned, Reading } from "../query/query.js";
import { isIdleInQuestion, namesTopic } from "../query/topics.js";
import { areEveryday } from "../query/word-vectors.js";
import { nameWords } from "../text/folding.js";
import type { Answer } from "./answer.js";
import type { Note } from "./notes.js";
import type { Passage } from "./passages.js";

/**
 * The answer to a question, and the other companies that the question names. A comparison, a list or a choice is read
 * as a question to a single guide if that guide's paragraphs answer it, and if the question names
 * - several regions of the one guide ("could I begin in Germany and move to New York later"),
 * - words that name another company only by chance ("does gitlab let managers run a team from home"), or a company that
 *   has no guide,
 * - only this company, as if in passing ("which rival offers could I play against Anyscale"), or
 * - companies that only this guide speaks of ("wiz belongs to google now, do managers get something to stay").
 *
 * @param made makes the answer of a reading
 */
export function answerOfOne(
  reading: Reading,
  question: string,
  made: (reading: Reading) => Answer,
): { answer: Answer; mentioned: readonly Mentioned[] } {
  const one = asOneGuide(reading, question);
  const said = one && made(one.reading);
  const isTold = one?.missing && said?.kind === "answer" && said.notes.some(({ kind }) => kind === "not-said");
  if (said?.kind === "answer" && (isTold || tells(said.passages, one?.of ?? [])))
    return {
      answer: { ...said, notes: [...(one?.missing ?? []).map(noGuide), ...said.notes] },
      mentioned: mentionedIn(one?.reading ?? null),
    };
  return { answer: made(reading), mentioned: mentionedIn(reading) };
}

const mentionedIn = (reading: Reading | null): readonly Mentioned[] =>
  (reading && "mentioned" in reading && reading.mentioned) || [];

const tells = (passages: readonly Passage[], companies: readonly string[]): boolean =>
  passages.length > 0 && companies.every((name) => passages.some(({ text }) => speaksOf(text, name)));

const noGuide = (company: string): Note => ({ kind: "no-guide", company });

/**
 * A question read as one to a single guide, the companies (`of`) that the guide's paragraphs have to speak of, and the
 * companies named that have no guide.
 */
interface OneGuide<R extends object = Reading> {
  reading: R;
  of: readonly string[];
  missing?: readonly string[];
}

/** Null if several guides are compared, or if figures are asked for. */
function asOneGuide(reading: Reading, question: string): OneGuide | null {
  if (reading.kind !== "comparison" && reading.kind !== "role" && reading.kind !== "choices") return null;
  if (!isPutAsQuestion(question) || asksPayAlone(question, reading.slotWords ?? [])) return null;
  const only = onlyGuide(reading, question);
  if (!only) return null;
  const { unread, focus } = reading;
  const readAs = reading.readAs.filter(({ typed }) => !areEveryday(typed));
  const mentioned = reading.kind === "comparison" && reading.mentioned ? { mentioned: reading.mentioned } : {};
  return { ...only, reading: { kind: "guide", focus, ...only.reading, readAs, unread, ...mentioned } };
}

type Only = OneGuide<GuideReading> | null;

function onlyGuide(reading: Extract<Reading, { kind: "comparison" | "role" | "choices" }>, question: string): Only {
  const asksMore = isBeyondPay(beyondWording(question, within(reading.slotWords ?? [])));
  if (reading.kind === "choices") return asksMore ? oneOfChoices(reading, question) : null;
  if (reading.kind === "comparison") {
    const named = plainlyNamed(reading.compared, question);
    const [first, ...others] = named;
    if (!first) return null;
    if (others.some(({ guide }) => guide !== first.guide)) return ledBy(first, others, reading, question);
    const only = { reading: first, of: [] };
    if (named.length < reading.compared.length) return reading.missing.length === 0 ? only : null;
    if (reading.missing.length === 0 && HOLDS_PAY.test(question)) return null;
    if (reading.missing.length === 0)
      return (asksMore || reading.focus === "overview") && saysMore(reading, question) ? only : null;
    if (reading.missing.every((name) => isChance(name, reading, question))) return only;
    // A company without a guide is not compared: the answer only says that it has none.
    return asksMore
      ? { ...only, missing: reading.missing.filter((name) => isName(name) || !areEveryday(name)) }
      : spokenOf(first, reading.missing, question);
  }
  if (asksForCompanies(question) && !PAYS_FOR.test(question)) return null;
  const named = new Set(reading.mentioned?.map(({ companyName }) => companyName));
  const [one, ...more] = reading.found.filter(({ guide }) => named.has(guide.companyName));
  return one && named.size === 1 && more.length === 0 ? { reading: one, of: [] } : null;
}

/**
 * The guide whose company and role begin a question that compares nothing, if what is named later belongs to what is
 * asked: a company that the guide's prose speaks of ("toast security engineer, what does the deal with instacart
 * bring"), or another job at the company ("mercury swe, who are their ai people").
 */
function ledBy(first: GuideReading, others: readonly GuideReading[], reading: Compared, question: string): Only {
  if (LISTS.test(question) || reading.missing.length > 0 || !opensWith(first.guide, reading, question)) return null;
  const companies = others.map(({ guide }) => guide.companyName).filter((name) => name !== first.guide.companyName);
  return spokenOf(first, companies, question);
}

/** "Who pays for" asks who bears a cost, not which company pays well. */
const PAYS_FOR = /\bwho\W+pays\W+for\b/i;

/** Whether words are written as a name: with a capital. */
const isName = (words: string): boolean => /^\p{Lu}/u.test(words);

/** Of several guides, the one whose role is named in full, or the only one that speaks of the other companies. */
function oneOfChoices({ choices, why }: Extract<Reading, { kind: "choices" }>, question: string): Only {
  const companies = new Set(choices.map(({ guide }) => guide.companyName));
  const fitting = choices.flatMap((one): OneGuide<GuideReading>[] => {
    if (companies.size === 1) return why === "role" && namesWhole(one, question) ? [{ reading: one, of: [] }] : [];
    const others = [...companies].filter((name) => name !== one.guide.companyName);
    return speaksOfAll(one, others) ? [{ reading: one, of: others }] : [];
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const namesWhole = ({ guide }: GuideReading, question: string): boolean =>
  ` ${nameWords(question).join(" ")} `.includes(` ${nameWords(guide.roleName).join(" ")} `);

/** The guide, if its prose speaks of all the companies and the question does not compare them. */
function spokenOf(reading: GuideReading, names: readonly string[], question: string): Only {
  const { roleName } = reading.guide;
  const of = names.map((name) => (name.endsWith(` ${roleName}`) ? name.slice(0, -roleName.length - 1) : name));
  return !AGAINST.test(question) && speaksOfAll(reading, of) ? { reading, of } : null;
}

function speaksOfAll({ guide }: GuideReading, companies: readonly string[]): boolean {
  const prose = guide.prose();
  return companies.every((name) => prose.some(({ text }) => speaksOf(text, name)));
}

const speaksOf = (text: string, company: string): boolean =>
  ` ${nameWords(text).join(" ")} `.includes(` ${nameWords(company).join(" ")} `);

/** Whether a question begins with a company's name and, right after it, words for a role or a place. */
function opensWith({ companyName }: Guide, { slotWords = [] }: Compared, question: string): boolean {
  const words = ` ${nameWords(question).join(" ")} `;
  const name = ` ${nameWords(companyName).join(" ")} `;
  return (
    words.startsWith(name) &&
    slotWords.some((slot) => words.slice(name.length).startsWith(`${nameWords(slot).join(" ")} `))
  );
}

/**
 * The guides of a comparison without those whose name is a word for something else: "remote" in "is it all remote", or
 * "crypto" in a question about a launch that also names another role of the company in full.
 */
function plainlyNamed(compared: readonly GuideReading[], question: string): GuideReading[] {
  const small = new Set(question.match(/(?<!\p{L})\p{Ll}+/gu));
  const isTopic = ({ company }: Guide) =>
    small.has(company.split("-")[0] ?? "") && namesTopic(company.split("-")[0] ?? "");
  const wholes = compared.filter((one) => namesWhole(one, question));
  const isPart = (one: GuideReading) =>
    !LISTS.test(question) && !wholes.includes(one) && wholes.some(({ guide }) => guide.company === one.guide.company);
  const named = compared.filter((one) => !isPart(one));
  const others = named.filter(({ guide }) => !isTopic(guide));
  return others.length > 0 ? others : named;
}

/** Words that compare one with another. */
const AGAINST = /\b(?:vs|versus|v|than|compared?|better|instead)\b/i;

/** Words in one sentence that compare pay: "pay as much as", "less money than". */
const PAY = "(?:pay|pays|paid|salar(?:y|ies)|comp|compensation|earns?|money|bands?|base)";
const HELD =
  "(?:as (?:much|well|high|good|little)|the same|equal(?:ly)?|more|less|higher|lower|better|worse|differs?|difference|different|than|compared?)";
const HOLDS_PAY = new RegExp(String.raw`\b(?:${PAY}\b[^.?!]*\b${HELD}|${HELD}\b[^.?!]*\b${PAY})\b`, "i");

/** Words that list or compare roles. */
const LISTS = /\b(?:vs|versus|v|or|and|than|between|compared?|both)\b/i;

type Compared = Extract<Reading, { kind: "comparison" }>;

/** Whether a question has words besides what is compared: "how about ny and sf" does not. */
function saysMore({ slotWords = [] }: { slotWords?: readonly string[] }, question: string): boolean {
  const names = new Set(slotWords.flatMap((words) => nameWords(words)));
  return nameWords(question).some((word) => !names.has(word) && !isIdleInQuestion(word) && !SETS_BESIDE.has(word));
}

const SETS_BESIDE = new Set(["vs", "versus", "v"]);

/** Whether a company without a guide was read from everyday words in lower case: "ups" in "top-ups". */
function isChance(name: string, { readAs }: Extract<Reading, { kind: "comparison" }>, question: string): boolean {
  const typed = readAs.find(({ as }) => name.startsWith(as))?.typed;
  if (typed !== undefined) return areEveryday(typed);
  const [first = ""] = nameWords(name);
  const written = question.match(/\p{L}[\p{L}\p{N}]*/gu)?.find((word) => word.toLowerCase() === first);
  return written !== undefined && areEveryday(written);
}
