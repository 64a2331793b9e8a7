import { numberWorth } from "../../../answer/message/dates-and-numbers.js";
import type { Day, Length, WishKind } from "../../../answer/offer/wanted-letter.js";
import { MONTHS, WEEKDAYS } from "../../../text/calendar.js";
import { fill, filled, type LetterWords, type Sentences, type Slots, type Template } from "./words.js";

type Unit = "hour" | "day" | "week" | "month" | "year";
/**
 * Singular and plural, and between them the form for a few where a language has one; for a unit of time the singular has
 * its article. A form with `{count}` says where its number stands.
 */
type Forms = readonly [one: string, ...others: string[]];

/** Sentences for which a language may use the plain wording if it has no warmer one. */
const PLAIN = {
  helloCasual: "hello",
  helloCasualTo: "helloTo",
  gladCasually: "glad",
  askCasually: "ask",
  regardsCasually: "regards",
  regardsFormally: "regards",
  regardsWarmly: "regards",
  helloFormal: "hello",
  helloFormalTo: "helloTo",
  thanksWarmly: "thanks",
  thanksShortWarmly: "thanksShort",
  butNotSignOn: "withoutSignOn",
} as const satisfies Partial<Record<keyof Slots, keyof Slots>>;

/** Kinds of wishes that only English has words of their own for. */
type OwnToEnglish = "own" | "deed" | "level" | "hybrid" | "equity-number" | "equity-date";

/** The letter in a language as a table: each sentence has its values in braces. */
export interface LetterTable extends Pick<LetterWords, "titles" | "and" | "or" | "room" | "ofSize" | "also"> {
  /** Locale for numbers and money: "pt-BR". */
  locale: string;
  percent: string;
  /** Replacements where two words meet and contract. */
  joined?: readonly (readonly [apart: RegExp, one: string | ((...groups: string[]) => string)])[];
  /** How money is written in ten thousands, if it is. */
  myriads?: Myriads;
  sentences: Omit<Sentences, keyof typeof PLAIN | "signed"> & Partial<Sentences>;
  /** A bonus of `{figure}` with its amount (`{sum}`), by the term that was typed with it. */
  bonus: Record<"plain" | "guaranteed" | "target" | "maximum" | "variable" | "discretionary", string>;
  monthsOfBase: Forms;
  units: Record<Unit, Forms>;
  wishes: Record<Exclude<WishKind, OwnToEnglish>, Template>;
  kinds: Record<"equity" | "stock" | "options", string>;
  /** A weekday, if it is not the `{day}` alone. */
  weekday?: string;
  days: Record<"today" | "tomorrow" | "the end of the week" | "the end of the month" | "the end of the day", string>;
  /** "Next {day}", a `{day}` of a `{month}` (its `{number}`), the month alone, and a `{day}` without a month. */
  nextDay: string;
  dayOfMonth: string;
  inMonth: string;
  theDay: string;
  /** The first of a month, if it is not written "1". */
  first?: string;
  monthParts: Record<"early" | "mid" | "late", string>;
}

interface Myriads {
  /** The signs for ten thousand and for a hundred million. */
  signs: readonly [string, string];
  /** Currencies that are called otherwise than `Intl` calls them. */
  names: Readonly<Record<string, string>>;
  /** What stands between the scales and before the currency. */
  apart: string;
  /** The currency of which "4万8,000" is written: of others, "4.8万". */
  inFull?: string;
}

/** Signs of more than one currency, which take the country's letters with them: "US$", but "£" rather than "£GB". */
const SHARED_SIGNS = /[$¥]|kr|Rs|\bF\b/;

/** "{Sie|dich}": the same word to a reader who is addressed formally, and to one who is not. */
const ADDRESS = /\{([^{}|]*)\|([^{}|]*)\}/g;

/** Makes the words of a letter from the table of its language, to a reader who is addressed formally or not. */
export function fromTable(table: LetterTable, familiar: boolean): LetterWords {
  const { joined = [] } = table;
  // Words that only meet once a value is filled in: "de" and "el" become "del".
  const join = (text: string): string =>
    joined.reduce(
      (said, [apart, one]) => said.replace(apart, one as string),
      text.replace(ADDRESS, familiar ? "$2" : "$1"),
    );
  const filling = (sentence: Template) => (values: Record<string, string>) => join(filled(sentence, values));
  const { sentences } = table;
  const { wishes } = table;
  const wishesOfAll: Record<WishKind, Template> = {
    ...wishes,
    own: "{named}",
    // Something to be done, in English words, does not go into a sentence of another language.
    deed: "",
    level: wishes.title,
    hybrid: wishes.remote,
    "equity-number": wishes["equity-when"],
    "equity-date": wishes["equity-when"],
  };
  const all = {
    signed: "{from}",
    ...Object.fromEntries(Object.entries(PLAIN).map(([key, like]) => [key, sentences[like]])),
    ...sentences,
  };
  const { myriads } = table;
  const money = (amount: number, currency: string): string => {
    if (myriads) return inMyriads(table.locale, myriads, Math.round(amount), currency);
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
      const months = formOf(table.locale, table.monthsOfBase, Number(figure));
      const phrase = table.bonus[isTerm(term) ? term : "plain"];
      const said = unit === "months" ? fill(months, { count: `${figure}` }) : `${figure}`;
      return fill(phrase, { figure: said, sum: sum && ` (${sum})` });
    },
    wishes: Object.fromEntries(
      Object.entries(wishesOfAll).map(([kind, one]) => [kind, filling(one)]),
    ) as LetterWords["wishes"],
    ofSize: filling(table.ofSize),
    span: (length) => spanIn(table, length),
    weekday: (name) => dayNamed(table, name) ?? name,
    date: (day) => dateIn(table, day),
    style: (texts) =>
      Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, text?.replace(AFTER_WIDE, "")]),
      ) as typeof texts,
  };
  return words;
}

