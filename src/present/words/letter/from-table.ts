import { ANY_MONTH, monthOf, numberWorth, smallNumberIn } from "../../../answer/counter/wanted/dates-and-numbers.js";
import { daysAtHome, startIn, timeSpan, titleIn, vacationIn } from "../counter-terms.js";
import { fill, type LetterWords, type Sentences, type Slots, say } from "./words.js";

type Day = "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
type Unit = "hour" | "day" | "week" | "month" | "year";
type Told = string | ((values: Record<string, string>) => string);
/** One of something, and several. */
type Forms = readonly [one: string, many: string];

/** What may be said in the plain way where a language has no warmer one. */
const PLAIN = {
  helloCasual: "hello",
  helloCasualTo: "helloTo",
  gladCasually: "glad",
  askCasually: "ask",
  regardsCasually: "regards",
} as const satisfies Partial<Record<keyof Slots, keyof Slots>>;

/** What is wanted and is no figure of pay, by its name among the lists (`data/language/letter-terms.yml`) and by what it says of itself. */
type TermName =
  | ("four-day-week" | "remote" | "title" | "start" | "vacation" | "severance" | "visa" | "relocation" | "vesting")
  | ("refreshers" | "review" | "guarantee" | "in-writing" | "clawback" | "notice" | "non-compete" | "learning")
  | ("flexible" | "pension" | "parking")
  | (
      | "remote-days"
      | "title-named"
      | "start-date"
      | "vacation-days"
      | "vacation-more"
      | "relocation-money"
      | "cliff"
      | "review-after"
    );

/** The letter in a language as a table: every sentence with what it is filled with in braces. */
export interface LetterTable extends Pick<LetterWords, "and" | "or" | "room"> {
  /** Of the language's own way to write numbers and money, as "pt-BR". */
  locale: string;
  percent: string;
  /** What is written as another word where words meet. */
  joined?: readonly (readonly [apart: RegExp, one: string])[];
  sentences: Omit<Sentences, keyof typeof PLAIN>;
  /** A bonus of `{figure}`, and what it comes to (`{sum}`), by the word that was typed with it. */
  bonus: Record<"plain" | "guaranteed" | "target" | "maximum" | "variable" | "discretionary", string>;
  /** So many months of base. */
  monthsOfBase: Forms;
  units: Record<Unit, Forms>;
  /** "{span} more". */
  more: string;
  kinds: Record<"equity" | "stock" | "options", string>;
  days: Record<
    Day | "today" | "tomorrow" | "the end of the week" | "the end of the month" | "the end of the day",
    string
  >;
  months: readonly string[];
  /** "Next {day}", a `{day}` of a `{month}`, that month alone, and a `{day}` whose month nobody named. */
  nextDay: string;
  dayOfMonth: string;
  inMonth: string;
  theDay: string;
  terms: Record<TermName, string>;
  questions: Record<"equity-when" | "own-request" | "own-question", string>;
}

/** The words of a letter from the table of its language. */
export function fromTable(table: LetterTable): LetterWords {
  const { joined = [] } = table;
  // Two words that stand together only once one is filled in: "de" and "el" are "del".
  const join = (text: string): string => joined.reduce((said, [apart, one]) => said.replace(apart, one), text);
  const filling = (sentence: Told) => (values: Record<string, string>) =>
    join(typeof sentence === "string" ? fill(sentence, values) : sentence(values));
  const { sentences } = table;
  const all = {
    ...Object.fromEntries(Object.entries(PLAIN).map(([key, like]) => [key, sentences[like]])),
    ...sentences,
  };
  const money = (amount: number, currency: string): string =>
    new Intl.NumberFormat(table.locale, { style: "currency", currency, ...digitsOf(amount) })
      .format(amount)
      .replace(/\s/g, NO_BREAK);
  const words: LetterWords = {
    ...table,
    sentences: Object.fromEntries(Object.entries(all).map(([key, one]) => [key, filling(one)])) as Sentences,
    money,
    monthMoney: money,
    percent: (percent) => fill(table.percent, { percent: percent.toLocaleString(table.locale) }),
    years: (count) => countedIn(table, count, "year"),
    kind: (typed = "equity") => {
      const kind = KINDS[typed.toLowerCase()];
      return kind ? table.kinds[kind] : typed;
    },
    bonus: (unit, figure, sum, term) => {
      const months = table.monthsOfBase[figure === 1 ? 0 : 1];
      const phrase = table.bonus[isTerm(term) ? term : "plain"];
      const said = unit === "months" ? fill(months, { count: `${figure}` }) : `${figure}`;
      return fill(phrase, { figure: said, sum: sum && ` (${sum})` });
    },
    term: (term, clause) => termIn(table, term, clause),
    question: (term, clause) => fill((table.questions as Record<string, string>)[term] ?? "", { clause }),
    span: (typed) => spanIn(table, typed),
    moreTime: (clause) => {
      const span = timeSpan(clause) ?? "";
      const until = /^until (?<date>.+)$/.exec(span)?.groups?.date;
      const date = until ? dateIn(table, until) : null;
      if (date) return say(words, "until", { date });
      const length = spanIn(table, span.replace(/ more /, " "));
      return length && fill(table.more, { span: length });
    },
    date: (english) => dateIn(table, english),
    style: (texts) => texts,
  };
  return words;
}

