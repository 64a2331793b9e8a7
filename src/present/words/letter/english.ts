import type { Day } from "../../../answer/offer/wanted-letter.js";
import { formatPercent } from "../../../domain/money.js";
import { inOneStyle, letterMoney, monthMoney } from "../../letter-money.js";
import { counted } from "../count.js";
import { beforeNumber, ENGLISH_SENTENCES } from "./english-sentences.js";
import type { LetterWords } from "./words.js";

/** The letter in English, whose articles and percentages need more than a table. */
export const ENGLISH: LetterWords = {
  titles: { Ms: "Ms", Mr: "Mr", Dr: "Dr" },
  sentences: ENGLISH_SENTENCES,
  and: "and",
  or: "or",
  room: { base: "base", fixed: "fixed pay", equity: "grant", bonus: "bonus", variable: "variable pay" },
  money: letterMoney,
  monthMoney,
  percent: (percent) => formatPercent([percent, percent]),
  years: (count) => counted(count, "year"),
  kind: (typed = "equity") => typed,
  bonus: bonusPhrase,
  wishes: {
    own: ({ named = "" }) =>
      named.replace(
        /^(fully )?remote(?:ly)?(?= (?:until?|till|from|for|in|while|when|after|during)\b)/i,
        "to work $1remotely",
      ),
    deed: "to {named}",
    "own-request": "Could you also {named}?",
    "own-question": "Could you also tell me {named}?",
    "equity-when": "Could you also tell me about the equity that comes with the role?",
    "equity-number": "Could you also tell me the number of options and their strike price?",
    "equity-date": "Could you also tell me when I will hear about the equity?",
    "four-day-week": "a four-day week",
    "part-time": "a part-time contract",
    hours: "a working week",
    flexible: "flexible hours",
    remote: "the option of working remotely",
    "remote-days": "{span} a week of working from home",
    "remote-more": ({ span = "" }) => `${more(span)} a week of working from home`,
    "remote-weekdays": ({ days = "" }) => `working from home on ${days.replace(/day\b/g, "days")}`,
    "office-days": "no more than {span} a week in the office",
    hybrid: "a hybrid arrangement",
    title: "a better title",
    level: "a higher level",
    "title-named": ({ named = "" }) => titleNamed(named),
    start: "a later start date",
    "start-date": "a start date of {date}",
    "start-month": "a start in {date}",
    "start-part": "a start in {date}",
    "start-later": "a start date {span} later",
    vacation: "more days of vacation",
    "vacation-days": "{span} of vacation",
    "vacation-more": ({ span = "" }) => `${/^one /.test(span) ? `an extra ${span.slice(4)}` : more(span)} of vacation`,
    parental: "parental leave",
    "unpaid-leave": "unpaid leave",
    visa: "support with the visa",
    "visa-named": "sponsorship of my {named}",
    "green-card": "sponsorship of my green card",
    relocation: "support with the relocation",
    "relocation-money": "{money} for relocation",
    vesting: "a faster vesting schedule",
    "vesting-monthly": "monthly vesting",
    "vesting-quarterly": "quarterly vesting",
    cliff: "a shorter cliff",
    "no-cliff": "vesting without a cliff",
    exercise: "an exercise window",
    refreshers: "refresh grants in the offer",
    review: "an early salary review",
    "review-to": "a salary review after {span} that brings me to {money}",
    "review-after": "a salary review after {span}",
    guarantee: "a guarantee of the bonus",
    "guarantee-first": "the bonus to be guaranteed for the first year",
    "guarantee-second": "the bonus to be guaranteed for the second year as well",
    "guarantee-span": "the bonus to be guaranteed for {span}",
    clawback: "a softer clawback",
    "clawback-span": "a clawback of no more than {span}",
    "no-clawback": "the clawback to be dropped",
    "non-compete": "a narrower non-compete clause",
    "no-non-compete": "the non-compete clause to be dropped",
    probation: "a shorter probation period",
    "no-probation": "the probation period to be dropped",
    severance: "severance",
    "in-writing": ({ named = "" }) => `${named ? `the ${named}` : "this"} to be put in writing`,
    notice: "a buyout of my notice period",
    learning: "a budget for training",
    equipment: "a budget for equipment",
    pension: "a higher pension contribution",
    travel: "a travel allowance",
    parking: "a parking space",
    "company-car": "a company car",
    car: "a car allowance",
    housing: "a housing allowance",
    time: "one more week",
    "time-until": "until {date}",
    "time-weekend": "until after the weekend",
    "time-span": ({ span = "" }) => more(span),
    "time-few-day": "a few more days",
    "time-few-week": "a few more weeks",
  },
  ofSize: "{thing} of {size}",
  also: " also",
  span: ({ count, working, unit }) =>
    `${count} ${working ? `${working} ` : ""}${unit}${/^(?:an?|one|1)$/.test(count) ? "" : "s"}`,
  weekday: (name) => name,
  date: dayPhrase,
  style: inOneStyle,
};

const more = (span: string): string => span.replace(" ", " more ");

/** A title or a level that is asked for: "the level of L5", "level 63", "the level of Staff Engineer". */
const titleNamed = (named: string): string =>
  /^level/i.test(named)
    ? named.toLowerCase()
    : `the level of ${named.replace(/\d/.test(named) ? /\p{Ll}/gu : /(?<![\p{L}\d])\p{Ll}/gu, (one) => one.toUpperCase())}`;

function bonusPhrase(unit: "money" | "percent" | "months", figure: number | string, sum: string, term: string): string {
  const behind = sum && ` (${sum})`;
  switch (unit) {
    case "money":
      if (term === VARIABLE) return `variable pay of ${figure}`;
      return term === MOST ? `a bonus of up to ${figure}` : `a ${term && `${term} `}bonus of ${figure}`;
    case "months":
      return `a ${term && term !== MOST && term !== VARIABLE ? `${term} ` : ""}bonus of ${term === MOST ? "up to " : ""}${counted(Number(figure), "month")} of base${behind}`;
    case "percent": {
      const percent = `${figure}`;
      if (term === VARIABLE) return `${percent} variable pay${behind}`;
      if (term === MOST) return `a bonus of up to ${percent}${behind}`;
      if (term === TARGET) return `${beforeNumber(percent)} ${percent} target bonus${behind}`;
      return `${term ? `a ${term}` : beforeNumber(percent)} ${percent} bonus${behind}`;
    }
  }
}

function dayPhrase(day: Day): string {
  const time = day.time ? `${/^\d/.test(day.time) ? "," : ""} ${day.time}` : "";
  switch (day.kind) {
    case "named":
      return `${day.next ? "next " : ""}${day.name}${time}`;
    case "end":
      return `the end of ${/^(?:day|week|month)$/.test(day.of) ? "the " : ""}${day.of}`;
    case "date": {
      const { month, day: number, isMonthFirst, part } = day;
      if (part && month) return `${part}${part === "mid" ? "-" : " "}${month}`;
      if (!month || !number) return `${month ?? `the ${ordinal(number ?? 1)}`}${time}`;
      return `${isMonthFirst ? `${month} ${number}` : `${number} ${month}`}${time}`;
    }
    default:
      return `${day.typed}${time}`;
  }
}

/** "1st", "15th". */
const ordinal = (day: number): string => `${day}${ENDINGS[ORDINALS.select(day)] ?? "th"}`;
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
const ORDINALS = new Intl.PluralRules("en", { type: "ordinal" });

/** Term of a bonus whose figure is the most that can be paid. */
const MOST = "maximum";
const TARGET = "target";
const VARIABLE = "variable";
