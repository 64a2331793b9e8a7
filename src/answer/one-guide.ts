import type { Guide } from "../domain/guide.js";
import { asksForCompanies } from "../query/asks-for-companies.js";
import { asksPayAlone, beyondWording, isBeyondPay, within } from "../query/beyond-wording.js";
import { isPutAsQuestion } from "../query/how-it-asks.js";
import type { Apart, GuideReading, Reading } from "../query/query.js";
import { isIdleInQuestion, namesTopic } from "../query/topics.js";
import { areEveryday } from "../query/word-vectors.js";
import { nameWords } from "../text/folding.js";
import type { Answer } from "./answer.js";
import type { Note } from "./notes.js";
import type { Passage } from "./passages.js";

/**
 * The answer of a question, and the companies that it names beside. What names only one guide is read as a question to that
 * guide where its paragraphs answer it: several of its regions ("could I begin in Germany and move to New York later"), a
 * company beside words that name another one by chance ("does gitlab let managers run a team from home") or that no guide is of, the
 * only company named, though it seems to be so in passing ("which rival offers could I play against Anyscale"), or the only one that
 * speaks of the others ("wiz belongs to google now, do managers get something to stay").
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
  const isTold = one?.missing && said?.kind === "answer" && said.notes.some(({ kind }) => kind === "not-said");
  if (said?.kind === "answer" && (isTold || tells(said.passages, one?.of ?? [])))
    return {
      answer: { ...said, notes: [...(one?.missing ?? []).map(noGuide), ...said.notes] },
      apart: apartIn(one?.reading ?? null),
    };
  return { answer: made(reading), apart: apartIn(reading) };
}

const apartIn = (reading: Reading | null): readonly Apart[] => (reading && "apart" in reading && reading.apart) || [];

/** Whether passages tell something, of companies where some are named beside. */
const tells = (passages: readonly Passage[], companies: readonly string[]): boolean =>
  passages.length > 0 && companies.every((name) => passages.some(({ text }) => speaksOf(text, name)));

const noGuide = (company: string): Note => ({ kind: "no-guide", company });

/** A question read as one to a single guide, the companies of which its paragraphs have to speak, and those that have no guide. */
interface OneGuide<R extends object = Reading> {
  reading: R;
  of: readonly string[];
  missing?: readonly string[];
}

/** Null where several guides are compared, or figures are what is asked for. */
function asOneGuide(reading: Reading, question: string): OneGuide | null {
  if (reading.kind !== "comparison" && reading.kind !== "role" && reading.kind !== "choices") return null;
  if (!isPutAsQuestion(question) || asksPayAlone(question, reading.slotWords ?? [])) return null;
  const only = onlyGuide(reading, question);
  if (!only) return null;
  const { unread, focus } = reading;
  const readAs = reading.readAs.filter(({ typed }) => !areEveryday(typed));
  const apart = reading.kind === "comparison" && reading.apart ? { apart: reading.apart } : {};
  return { ...only, reading: { kind: "guide", focus, ...only.reading, readAs, unread, ...apart } };
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
    // What has no guide is set beside nothing: its name is only told.
    return asksMore
      ? { ...only, missing: reading.missing.filter((name) => isName(name) || !areEveryday(name)) }
      : spokenOf(first, reading.missing, question);
  }
  if (asksForCompanies(question) && !PAYS_FOR.test(question)) return null;
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

/** Who bears the cost, which asks for no company that pays well. */
const PAYS_FOR = /\bwho\W+pays\W+for\b/i;

/** Words that people write as a name. */
const isName = (words: string): boolean => /^\p{Lu}/u.test(words);

/** Of several guides the one whose role is named whole, or whose prose alone speaks of the other companies. */
function oneOfChoices({ choices, why }: Extract<Reading, { kind: "choices" }>, question: string): Only {
  const companies = new Set(choices.map(({ guide }) => guide.companyName));
  const fitting = choices.flatMap((one): OneGuide<GuideReading>[] => {
    if (companies.size === 1) return why === "role" && namesWhole(one, question) ? [{ reading: one, of: [] }] : [];
    const others = [...companies].filter((name) => name !== one.guide.companyName);
    return speaksOfAll(one, others) ? [{ reading: one, of: others }] : [];
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whether a question names a guide's role by its whole name. */
const namesWhole = ({ guide }: GuideReading, question: string): boolean =>
  ` ${nameWords(question).join(" ")} `.includes(` ${nameWords(guide.roleName).join(" ")} `);

/** The guide, if its prose speaks of the companies, and the question does not hold them against each other. */
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

/** Words that hold one against the other. */
const AGAINST = /\b(?:vs|versus|v|than|compared?|better|instead)\b/i;

/** Words that hold what one place pays against another, in one sentence: "pay as much as", "less money than". */
const PAY = "(?:pay|pays|paid|salar(?:y|ies)|comp|compensation|earns?|money|bands?|base)";
const HELD =
  "(?:as (?:much|well|high|good|little)|the same|equal(?:ly)?|more|less|higher|lower|better|worse|differs?|difference|different|than|compared?)";
const HOLDS_PAY = new RegExp(String.raw`\b(?:${PAY}\b[^.?!]*\b${HELD}|${HELD}\b[^.?!]*\b${PAY})\b`, "i");

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
