import {
  ANY_MONTH,
  isSaid,
  isSoManyMore,
  lengthIn,
  monthOf,
  numberWorth,
  smallNumberIn,
  timeUnitIn,
} from "../../answer/counter/wanted/dates-and-numbers.js";
import { WEEKDAYS } from "../../text/calendar.js";
import { fold } from "../../text/folding.js";
import { listed } from "../../text/listed.js";

/* What a counter asks for other than figures of pay, by its kind, in the words of a letter. */

const has = (clause: string, pattern: RegExp): boolean => pattern.test(clause);
const plural = (number: string, noun: string): string => `${number} ${noun}${number === "one" ? "" : "s"}`;

/** "Two more days", "a day more". */
const MORE_DAYS =
  /\b(?:more|extra|additional|another)\s+(?:\p{L}+\s+){0,2}days?\b|\bdays?\s+(?:more|extra)\b|\bmehr\b/iu;

const DATE = new RegExp(
  `(?<![\\p{L}\\d])((?:\\d{1,2}(?:st|nd|rd|th|er|[oa°])?\\.? (?:(?:of|del?|di|d’) )?)?)(${ANY_MONTH})((?: \\d{1,2}(?:st|nd|rd|th)?)?)(?![\\p{L}\\d])`,
  "iu",
);
/** A start date in English ("1 September"); null if the clause names none. */
export function startIn(clause: string): string | null {
  const [, before = "", month = "", behind = ""] = DATE.exec(fold(clause)) ?? [];
  return month ? `${before.replace(/(?:er|[oa°])?\.? (?:(?:of|del?|di|d’) )?$/, " ")}${monthOf(month)}${behind}` : null;
}
const capital = (text: string): string => text.replace(/(?<![\p{L}\d])\p{Ll}/gu, (letter) => letter.toUpperCase());

const OFFICE = /office days|(?:in|at) the office|onsite|on[- ]site|in person/i;
const HOME =
  /\b(?:(?:from|at) home|home|homeoffice|remot[eo](?:ly)?|wfh|telework|teletrabaj[oar]+|télétravail(?:ler)?|zuhause|zu hause|desde casa|de casa|da casa|smart working|thuis ?werken)\b/iu;
/** The number of days at home ("two from home"), without days in the office before; null if none is given. */
export function daysAtHome(clause: string): string | null {
  const home = HOME.exec(clause);
  if (!home) return null;
  const behind = /^\s*(?:for\s+)?(\S+)\s+days?\b/iu.exec(clause.slice(home.index + home[0].length))?.[1];
  const before = clause.slice(0, home.index).split(OFFICE).at(-1) ?? "";
  // "25 days) + 2 remote days": the number next to it.
  const words = before.split(/\s+/).slice(-AT_HOME_NEAR);
  const near = words.map((word, at) => smallNumberIn(`${word} ${words[at + 1] ?? "days"}`.replace(/ .*\d.*/, "")));
  const number = near.findLast((one) => one !== null && (numberWorth(one) ?? Number(one)) <= MOST_DAYS);
  return number ?? (behind ? smallNumberIn(behind) : null);
}
/** Words before the words for home that may hold the number: "two days a week of working from". */
const AT_HOME_NEAR = 8;
const MOST_DAYS = 5;

/** The level or title that is wanted ("staff engineer", "L5", "level 63"); undefined if none is named. */
export const titleIn = (clause: string): string | undefined =>
  /\b((?:senior|staff|principal|lead)(?: (?!title|role|position|level|path)[a-z]+){0,2}|[a-z]{1,3}\d{1,2}|level \d+)\b/i.exec(
    clause,
  )?.[1];

/**
 * How much vacation is wanted, in total or in addition (`isMore`); `days` counts `unit`s and is null without a number.
 */
export function vacationIn(clause: string): { days: string | null; unit: "day" | "week"; isMore: boolean } {
  // "20 -> 25 days".
  const raised = /\d\s*(?:\p{L}+\s+){0,3}(?:-+>|→|to|auf|a|à)\s*(\d{1,2})(?!\d)/iu.exec(clause)?.[1];
  return {
    days: raised ?? smallNumberIn(clause),
    unit: timeUnitIn(clause, ["week"]) ? "week" : "day",
    // "More vacation (25 days)" is 25 days in total.
    isMore:
      isSoManyMore(clause) ||
      has(
        clause,
        /\b(?:more|extra|additional)\s+(?:(?:vacation|holiday|pto|leave|paid)\s+)*(?:days?|weeks?)\b|(?:\d|\p{L})\s+(?:more|extra|additional)\b(?!\s+(?:vacation|holiday|pto|leave))/iu,
      ),
  };
}