const NO_BREAK = "\u00a0";
const digitsOf = (amount: number) => ({
  minimumFractionDigits: 0,
  maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
});

const TERMS = ["guaranteed", "target", "maximum", "variable", "discretionary"] as const;
const isTerm = (term: string): term is (typeof TERMS)[number] => (TERMS as readonly string[]).includes(term);

const KINDS: Readonly<Record<string, "equity" | "stock" | "options">> = {
  equity: "equity",
  stock: "stock",
  shares: "stock",
  options: "options",
  "stock options": "options",
  "share options": "options",
};

const countedIn = ({ units, locale }: LetterTable, count: number, unit: Unit): string =>
  `${count.toLocaleString(locale)} ${units[unit][count === 1 ? 0 : 1]}`;

/** "3 days", "a week", "1-year". */
const SPAN = /^(?<number>\d{1,3}|\p{L}+)[\s-]+(?:(?:business|working)\s+)?(?<unit>hour|day|week|month|year)s?$/iu;

function spanIn(table: LetterTable, typed: string): string | null {
  const { number = "", unit = "" } = SPAN.exec(typed.trim())?.groups ?? {};
  const count = /^an?$/i.test(number) ? 1 : /^\d/.test(number) ? Number(number) : numberWorth(number);
  return count ? countedIn(table, count, unit.toLowerCase() as Unit) : null;
}

const DATE = new RegExp(
  `^(?:(?<first>\\d{1,2})\\p{L}*\\.? (?:of )?(?<month>${ANY_MONTH})|(?<named>${ANY_MONTH})(?:\\.? (?<last>\\d{1,2})\\p{L}*)?)$`,
  "iu",
);

/** A date as `deadlineIn` writes it; a time of the day is not said. */
function dateIn(table: LetterTable, english: string): string | null {
  const day = english
    .replace(/^(?:this|coming|the end of) (?=\p{Lu}|tomorrow)/u, "")
    .replace(/, [\d:.]+\s?[ap]m$/i, "");
  const days: Readonly<Record<string, string>> = table.days;
  const named = days[day];
  if (named) return named;
  const next = /^next (?<day>\p{L}+)$/u.exec(day)?.groups?.day;
  if (next) return days[next] ? fill(table.nextDay, { day: days[next] }) : null;
  const { first, month: behind, named: before, last } = DATE.exec(day)?.groups ?? {};
  const index = MONTHS.indexOf(monthOf(behind ?? before ?? "") ?? "");
  const month = { day: first ?? last ?? "", month: table.months[index] ?? "" };
  if (index >= 0) return fill(month.day ? table.dayOfMonth : table.inMonth, month);
  const alone = /^(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?$|^(?<date>\d{1,2}[./]\d{1,2})$/i.exec(day)?.groups;
  return alone ? fill(table.theDay, { day: alone.day ?? alone.date ?? "" }) : null;
}
const MONTHS = "January February March April May June July August September October November December".split(" ");

function termIn(table: LetterTable, term: string, clause: string): string {
  const { terms } = table;
  const plain = (terms as Readonly<Record<string, string>>)[term] ?? "";
  const span = (count: string | null, unit: Unit): string | null => spanIn(table, `${count} ${unit}`);
  switch (term) {
    case "own":
      return clause;
    case "remote": {
      const days = span(daysAtHome(clause), "day");
      return days ? fill(terms["remote-days"], { span: days }) : plain;
    }
    case "vacation": {
      const { days, unit, isMore } = vacationIn(clause);
      const length = span(days, unit);
      return length ? fill(terms[isMore ? "vacation-more" : "vacation-days"], { span: length }) : plain;
    }
    case "title": {
      const title = titleIn(clause);
      return title ? fill(terms["title-named"], { title }) : plain;
    }
    case "start": {
      const date = dateIn(table, startIn(clause) ?? "");
      return date ? fill(terms["start-date"], { date }) : plain;
    }
    case "relocation":
      return /\d/.test(clause) ? fill(terms["relocation-money"], { money: clause }) : plain;
    case "vesting":
      return /cliff/i.test(clause) ? terms.cliff : plain;
    case "review": {
      const after = span(smallNumberIn(clause), "month");
      return after ? fill(terms["review-after"], { span: after }) : plain;
    }
    default:
      return plain;
  }
}