/** A space behind a mark that is as wide as a letter. */
const AFTER_WIDE = /(?<=[。？！，：；]) (?=\S)/g;

/** "1億2,000万円", "4.8万元". */
function inMyriads(locale: string, { signs, names, apart, inFull }: Myriads, amount: number, currency: string): string {
  const name = names[currency] ?? new Intl.DisplayNames(locale, { type: "currency" }).of(currency) ?? currency;
  const figure = (value: number): string => value.toLocaleString(locale, { maximumFractionDigits: 4 });
  const [high, low] = [amount >= HIGH, amount >= LOW];
  if (currency !== inFull) {
    const short = amount % 100 === 0 && low;
    const said = !short ? figure(amount) : high ? figure(amount / HIGH) + signs[1] : figure(amount / LOW) + signs[0];
    return said + apart + name;
  }
  const [hundredMillions, tenThousands, rest] = [
    Math.floor(amount / HIGH),
    Math.floor((amount % HIGH) / LOW),
    amount % LOW,
  ];
  const parts = [
    ...(hundredMillions ? [figure(hundredMillions) + signs[1]] : []),
    ...(tenThousands ? [figure(tenThousands) + signs[0]] : []),
    ...(rest ? [figure(rest)] : []),
  ];
  return [...parts, name].join(apart);
}
const LOW = 10_000;
const HIGH = 100_000_000;

const NO_BREAK = "\u00a0";
const digitsOf = (amount: number) => ({
  minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
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

function countedIn({ units, locale }: LetterTable, count: number, unit: Unit): string {
  const form = formOf(locale, units[unit], count);
  const number = count.toLocaleString(locale);
  return form.includes("{") ? fill(form, { count: number }) : count === 1 ? form : `${number} ${form}`;
}

/** The form of a word for so many: the last one but for one, and for a few where a language tells them apart. */
function formOf(locale: string, forms: Forms, count: number): string {
  const [one] = forms;
  const few = forms.length > 2 && new Intl.PluralRules(locale).select(count) === "few";
  return count === 1 ? one : ((few ? forms[1] : forms.at(-1)) ?? one);
}

function spanIn(table: LetterTable, { count: typed, unit }: Length): string | null {
  const count = /^an?$/i.test(typed) ? 1 : /^\d/.test(typed) ? Number(typed) : numberWorth(typed);
  return count ? countedIn(table, count, unit) : null;
}

/** A day in the table's language, without a time of day; null if it cannot be said. */
function dateIn(table: LetterTable, day: Day): string | null {
  switch (day.kind) {
    case "named": {
      const name = dayNamed(table, day.name);
      return name ? (day.next ? fill(table.nextDay, { day: name }) : name) : null;
    }
    case "end":
      return dayNamed(table, `the end of the ${day.of}`) ?? dayNamed(table, day.of) ?? null;
    case "date":
      if (day.part && day.month) return fill(table.monthParts[day.part], monthWords(table, MONTHS.indexOf(day.month)));
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

/** A day by its English name: a weekday, or one of the table's own. */
function dayNamed({ locale, days, weekday = "{day}" }: LetterTable, name: string): string | undefined {
  const index = WEEKDAYS.indexOf(name);
  if (index < 0) return (days as Readonly<Record<string, string>>)[name];
  return fill(weekday, { day: calendarName(locale, { weekday: "long" }, new Date(2024, 0, index + 1)) });
}

const monthWords = ({ locale }: LetterTable, index: number): Record<"month" | "number", string> => ({
  month: calendarName(locale, { month: "long" }, new Date(2024, index, 1)),
  number: `${index + 1}`,
});

const calendarName = (locale: string, form: Intl.DateTimeFormatOptions, date: Date): string =>
  new Intl.DateTimeFormat(locale, form).format(date);

const firstOr = ({ first }: LetterTable, day: number): string => (day === 1 && first ? first : `${day}`);

function monthDay(table: LetterTable, index: number, day: number | null): string {
  const month = monthWords(table, index);
  return day ? fill(table.dayOfMonth, { day: firstOr(table, day), ...month }) : fill(table.inMonth, month);
}