/** Whether equity should vest without a cliff or with a shorter one; null if no cliff is mentioned. */
export function cliffIn(clause: string): "none" | "shorter" | null {
  if (!/cliff/i.test(clause)) return null;
  const isGone =
    has(clause, /no cliff|cliff removed|without (?:a |the )?cliff|drop the cliff|remove the cliff/i) ||
    isSaid(clause, "without");
  return isGone ? "none" : "shorter";
}

/** Whether a clause says how often or how early equity vests. */
export const isPaceNamed = (clause: string): boolean => has(clause, /monthly|quarterly|front/i);

/** The year for which a bonus should be guaranteed; null if none is named. */
export function guaranteedIn(clause: string): "first" | "second" | null {
  if (has(clause, /(?:year|yr) ?(?:two|2)|second year/i)) return "second";
  return has(clause, /\b(?:first|1st)\b|(?:year|yr) ?(?:one|1)\b/i) ? "first" : null;
}

/** Allowances and things that are given in addition to pay. */
export type Allowance = "housing" | "parking" | "company-car" | "car" | "travel";
/** The allowance that a clause asks for; `travel` unless it names another one. */
export function allowanceIn(clause: string): Allowance {
  if (has(clause, /housing/i)) return "housing";
  if (has(clause, /parking/i)) return "parking";
  if (has(clause, /company car/i)) return "company-car";
  return has(clause, /\bcar\b/i) ? "car" : "travel";
}

const ALLOWANCES: Readonly<Record<Allowance, string>> = {
  housing: "a housing allowance",
  parking: "a parking space",
  "company-car": "a company car",
  car: "a car allowance",
  travel: "a travel allowance",
};

/** A term as it follows "I would like to ask for"; empty for one that is not an ask. */
export const TERM_WORDS: Readonly<Record<string, (clause: string) => string>> = {
  /** A request that no list knows is made in the words typed. */
  own: (clause) =>
    clause.replace(
      /^(fully )?remote(?:ly)?(?= (?:until?|till|from|for|in|while|when|after|during)\b)/i,
      "to work $1remotely",
    ),
  deed: (clause) => `to ${clause}`,
  "four-day-week": (clause) => (has(clause, /part[- ]time|80 ?%/i) ? "a part-time contract" : "a four-day week"),
  remote: (clause) => {
    const days = daysAtHome(clause);
    const weekdays = [...clause.matchAll(/\b(mon|tues|wednes|thurs|fri)days?\b/gi)].map(([, day = ""]) =>
      capital(day.toLowerCase()),
    );
    if (weekdays.length > 0) return `working from home on ${listed([...new Set(weekdays)].map((day) => `${day}days`))}`;
    if (days) return `${plural(days, has(clause, MORE_DAYS) ? "more day" : "day")} a week of working from home`;
    const office = has(clause, OFFICE) ? smallNumberIn(clause) : null;
    if (office) return `no more than ${plural(office, "day")} a week in the office`;
    return has(clause, /hybrid/i) ? "a hybrid arrangement" : "the option of working remotely";
  },
  title: (clause) => {
    const title = titleIn(clause);
    if (title && /^level/i.test(title)) return title.toLowerCase();
    if (title) return `the level of ${/\d/.test(title) ? title.toUpperCase() : capital(title)}`;
    return has(clause, /level/i)
      ? "a higher level"
      : has(clause, /title/i)
        ? "a better title"
        : "a higher level or title";
  },
  start: (clause) => {
    const date = startIn(clause);
    if (date) return /\d/.test(date) ? `a start date of ${date}` : `a start in ${date}`;
    const weeks = has(clause, /weeks?/i) ? smallNumberIn(clause) : null;
    return weeks ? `a start date ${plural(weeks, "week")} later` : "a later start date";
  },
  vacation: (clause) => {
    const { days, unit, isMore } = vacationIn(clause);
    const single = /\b(?:extra|additional|another|more)\s+(day|week)\b/i.exec(clause)?.[1]?.toLowerCase();
    if (single && !days) return `an extra ${single} of vacation`;
    if (!days) return "more days of vacation";
    return `${plural(days, isMore ? `more ${unit}` : unit)} of vacation`;
  },
  severance: () => "a severance clause",
  visa: (clause) => (has(clause, /green card/i) ? "sponsorship of my green card" : "support with the visa"),
  relocation: (clause) => (/\d/.test(clause) ? `${clause} for relocation` : "support with the relocation"),
  vesting: (clause) => {
    const cliff = cliffIn(clause);
    if (cliff) return cliff === "none" ? "vesting without a cliff" : "a shorter cliff";
    if (has(clause, /monthly/i)) return "monthly vesting";
    if (has(clause, /quarterly/i)) return "quarterly vesting";
    return has(clause, /front/i) ? "vesting that pays more in the first years" : "a faster vesting schedule";
  },
  refreshers: () => "refresh grants in the offer",
  review: (clause) => {
    const after = lengthIn(clause);
    return after ? `a salary review after ${plural(after.number, after.unit)}` : "an early salary review";
  },
  guarantee: (clause) => {
    const years = smallNumberIn(clause);
    const year = guaranteedIn(clause);
    if (year) return `the bonus to be guaranteed for the ${year} year${year === "second" ? " as well" : ""}`;
    return years && has(clause, /years?|yrs?/i)
      ? `the bonus to be guaranteed for ${plural(years, "year")}`
      : "a guarantee of the bonus";
  },
  "in-writing": (clause) => {
    const part = /\b(bonus|equity|stock|rsus?|sign-on|remote|title)\b/i.exec(clause)?.[1]?.toLowerCase();
    return part ? `the ${part} to be put in writing` : "this to be put in writing";
  },
  clawback: (clause) => {
    if (has(clause, /\bno\b|without|remove|drop/i)) return "the clawback to be dropped";
    const years = smallNumberIn(clause);
    return years && has(clause, /to|shorten/i) && has(clause, /year|month/i)
      ? `a clawback of no more than ${plural(years, has(clause, /year/i) ? "year" : "month")}`
      : "a softer clawback";
  },
  notice: () => "a buyout of my notice period",
  "non-compete": () => "a narrower non-compete clause",
  learning: () => "a budget for training",
  flexible: () => "flexible hours",
  pension: () => "a higher pension contribution",
  parking: (clause) => ALLOWANCES[allowanceIn(clause)],
};

