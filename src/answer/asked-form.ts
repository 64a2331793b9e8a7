import { z } from "zod";
import { currencyOf, SIGNS } from "../domain/currencies.js";
import type { MoneyPart } from "../domain/guide.js";
import { isLevelWord } from "../domain/level-words.js";
import { readRules } from "../language.js";
import type { Reading } from "../query/query.js";
import { isIdleInQuestion } from "../query/topics.js";
import { nameWords } from "../text/folding.js";
import { compileRules, type RuleMatch } from "../text/rules.js";
import { readWords, type Word } from "../text/words.js";
import type { Answer, GuideAnswer } from "./answer.js";
import type { Note } from "./notes.js";
import { currencySign } from "./offer/plain-figures.js";

/** The form in which a question wants its figures: which part of the pay, per which period, in which currency. */
export interface AskedForm {
  /** Parts of pay that are asked for by name, each with the words that name it. */
  parts: readonly { part: AskedPart; words: string }[];
  /** Whether nothing else is asked for: "just the base", "levers only". */
  isAlone: boolean;
  /** A period other than the year, as typed: "monthly". */
  period?: string;
  /** A currency as typed, and the ISO codes that it may mean. */
  currency?: { typed: string; codes: readonly string[] };
}

type AskedPart = Extract<MoneyPart, (typeof PARTS)[number]>;
const PARTS = ["base", "equity", "bonus", "signOn"] as const;

/** What words say about the form of the figures: "no part" that the part behind them is none asked for. */
const meaning = z.union([
  z.strictObject({ part: z.enum(PARTS) }),
  z.enum(["no part", "all pay", "alone", "whether", "period", "currency", "how paid"]),
]);
type Meaning = z.infer<typeof meaning>;

const LISTS = ["ONLY", "YES_OR_NO", "CODE_WORDS", "NO_CURRENCY", "BY_PERIOD", "PERIOD", "RATE", "PER"] as const;
const { words: CLASSES, rules } = readRules("asked-form", meaning, LISTS);
/** The rules that read the form of the figures from the words of a question. */
export const FORM_RULES = rules;

const matcher = compileRules(FORM_RULES, { classes: CLASSES });

/** Longest question, in words, that is searched for a form: in a longer text these words tell a story. */
const MOST_WORDS = 24;
const LONGEST_CURRENCY = 3;

/** The matches of `FORM_RULES` in the words of a question. */
export const formsIn = (words: readonly Word[]): RuleMatch<Meaning>[] =>
  matcher.find(words, (slot, at) => (slot === "CURRENCY" ? currencyAt(words, at).map((length) => ({ length })) : []));

function currencyAt(words: readonly Word[], at: number): number[] {
  for (let length = Math.min(LONGEST_CURRENCY, words.length - at); length > 0; length--) {
    const text = textAt(words, at, at + length);
    const isWord = CODE_WORDS.has(text) && words[at - 1]?.text === "in";
    if (isWord && (NO_CURRENCY.has(text) || !words[at]?.capitals)) continue;
    if (currencySign(text) !== undefined) return [length];
  }
  return [];
}

const textAt = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");

/**
 * Removes from a question the words for a period or a currency, which guides say nothing about. Words for parts of pay
 * stay, since they say what is asked.
 *
 * @example withoutForm("monthly salary of a swe at elastic in usd").question // "salary of a swe at elastic"
 */
export function withoutForm(question: string): { question: string; form: AskedForm | null } {
  const { words, rest } = readWords(question, MOST_WORDS);
  if (rest < question.length) return { question, form: null };
  const found = formsIn(words);
  const of = (meaning: Meaning) => found.filter(({ rule }) => rule.means === meaning);
  const isOfPayment = of("how paid").length > 0;
  const period = isOfPayment ? [] : of("period").slice(0, 1);
  const isLast = ({ end }: { end: number }): boolean => !words[end] || words[end].parted;
  const currency = isOfPayment ? [] : of("currency").filter(isLast).slice(-1);
  const taken = [
    ...period.flatMap(({ start, end }) => periodIn(words, start, end)),
    ...currency.map(({ start, end }) => [start, end] as const),
  ];
  const typed = taken.map(([from, to]) => question.slice(words[from]?.start, words[to - 1]?.end));
  const isOnly = of("alone").length > 0;
  // "Is it just salary" can only be answered by showing all parts.
  const isPutSo = YES_OR_NO.has(words[0]?.text ?? "") && words.some(({ text }) => ONLY.has(text));
  const asksForMore = isPutSo || of("whether").length > 0;
  const isAlone = isOnly && !asksForMore;
  const parts = !asksForMore && (isAlone || of("all pay").length === 0) ? partsIn(found, words) : [];
  const name = currency.flatMap(({ slots }) =>
    slots.map(({ start, end }) => question.slice(words[start]?.start, words[end - 1]?.end)),
  );
  const form: AskedForm = {
    parts: /\d\s*%|[$€£]/.test(question) ? [] : parts,
    isAlone,
    ...(period.length > 0 && typed[0] !== undefined && { period: typed[0] }),
    ...(name[0] !== undefined && { currency: { typed: name[0], codes: codesOf(name[0]) } }),
  };
  if (form.parts.length === 0 && !isAlone && taken.length === 0) return { question, form: null };
  const left = [...taken]
    .sort(([a], [b]) => b - a)
    .reduce((text, [from, to]) => `${text.slice(0, words[from]?.start)} ${text.slice(words[to - 1]?.end)}`, question);
  return { question: taken.length > 0 ? left.replace(/\s+/g, " ").trim() : question, form };
}

