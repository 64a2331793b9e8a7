import type { Guide } from "../domain/guide.js";
import { asksForCompanies } from "../query/asks-for-companies.js";
import { asksPayAlone } from "../query/beyond-wording.js";
import { isPutAsQuestion } from "../query/how-it-asks.js";
import type { Apart, GuideReading, Reading } from "../query/query.js";
import { isIdleInQuestion, namesTopic } from "../query/topics.js";
import { areEveryday } from "../query/word-vectors.js";
import { nameWords } from "../text/folding.js";
import type { Answer } from "./answer.js";
import type { Passage } from "./passages.js";

/**
 * The answer of a question, and the companies that it names beside. What names only one guide is read as a question to that
 * guide where its paragraphs answer it: several of its regions ("could I begin in Germany and move to New York later"), a
 * company beside words that name another one by chance ("does gitlab let managers run a team from home"), or the only
 * company named, though it seems to be so in passing ("which rival offers could I play against Anyscale").
 *
 * @param made makes the answer of a reading
 */
export function answerOfOne(
  reading: Reading,
  question: string,
  made: (reading: Reading) => Answer,
): { answer: Answer; apart: readonly Apart[] } {
  const one = asOneGuide(reading, question);
  const said = one && made(one.reading);
  if (said?.kind === "answer" && tells(said.passages, one?.of ?? []))
    return { answer: said, apart: apartIn(one?.reading ?? null) };
  return { answer: made(reading), apart: apartIn(reading) };
}

const apartIn = (reading: Reading | null): readonly Apart[] => (reading && "apart" in reading && reading.apart) || [];

/** Whether passages tell something, of companies where some are named beside. */
const tells = (passages: readonly Passage[], companies: readonly string[]): boolean =>
  passages.length > 0 && companies.every((name) => passages.some(({ text }) => speaksOf(text, name)));

/** A question read as one to a single guide, and the companies of which its paragraphs have to speak. */
interface OneGuide {
  reading: Reading;
  of: readonly string[];
}

/** Null where several guides are compared, or figures are what is asked for. */
function asOneGuide(reading: Reading, question: string): OneGuide | null {
  if (reading.kind !== "comparison" && reading.kind !== "role") return null;
  if (!isPutAsQuestion(question) || asksPayAlone(question, reading.slotWords ?? [])) return null;
  const only = onlyGuide(reading, question);
  if (!only) return null;
  const { unread, focus } = reading;
  const readAs = reading.readAs.filter(({ typed }) => !areEveryday(typed));
  const apart = reading.kind === "comparison" && reading.apart ? { apart: reading.apart } : {};
  return { reading: { kind: "guide", focus, ...only.reading, readAs, unread, ...apart }, of: only.of };
}

type Only = { reading: GuideReading; of: readonly string[] } | null;

function onlyGuide(reading: Extract<Reading, { kind: "comparison" | "role" }>, question: string): Only {
  if (reading.kind === "comparison") {
    const named = plainlyNamed(reading.compared, question);
    const [first, ...others] = named;
    if (!first) return null;
    if (others.some(({ guide }) => guide !== first.guide)) return ledBy(first, others, reading, question);
    const only = { reading: first, of: [] };
    if (named.length < reading.compared.length) return reading.missing.length === 0 ? only : null;
    if (reading.missing.length === 0) return reading.focus === "overview" && saysMore(reading, question) ? only : null;
    if (reading.missing.every((name) => isChance(name, reading, question))) return only;
    return spokenOf(first, reading.missing, question);
  }
  if (asksForCompanies(question)) return null;
  const named = new Set(reading.apart?.map(({ companyName }) => companyName));
  const [one, ...more] = reading.found.filter(({ guide }) => named.has(guide.companyName));
  return one && named.size === 1 && more.length === 0 ? { reading: one, of: [] } : null;
}

/**
 * The guide whose company and role open a question that sets nothing beside them, where what is named later belongs to what
 * is asked: a company of which its prose speaks ("toast security engineer, what does the deal with instacart bring"), or
 * another job there ("mercury swe, who are their ai people").
 */