/** "mon" as "Monday", "tmrw" as "tomorrow"; another word in lower case. */
function dayNamed(typed: string): string {
  const day = WEEKDAYS.find((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
  const month = monthOf(typed);
  return day ?? (month ? capital(month) : /^tm/i.test(typed) ? "tomorrow" : typed.toLowerCase());
}

/** "Until Monday", "till the 14th", "until Friday the 14th", "until 3 May". */
const UNTIL = new RegExp(
  String.raw`\b(?:un)?til{1,2}\s+((?:(?:next|the|this|coming|end|of|after)\s+)*(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?(?:${ANY_MONTH})(?!\p{L}))?|\p{L}+(?:\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?)?))`,
  "iu",
);

/** How much more time is wanted: until a date, over the weekend, a few units, or a number of units. */
type TimeWanted =
  | { kind: "until"; date: string }
  | { kind: "weekend" }
  | { kind: "few"; unit: "day" | "week" | "hour" }
  | { kind: "more"; number: string; unit: "day" | "week" | "hour" };

/** How much more time is wanted, in any language; null if no length is given. */
export function timeWanted(clause: string): TimeWanted | null {
  const until = UNTIL.exec(clause)?.[1];
  if (until) return { kind: "until", date: until.replace(/\p{L}{3,}/gu, dayNamed) };
  if (isSaid(clause, "weekend")) return { kind: "weekend" };
  const { unit, isOne } = timeUnitIn(clause, ["day", "week", "hour"]) ?? {};
  if (!unit) return null;
  if (isSaid(clause, "few")) return { kind: "few", unit };
  const number = smallNumberIn(clause) ?? (isOne ? "one" : null);
  return number ? { kind: "more", number, unit } : null;
}

/** How much more time is wanted, in English: "two more days"; undefined if no length is given. */
export function timeSpan(clause: string): string | undefined {
  const wanted = timeWanted(clause);
  switch (wanted?.kind) {
    case "until":
      return `until ${wanted.date}`;
    case "weekend":
      return "until after the weekend";
    case "few":
      return `a few more ${wanted.unit}s`;
    case "more":
      return plural(wanted.number, `more ${wanted.unit}`);
    default:
      return undefined;
  }
}

/** Questions that follow the ask. */
export const TERM_QUESTIONS: Readonly<Record<string, (clause: string) => string>> = {
  "own-request": (clause) => `Could you also ${clause}?`,
  "own-question": (clause) => `Could you also tell me ${clause}?`,
  "equity-when": (clause) =>
    has(clause, /strike|how many|number of/i)
      ? "Could you also tell me the number of options and their strike price?"
      : has(clause, /\bwhen\b|hear|board/i)
        ? "Could you also tell me when I will hear about the equity?"
        : "Could you also tell me about the equity that comes with the role?",
};
