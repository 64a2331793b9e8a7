import { lengthIn, numberWorth, timeUnitIn } from "../../../answer/counter/wanted/dates-and-numbers.js";
import { dayIn } from "../../../answer/counter/wanted/deadline.js";
import type { Day, Length } from "../../../answer/offer/wanted-letter.js";
import { MONTHS } from "../../../text/calendar.js";
import {
  type Allowance,
  allowanceIn,
  cliffIn,
  daysAtHome,
  guaranteedIn,
  isPaceNamed,
  startIn,
  timeWanted,
  titleIn,
  vacationIn,
} from "../counter-terms.js";
import { fill, type LetterWords, type Sentences, type Slots } from "./words.js";

type Weekday = "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
type Unit = "hour" | "day" | "week" | "month" | "year";
type Template = string | ((values: Record<string, string>) => string);
/** Singular and plural; for a unit of time the singular has its article. */
type Forms = readonly [one: string, many: string];

/** Sentences for which a language may use the plain wording if it has no warmer one. */
const PLAIN = {
  helloCasual: "hello",
  helloCasualTo: "helloTo",
  gladCasually: "glad",
  askCasually: "ask",
  regardsCasually: "regards",
} as const satisfies Partial<Record<keyof Slots, keyof Slots>>;

/** Terms other than figures of pay, as in `data/language/letter-terms.yml`, and variants by what a clause says. */
type TermName =
  | ("four-day-week" | "remote" | "title" | "start" | "vacation" | "severance" | "visa" | "relocation" | "vesting")
  | ("refreshers" | "review" | "guarantee" | "in-writing" | "clawback" | "notice" | "non-compete" | "learning")
  | ("flexible" | "pension" | Allowance)
  | (
      | "remote-days"
      | "title-named"
      | "start-date"
      | "start-month"
      | "vacation-days"
      | "vacation-more"
      | "relocation-money"
      | "cliff"
      | "no-cliff"
      | "green-card"
      | "guarantee-first"
      | "guarantee-second"
      | "review-after"
    );

/** The letter in a language as a table: each sentence has its values in braces. */
export interface LetterTable extends Pick<LetterWords, "and" | "or" | "room"> {
  /** Locale for numbers and money: "pt-BR". */
  locale: string;
  percent: string;
  /** Replacements where two words meet and contract. */
  joined?: readonly (readonly [apart: RegExp, one: string])[];
  sentences: Omit<Sentences, keyof typeof PLAIN>;
  /** A bonus of `{figure}` with its amount (`{sum}`), by the term that was typed with it. */
  bonus: Record<"plain" | "guaranteed" | "target" | "maximum" | "variable" | "discretionary", string>;
  /** A number of months of base. */
  monthsOfBase: Forms;
  units: Record<Unit, Forms>;
  /**
   * "{span} more", time until a date, a few more of a unit, until after the weekend, and more time without a length.
   */
  more: Template;
  timeUntil: string;
  few: Record<"hour" | "day" | "week", string>;
  afterWeekend: string;
  someTime: string;
  kinds: Record<"equity" | "stock" | "options", string>;
  days: Record<
    Weekday | "today" | "tomorrow" | "the end of the week" | "the end of the month" | "the end of the day",
    string
  >;
  months: readonly string[];
  /** "Next {day}", a `{day}` of a `{month}`, the month alone, and a `{day}` without a month. */
  nextDay: string;
  dayOfMonth: string;
  inMonth: string;
  theDay: string;
  /** The first of a month, if it is not written "1". */
  first?: string;
  terms: Record<TermName, string>;
  questions: Record<"equity-when" | "own-request" | "own-question", string>;
  /** The "also" of a question, used if the letter has an ask as well. */
  also: string;
  /** The word for "but", if it is spelled like another language's "more". */
  but?: RegExp;
}

/** Signs of more than one currency, which take the country's letters with them: "US$", but "£" rather than "£GB". */
const SHARED_SIGNS = /[$¥]|kr|Rs|\bF\b/;

/** Makes the words of a letter from the table of its language. */
export function fromTable(table: LetterTable): LetterWords {
  const { joined = [] } = table;
  // Words that only meet once a value is filled in: "de" and "el" become "del".
  const join = (text: string): string => joined.reduce((said, [apart, one]) => said.replace(apart, one), text);
  const filling = (sentence: Template) => (values: Record<string, string>) =>
    join(typeof sentence === "string" ? fill(sentence, values) : sentence(values));
  const { sentences } = table;
  const all = {
    ...Object.fromEntries(Object.entries(PLAIN).map(([key, like]) => [key, sentences[like]])),
    ...sentences,
  };
  const money = (amount: number, currency: string): string => {
    const written = (currencyDisplay: "narrowSymbol" | "symbol") =>
      new Intl.NumberFormat(table.locale, { style: "currency", currency, currencyDisplay, ...digitsOf(amount) }).format(
        amount,
      );
    const narrow = written("narrowSymbol");
    return (SHARED_SIGNS.test(narrow) ? written("symbol") : narrow).replace(/\s/g, NO_BREAK);
  };
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
    term: (term, clause) => join(termIn(table, term, clause)),
    question: (term, clause, beside) => {
      const question = fill((table.questions as Record<string, string>)[term] ?? "", { clause });
      // "Also" is only for a letter with an ask.
      return beside ? question : capital(question.replace(table.also, ""));
    },
    span: (length) => spanIn(table, length),
    moreTime: (clause) => {
      const wanted = timeWanted(clause);
      const until = wanted?.kind === "until" ? dayIn(wanted.date) : null;
      const date = until && dateIn(table, until);
      if (date) return filling(table.timeUntil)({ date });
      if (wanted?.kind === "weekend") return table.afterWeekend;
      if (wanted?.kind === "few") return table.few[wanted.unit];
      const length = wanted?.kind === "more" ? spanIn(table, { count: wanted.number, unit: wanted.unit }) : null;
      return length ? filling(table.more)({ span: length }) : table.someTime;
    },
    date: (day) => dateIn(table, day),
    style: (texts) => texts,
  };
  return words;
}

