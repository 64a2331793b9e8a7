import type { Day, Length, Wish, WishKind } from "../../../answer/offer/wanted-letter.js";
import { listed } from "../../../text/listed.js";
import type { ENGLISH_SENTENCES } from "./english-sentences.js";

/* What a letter needs in one language: a table of sentences, and how figures, dates and lists are written. */

/** A text with values in braces, or a function of them. */
export type Template = string | ((values: Record<string, string>) => string);

/** How a language writes money, dates, terms and the other pieces of a letter. */
export interface LetterWords {
  /** Titles before the name of whom the letter goes to. */
  titles: Record<"Ms" | "Mr" | "Dr", string>;
  sentences: Sentences;
  and: string;
  or: string;
  /** The parts as the sentence on room names them. */
  room: Record<"base" | "fixed" | "equity" | "bonus" | "variable", string>;
  money: (amount: number, currency: string) => string;
  /** A month's pay, in full. */
  monthMoney: (amount: number, currency: string) => string;
  percent: (percent: number) => string;
  years: (count: number) => string;
  /** Equity by the kind that was typed. */
  kind: (typed?: string) => string;
  /** A bonus: `figure` is its amount, percentage or months of base, and `sum` what that comes to, or empty. */
  bonus: (unit: "money" | "percent" | "months", figure: number | string, sum: string, term: string) => string;
  /** What is asked for beside figures of pay, by its kind, and questions to the reader. */
  wishes: Record<WishKind, Template>;
  /** A thing with its size: "severance of three months". */
  ofSize: Template;
  /** The "also" of a question, used if the letter has an ask as well. */
  also: string;
  /** A time as typed in English ("3 days", "a week"), or read from it; null if it cannot be said. */
  span: (length: Length) => string | null;
  weekday: (name: string) => string;
  /** A day; null if it cannot be said. */
  date: (day: Day) => string | null;
  style: <T extends Record<string, string | undefined>>(texts: T) => T;
}

type Blanks<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Blanks<Rest> : never;

/** The sentences and phrases of a letter, each with the names of its values: `{figures}` is replaced by that value. */
export type Slots = {
  [Key in keyof typeof ENGLISH_SENTENCES]: (typeof ENGLISH_SENTENCES)[Key] extends (values: infer Values) => string
    ? keyof Values & string
    : Blanks<(typeof ENGLISH_SENTENCES)[Key]>;
};

/** Sentences of a language, by name: a text with values in braces, or a function of them. */
export type Sentences = { [Key in keyof Slots]: string | ((values: Record<Slots[Key], string>) => string) };

/** A sentence of a language with its values filled in. */
export function say<Key extends keyof Slots>(
  { sentences }: Pick<LetterWords, "sentences">,
  key: Key,
  ...values: [Slots[Key]] extends [never] ? [] : [Record<Slots[Key], string>]
): string {
  const sentence = sentences[key];
  return filled(sentence as Template, (values[0] ?? {}) as Record<string, string>);
}

/** A text with the values filled in for the names in braces; an unknown name becomes empty. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

/** A text with its values, as a template of either form has it. */
export const filled = (template: Template, values: Record<string, string>): string =>
  typeof template === "string" ? fill(template, values) : template(values);

/**
 * A wish in the words of a letter; the plain thing if a language cannot say a value of it. Empty for one without words.
 * @param money writes an amount that is given as currency code and digits
 */
export function wishPhrase(wish: Wish, words: LetterWords, money: (amount: string) => string): string {
  const { kind, span, date, days, share, named = "" } = wish;
  const length = span && words.span(span);
  const sum = wish.money ? money(wish.money) : "";
  const when = date && words.date(date);
  const isSaid = length !== null && when !== null;
  const values = { span: length ?? "", money: sum, date: when ?? "", named };
  const phrase = filled(words.wishes[isSaid ? kind : (PLAIN_OF[kind] ?? kind)], {
    ...values,
    days: listed((days ?? []).map(words.weekday), words.and),
  });
  const size = length || sum || (share ? words.percent(share) : "");
  return size && SIZED.has(kind) ? filled(words.ofSize, { thing: phrase, size }) : phrase;
}

/** Wishes that may have a size which is no part of their own words. */
const SIZED: ReadonlySet<WishKind> = new Set<WishKind>([
  ..."part-time hours parental unpaid-leave severance exercise learning equipment notice housing".split(" "),
] as WishKind[]);
const PLAIN_OF: Partial<Record<WishKind, WishKind>> = {
  "start-date": "start",
  "start-month": "start",
  "start-part": "start",
  "start-later": "start",
  "time-until": "time",
};

/** A question to the reader; `beside` says whether the letter also has an ask. Empty for a wish that is no question. */
export function questionOf({ kind, named = "" }: Wish, words: LetterWords, beside: boolean): string {
  if (!QUESTIONS.has(kind)) return "";
  const question = filled(words.wishes[kind], { named });
  return beside ? question : capital(question.replace(words.also, ""));
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const QUESTIONS: ReadonlySet<WishKind> = new Set<WishKind>(
  "own-request own-question equity-when equity-number equity-date".split(" ") as WishKind[],
);

/** Puts words before the first figure of a phrase and its currency. */
export function beforeFigure(phrase: string, words: string): string {
  const { term = "", percent, name, money = "" } = PERCENT_BONUS.exec(phrase)?.groups ?? {};
  if (percent) return `a ${term}${name} of ${words} ${percent}${money}`;
  return phrase.replace(/(?=(?:\p{Sc}\s?|[A-Z]{1,3}\$\s?|[A-Z]{3}\s|CN¥)?\d)/u, `${words} `);
}
/** "About" before a figure; its amount in brackets goes away, since for an approximate share it is unknown. */
export const aboutFigure = (phrase: string, words: LetterWords): string =>
  beforeFigure(phrase.replace(/ \([^()]*\)$/, ""), say(words, "about"));

/** "A 12% bonus ($18K)", which becomes "a bonus of about 12%" and not "a about 12% bonus". */
const PERCENT_BONUS = /^an? (?<term>\p{L}+ )?(?<percent>\d[\d.]*%) (?<name>(?:target )?bonus)(?<money> \([^)]*\))?$/u;