const ONLY = new Set(CLASSES.ONLY);
const YES_OR_NO = new Set(CLASSES.YES_OR_NO);
const CODE_WORDS = new Set(CLASSES.CODE_WORDS);
const NO_CURRENCY = new Set(CLASSES.NO_CURRENCY);
const BY_PERIOD = new Set(CLASSES.BY_PERIOD);
const PERIOD = new Set(CLASSES.PERIOD);
const RATE = new Set(CLASSES.RATE);
const PER = new Set(CLASSES.PER.flatMap((words) => words.split(" ")));

/** The words of a match that name the period: "monthly", "per month", "hourly rate". */
function periodIn(words: readonly Word[], start: number, end: number): (readonly [number, number])[] {
  for (let at = start; at < end; at++) {
    const text = words[at]?.text ?? "";
    if (BY_PERIOD.has(text)) {
      const from = RATE.has(words[at - 1]?.text ?? "") && at > start ? at - 1 : at;
      return [[from, RATE.has(words[at + 1]?.text ?? "") ? at + 2 : at + 1]];
    }
    if (!PERIOD.has(text)) continue;
    let from = at;
    while (from > start && PER.has(words[from - 1]?.text ?? "")) from--;
    return [[from, at + 1]];
  }
  return [];
}

/** The parts that are named, without a name inside a longer one: a "signing bonus" is not a bonus. */
function partsIn(found: readonly RuleMatch<Meaning>[], words: readonly Word[]): AskedForm["parts"] {
  const out = found.filter(({ rule }) => rule.means === "no part");
  const named = found.flatMap(({ rule, start, end }) =>
    typeof rule.means === "object" ? [{ part: rule.means.part, start, end }] : [],
  );
  const within = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
    other !== one && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start;
  const whole = named.filter((one) => ![...named, ...out].some((other) => within(one, other)));
  const parts = new Map(whole.map(({ part, start, end }) => [part, textAt(words, start, end)]));
  return [...parts].map(([part, name]) => ({ part, words: name }));
}

function codesOf(typed: string): readonly string[] {
  const sign = currencySign(nameWords(typed).join(" ")) ?? "";
  const codes = SIGNS.find(([one]) => one === sign)?.[1];
  return codes ?? [currencyOf(sign) ?? sign];
}

/**
 * Puts an answer into the form asked for: cuts it to the part of pay, or of the answer, if only that is asked for, and
 * notes what cannot be done, since guides count per year and no currency is converted.
 */
export function inForm(answer: Answer, reading: Reading, form: AskedForm | null): Answer {
  const currencies = form ? currenciesOf(answer) : [];
  if (!form || currencies.length === 0) return answer;
  const { period, currency } = form;
  const notes: Note[] = [
    ...(period ? [{ kind: "by-the-year", period } as const] : []),
    ...(currency && currencies.some((one) => !currency.codes.includes(one))
      ? [{ kind: "not-converted", asked: currency.typed } as const]
      : []),
  ];
  const said = { ...answer, notes: [...notes, ...answer.notes] };
  return said.kind === "answer" && reading.kind === "guide" ? cut(said, reading.slotWords ?? [], form) : said;
}

function cut(answer: GuideAnswer, slotWords: readonly string[], { parts, isAlone }: AskedForm): GuideAnswer {
  const { query, focus, band, target } = answer;
  if (!band || answer.passages.length > 0) return answer;
  const names = new Set(slotWords.flatMap((words) => nameWords(words)));
  const asked = parts.filter(({ words }) => !words.split(" ").every((word) => names.has(word))).map(({ part }) => part);
  if (asked.length === 0) return isAlone ? { ...answer, only: [] } : answer;
  if (!isAlone && (focus !== "bands" || saysMore(query, [...names, ...parts.map(({ words }) => words)]))) return answer;
  const has = (part: AskedPart): boolean =>
    [band, target?.ask, target?.floor, target?.computed?.parts].some(
      (one) => one?.[part] !== undefined || (part === "bonus" && one?.bonusPct !== undefined),
    ) ||
    (target?.basis === "unclear" && band[part] !== undefined);
  const lacking = asked.filter((part) => !has(part));
  // A lever that asks for the part is shown in the whole answer only.
  if (lacking.some((part) => answer.levers.some(({ asks }) => asks[part] !== undefined))) return answer;
  if (lacking.length > 0) return { ...answer, notes: [{ kind: "part-not-given", parts: lacking }, ...answer.notes] };
  return { ...answer, only: asked };
}

/** Whether a question has words besides its names: "RSUs with a cliff" asks for more than the part itself. */
function saysMore(question: string, names: readonly string[]): boolean {
  const known = new Set(names.flatMap((name) => nameWords(name)));
  return nameWords(question).some((word) => !known.has(word) && !isIdleInQuestion(word) && !isLevelWord(word));
}

/** The currencies of the figures in an answer; empty for kinds of answers that show none. */
function currenciesOf(answer: Answer): string[] {
  switch (answer.kind) {
    case "answer":
      return answer.band ? [answer.band.currency] : [];
    case "comparison":
      return answer.answers.flatMap(currenciesOf);
    case "role":
      return answer.companies.map(({ currency }) => currency);
    default:
      return [];
  }
}
