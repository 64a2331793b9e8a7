import type { Guide } from "../domain/guide.js";
import { asksFigures } from "../query/asks-figures.js";
import { asksForCompanies } from "../query/asks-for-companies.js";
import { isPutAsQuestion } from "../query/how-it-asks.js";
import type { Apart, GuideReading, Reading } from "../query/query.js";
import { isIdleInQuestion, namesTopic } from "../query/topics.js";
import { areEveryday } from "../query/word-vectors.js";
import { nameWords } from "../text/folding.js";
import type { Answer } from "./answer.js";

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
  const said = one && made(one);
  if (said?.kind === "answer" && said.passages.length > 0) return { answer: said, apart: apartIn(one) };
  return { answer: made(reading), apart: apartIn(reading) };
}

const apartIn = (reading: Reading | null): readonly Apart[] => (reading && "apart" in reading && reading.apart) || [];

/** Null where several guides are compared, or figures are what is asked for. */
function asOneGuide(reading: Reading, question: string): Reading | null {
  if (reading.kind !== "comparison" && reading.kind !== "role") return null;
  if (asksFigures(question) || !isPutAsQuestion(question)) return null;
  const only = onlyGuide(reading, question);
  if (!only) return null;
  const { unread, focus } = reading;
  const readAs = reading.readAs.filter(({ typed }) => !areEveryday(typed));
  const apart = reading.kind === "comparison" && reading.apart ? { apart: reading.apart } : {};
  return { kind: "guide", focus, ...only, readAs, unread, ...apart };
}

function onlyGuide(reading: Extract<Reading, { kind: "comparison" | "role" }>, question: string): GuideReading | null {
  if (reading.kind === "comparison") {
    const named = plainlyNamed(reading.compared, question);
    const [first, ...others] = named;
    if (!first || others.some(({ guide }) => guide !== first.guide)) return null;
    if (named.length < reading.compared.length) return reading.missing.length === 0 ? first : null;
    if (reading.missing.length === 0) return reading.focus === "overview" && saysMore(reading, question) ? first : null;
    return reading.missing.every((name) => isChance(name, reading, question)) ? first : null;
  }
  if (asksForCompanies(question)) return null;
  const named = new Set(reading.apart?.map(({ companyName }) => companyName));
  const [one, ...more] = reading.found.filter(({ guide }) => named.has(guide.companyName));
  return one && named.size === 1 && more.length === 0 ? one : null;
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

/** Words that set roles beside each other. */
const LISTS = /\b(?:vs|versus|v|or|and|than|between|compared?|both)\b/i;

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