function ledBy(first: GuideReading, others: readonly GuideReading[], reading: Compared, question: string): Only {
  if (LISTS.test(question) || reading.missing.length > 0 || !opensWith(first.guide, reading, question)) return null;
  const companies = others.map(({ guide }) => guide.companyName).filter((name) => name !== first.guide.companyName);
  return spokenOf(first, companies, question);
}

/** The guide, if its prose speaks of the companies, and the question does not hold them against each other. */
function spokenOf(reading: GuideReading, names: readonly string[], question: string): Only {
  const { roleName } = reading.guide;
  const of = names.map((name) => (name.endsWith(` ${roleName}`) ? name.slice(0, -roleName.length - 1) : name));
  if (AGAINST.test(question)) return null;
  const prose = reading.guide.prose();
  return of.every((name) => prose.some(({ text }) => speaksOf(text, name))) ? { reading, of } : null;
}

const speaksOf = (text: string, company: string): boolean =>
  ` ${nameWords(text).join(" ")} `.includes(` ${nameWords(company).join(" ")} `);

/** Whether a question begins with a company's name and, right behind it, words for a role or a place. */
function opensWith({ companyName }: Guide, { slotWords = [] }: Compared, question: string): boolean {
  const words = ` ${nameWords(question).join(" ")} `;
  const name = ` ${nameWords(companyName).join(" ")} `;
  return (
    words.startsWith(name) &&
    slotWords.some((slot) => words.slice(name.length).startsWith(`${nameWords(slot).join(" ")} `))
  );
}

/**
 * The guides of a comparison without those that words name which ask for something else: "remote" of "is it all remote", or
 * the "crypto" of a launch for the role beside one that is named whole.
 */
function plainlyNamed(compared: readonly GuideReading[], question: string): GuideReading[] {
  const words = nameWords(question);
  const small = new Set(question.match(/(?<!\p{L})\p{Ll}+/gu));
  const isTopic = ({ company }: Guide) =>
    small.has(company.split("-")[0] ?? "") && namesTopic(company.split("-")[0] ?? "");
  const isWhole = ({ roleName }: Guide) => ` ${words.join(" ")} `.includes(` ${nameWords(roleName).join(" ")} `);
  const wholes = compared.filter(({ guide }) => isWhole(guide));
  const isPart = ({ guide }: GuideReading) =>
    !LISTS.test(question) && wholes.some((one) => one.guide.company === guide.company) && !isWhole(guide);
  const named = compared.filter((one) => !isPart(one));
  const others = named.filter(({ guide }) => !isTopic(guide));
  return others.length > 0 ? others : named;
}

/** Words that hold one against the other. */
const AGAINST = /\b(?:vs|versus|v|than|compared?|better|instead)\b/i;

/** Words that set roles beside each other. */
const LISTS = /\b(?:vs|versus|v|or|and|than|between|compared?|both)\b/i;

type Compared = Extract<Reading, { kind: "comparison" }>;

/** Whether a question says more than what is compared: "how about ny and sf" does not. */
function saysMore({ slotWords = [] }: { slotWords?: readonly string[] }, question: string): boolean {
  const names = new Set(slotWords.flatMap((words) => nameWords(words)));
  return nameWords(question).some((word) => !names.has(word) && !isIdleInQuestion(word) && !SETS_BESIDE.has(word));
}

const SETS_BESIDE = new Set(["vs", "versus", "v"]);

/** Whether a name that has no guide stands in the question in everyday words, written small: "ups" of "top-ups". */
function isChance(name: string, { readAs }: Extract<Reading, { kind: "comparison" }>, question: string): boolean {
  const typed = readAs.find(({ as }) => name.startsWith(as))?.typed;
  if (typed !== undefined) return areEveryday(typed);
  const [first = ""] = nameWords(name);
  const written = question.match(/\p{L}[\p{L}\p{N}]*/gu)?.find((word) => word.toLowerCase() === first);
  return written !== undefined && areEveryday(written);
}
