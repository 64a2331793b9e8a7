import type { Day, Length, Wish, WishKind } from "../../../answer/offer/wanted-letter.js";

import { listed } from "../../../text/listed.js";

/* What a letter needs in one language: a table of sentences, and how figures, dates and lists are written. */

/** A text with values in braces, or a function of them. */
export type Template = string | ((values: Record<string, string>) => string);

/** How a language writes money, dates, terms and the other pieces of a letter. */
export interface LetterWords {
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
  /** A weekday, by its name in English. */
  weekday: (name: string) => string;
  /** A day; null if it cannot be said. */
  date: (day: Day) => string | null;
  /** The texts with their money in one style. */
  style: <T extends Record<string, string | undefined>>(texts: T) => T;
}

/** The sentences and phrases of a letter, each with the names of its values: `{figures}` is replaced by that value. */
export interface Slots {
  otherOffer: "offer";
  anotherCompany: never;
  alsoHave: "company";
  alsoHaveParts: "company" | "parts";
  /** For a figure without a label of its part. */
  alsoHaveAt: "company" | "money";
  inTotal: "money";
  subject: "role";
  hello: never;
  helloTo: "name";
  helloFormal: never;
  helloFormalTo: "name";
  helloCasual: never;
  helloCasualTo: "name";
  thanks: "role" | "company";
  thanksWarmly: "role" | "company";
  thanksShort: "company";
  thanksShortWarmly: "company";
  glad: never;
  gladCasually: never;
  gladWarmly: never;
  stands: "parts";
  /** For an offer of which some parts were not typed or not read. */
  includes: "parts";
  /** The total that was typed along with the parts. */
  forTotal: "parts" | "total";
  /** `open`: parts that are still to be set. */
  stillOpen: "parts" | "open";
  openEquity: never;
  openBonus: never;
  comesTo: "money" | "counting";
  offerComesTo: "money";
  withoutSignOn: never;
  butNotSignOn: never;
  counting: never;
  countingYears: "years";
  countingYear: never;
  countingFirstYear: never;
  countingSignOn: never;
  ask: "figures" | "counting";
  askFirmly: "figures" | "counting";
  askHumbly: "figures" | "counting";
  askWarmly: "figures" | "counting";
  askCasually: "figures" | "counting";
  askSame: "figures";
  /** If only a sign-on is asked for. */
  asNoEquity: never;
  /** `when`: " this week", or empty. */
  wouldSign: "when";
  low: never;
  prefers: "company";
  mention: "things";
  inWriting: "phrase";
  /** What leaving the present job costs. */
  lostStock: "money";
  lostRetention: "money";
  lostBonus: "money";
  lostPension: "money";
  payBack: "money";
  lostDeferred: "money";
  /** `when`: "before 20 December". */
  lostBefore: "when";
  notice: "span";
  experience: "span";
  /** `when`: "by Friday"; behind another company's offer. */
  alsoUntil: "when";
  /** Another company that has not offered anything yet. */
  talks: "company";
  talksOn: "company" | "date";
  atLeast: never;
  about: never;
  upTo: never;
  /** For an offer without a grant. */
  grantOf: "money";
  grant: never;
  /**
   * How far the guide's figures go, for the place that was asked for; `room`: a clause if there is room above the ask.
   */
  reach: "figures" | "scope" | "room";
  soRoom: "room";
  /** If the ask is the top of the guide's figures. */
  atTop: "scope";
  /** If the guide gives totals alone: how far the range of the offer goes, and what the offer comes to in a year. */
  upToTotal: "scope" | "figure" | "offered" | "counting";
  belowRange: "scope" | "figure" | "offered" | "counting";
  andLocation: never;
  aYear: "phrase";
  aMonth: "phrase";
  paidTimes: "phrase" | "payments";
  roomForThis: never;
  roomIn: "parts";
  /** If the ask cannot be met in full. A second figure would be the one that a recruiter settles for. */
  elsewhere: "part";
  madeUp: never;
  aSignOn: never;
  largerSignOn: never;
  openAsk: "signOn";
  closing: never;
  closingFirmly: never;
  closingWarmly: never;
  closingShort: never;
  /** If no figure is asked for. */
  closingTerms: never;
  /** `when`: "by Friday", "in 3 days". */
  answerWanted: "when";
  answerAsked: "when";
  /** `howLong`: "until Friday", "for another 3 days". */
  openFor: "howLong";
  /** For an answer that is wanted on the same day: "today". */
  onDay: "date";
  by: "date";
  before: "date";
  until: "date";
  inTime: "span";
  withinTime: "span";
  forAnother: "span";
  talkToday: never;
  talkBefore: "date";
  talkBeforeThen: never;
  moreTime: "span";
  oneMoreWeek: never;
  regards: never;
  regardsFormally: never;
  regardsCasually: never;
  regardsWarmly: never;
  base: "money";
  fixed: "money";
  total: "money";
  /** A total of which only the base was typed separately. */
  totalWithBase: "total" | "base";
  equity: "money" | "kind";
  equityOver: "money" | "kind" | "years";
  equityYear: "money" | "kind";
  grantMoney: "money";
  count: "typed" | "years";
  withCliff: "phrase" | "cliff";
  firstYear: "phrase";
  signOn: "money";
  signOnYears: "first" | "second";
  signOnOver: "money" | "years";
  inPlaceOf: "phrase" | "offered";
  relocation: "money";
  once: "money";
}

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