const NO_BREAK = "\u00a0";
const digitsOf = (amount: number) => ({
  minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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
  count === 1 ? units[unit][0] : `${count.toLocaleString(locale)} ${units[unit][1]}`;

function spanIn(table: LetterTable, { count: typed, unit }: Length): string | null {
  const count = /^an?$/i.test(typed) ? 1 : /^\d/.test(typed) ? Number(typed) : numberWorth(typed);
  return count ? countedIn(table, count, unit) : null;
}

/** A day in the table's language, without a time of day; null if it cannot be said. */
function dateIn(table: LetterTable, day: Day): string | null {
  const days: Readonly<Record<string, string>> = table.days;
  switch (day.kind) {
    case "named": {
      const name = days[day.name];
      return name ? (day.next ? fill(table.nextDay, { day: name }) : name) : null;
    }
    case "end":
      return days[`the end of the ${day.of}`] ?? days[day.of] ?? null;
    case "date":
      return day.month
        ? monthDay(table, MONTHS.indexOf(day.month), day.day)
        : fill(table.theDay, { day: firstOr(table, day.day ?? 1) });
    case "numbers": {
      const { first, second } = day;
      const [most, least] = first > second ? [first, second] : [second, first];
      // "3/4" is in March or in April, and stays as typed.
      if (most > MONTHS.length) return least > 0 ? monthDay(table, least - 1, most) : null;
      return fill(table.theDay.replace(/\}.*$/, "}"), { day: day.typed });
    }
    case "words":
      return null;
  }
}
const firstOr = ({ first }: LetterTable, day: number): string => (day === 1 && first ? first : `${day}`);

function monthDay(table: LetterTable, index: number, day: number | null): string {
  const month = table.months[index] ?? "";
  return day ? fill(table.dayOfMonth, { day: firstOr(table, day), month }) : fill(table.inMonth, { month });
}

function termIn(table: LetterTable, term: string, clause: string): string {
  const { terms } = table;
  const plain = (terms as Readonly<Record<string, string>>)[term] ?? "";
  const span = (count: string | null, unit: Unit): string | null => count && spanIn(table, { count, unit });
  switch (term) {
    case "own":
      return clause;
    case "remote": {
      const days = span(daysAtHome(clause), "day");
      return days ? fill(terms["remote-days"], { span: days }) : plain;
    }
    case "vacation": {
      const { days, unit, isMore } = vacationIn(table.but ? clause.replace(table.but, ",") : clause);
      const length = span(days ?? (timeUnitIn(clause, [unit])?.isOne ? "one" : null), unit);
      return length ? fill(terms[isMore ? "vacation-more" : "vacation-days"], { span: length }) : plain;
    }
    case "title": {
      const title = titleIn(clause);
      return title ? fill(terms["title-named"], { title }) : plain;
    }
    case "start": {
      const start = startIn(clause) ?? "";
      const day = dayIn(start);
      const date = day && dateIn(table, day);
      if (!date) return plain;
      return /\d/.test(start) ? fill(terms["start-date"], { date }) : fill(terms["start-month"], { month: date });
    }
    case "relocation":
      return /\d/.test(clause) ? fill(terms["relocation-money"], { money: clause }) : plain;
    case "vesting":
      switch (cliffIn(clause)) {
        case "none":
          return terms["no-cliff"];
        case "shorter":
          return terms.cliff;
        default:
          // "Monthly vesting" is not faster vesting, and has no words here.
          return isPaceNamed(clause) ? "" : plain;
      }
    case "parking":
      return terms[allowanceIn(clause)];
    case "visa":
      return /green card/i.test(clause) ? terms["green-card"] : plain;
    case "guarantee": {
      const year = guaranteedIn(clause);
      if (year) return terms[`guarantee-${year}`];
      // A guarantee for a number of years has no words here.
      return lengthIn(clause) ? "" : plain;
    }
    case "review": {
      const { number, unit } = lengthIn(clause) ?? {};
      const after = number && unit ? span(number, unit) : null;
      return after ? fill(terms["review-after"], { span: after }) : plain;
    }
    default:
      return plain;
  }
}
