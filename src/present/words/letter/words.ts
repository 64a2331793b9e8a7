/* What a letter is made of in one language: a table of sentences, and how that language writes figures, dates and lists. */

/** How money, dates and what is no figure of pay are written in a language. */
export interface LetterWords {
  sentences: Sentences;
  and: string;
  or: string;
  /** The parts as they stand in a sentence on where there is room. */
  room: Record<"base" | "fixed" | "equity" | "bonus" | "variable", string>;
  money: (amount: number, currency: string) => string;
  /** Pay of a month, in full. */
  monthMoney: (amount: number, currency: string) => string;
  percent: (percent: number) => string;
  years: (count: number) => string;
  /** Equity by what it was called. */
  kind: (typed?: string) => string;
  /** A bonus: `figure` is its money, its share or its months of base, and `sum` what that comes to, or empty. */
  bonus: (unit: "money" | "percent" | "months", figure: number | string, sum: string, term: string) => string;
  /** What is wanted and is no figure of pay; empty for what this language has no words for. `bonus`: one is asked for beside it. */
  term: (term: string, clause: string, bonus: boolean) => string;
  /** A question behind the ask, beside which it is put or not. */
  question: (term: string, clause: string, beside: boolean) => string;
  /** A time as typed in English ("3 days", "a week"), or read so; null where it cannot be said. */
  span: (typed: string) => string | null;
  /** How much more time is wanted; null where no length is said. */
  moreTime: (clause: string) => string | null;
  /** A date in English ("Friday", "14 March"); null where it cannot be said. */
  date: (english: string) => string | null;
  /** The texts with their money in one way. */
  style: <T extends Record<string, string | undefined>>(texts: T) => T;
}

/** The sentences and phrases of a letter, and what each is filled with: `{figures}` in it stands for that. */
export interface Slots {
  otherOffer: "offer";
  anotherCompany: never;
  alsoHave: "company";
  alsoHaveParts: "company" | "parts";
  /** A figure of which nobody said which part it is. */
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
  /** Of an offer of which some parts were not typed or not read. */
  includes: "parts";
  /** The total that was told beside the parts. */
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
  /** Where a sign-on alone is asked for. */
  asNoEquity: never;
  /** `when`: " this week", or empty. */
  wouldSign: "when";
  low: never;
  prefers: "company";
  mention: "things";
  inWriting: "phrase";
  neededTo: "purpose";
  atLeast: never;
  about: never;
  upTo: never;
  /** Of an offer without a grant. */
  grantOf: "money";
  grant: never;
  /** How far the guide's own figures go, for the place that was asked for; `room`: where there is some above the ask. */
  reach: "figures" | "scope" | "room";
  soRoom: "room";
  /** The same where the ask is that top. */
  atTop: "scope";
  /** Where the guide gives totals alone: how far the range goes into which the offer falls, beside what it comes to in a year. */
  upToTotal: "scope" | "figure" | "offered" | "counting";
  belowRange: "scope" | "figure" | "offered" | "counting";
  andLocation: never;
  aYear: "phrase";
  aMonth: "phrase";
  paidTimes: "phrase" | "payments";
  roomForThis: never;
  roomIn: "parts";
  /** Where the ask cannot be met whole: no second figure, which nobody named and a recruiter would take in its place. */
  elsewhere: "part";
  madeUp: never;
  aSignOn: never;
  largerSignOn: never;
  openAsk: "signOn";
  closing: never;
  closingFirmly: never;
  closingWarmly: never;
  closingShort: never;
  /** Where no figure is asked for. */
  closingTerms: never;
  /** `when`: "by Friday", "in 3 days". */
  answerWanted: "when";
  answerAsked: "when";
  /** `howLong`: "until Friday", "for another 3 days". */
  openFor: "howLong";
  /** An answer that is wanted on the day itself: "today". */
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
  /** A total of which only the base was told apart. */
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

export type Sentences = { [Key in keyof Slots]: string | ((values: Record<Slots[Key], string>) => string) };

/** A sentence of a language with what it is filled with. */
export function say<Key extends keyof Slots>(
  { sentences }: Pick<LetterWords, "sentences">,
  key: Key,
  ...values: [Slots[Key]] extends [never] ? [] : [Record<Slots[Key], string>]
): string {
  const sentence = sentences[key];
  const [filled = {} as Record<Slots[Key], string>] = values as [Record<Slots[Key], string>?];
  return typeof sentence === "function" ? sentence(filled) : fill(sentence, filled);
}

/** A text with what stands in braces filled in. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

/** Words before the first figure of a phrase, and its currency. */
export function beforeFigure(phrase: string, words: string): string {
  const { term = "", percent, name, money = "" } = PERCENT_BONUS.exec(phrase)?.groups ?? {};
  if (percent) return `a ${term}${name} of ${words} ${percent}${money}`;
  return phrase.replace(/(?=(?:\p{Sc}\s?|[A-Z]{1,3}\$\s?|[A-Z]{3}\s|CN¥)?\d)/u, `${words} `);
}
/** "About" before a figure; what a share that is told as about so much comes to nobody told. */
export const aboutFigure = (phrase: string, words: LetterWords): string =>
  beforeFigure(phrase.replace(/ \([^()]*\)$/, ""), say(words, "about"));

/** "A 12% bonus ($18K)", of which "a about 12% bonus" is no English. */
const PERCENT_BONUS = /^an? (?<term>\p{L}+ )?(?<percent>\d[\d.]*%) (?<name>(?:target )?bonus)(?<money> \([^)]*\))?$/u;
