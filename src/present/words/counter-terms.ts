/* What a counter asks for beside figures of pay, by what it is, in the words of a letter. */

/** What is said of a term in the clause in which it was typed: a number, as digits or as a word. */
const NUMBER =
  /\b(\d{1,2}|deux|trois|quatre|zwei|drei|vier|dos|tres|cuatro|dois|duas|três|quatro|due|tre|quattro|twee|drie|två|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)\b/i;
const DIGITS: Readonly<Record<string, string>> = {
  deux: "two",
  trois: "three",
  quatre: "four",
  zwei: "two",
  drei: "three",
  vier: "four",
  dos: "two",
  tres: "three",
  cuatro: "four",
  dois: "two",
  duas: "two",
  três: "three",
  quatro: "four",
  due: "two",
  tre: "three",
  quattro: "four",
  twee: "two",
  drie: "three",
  två: "two",
  "1": "one",
  "2": "two",
  "3": "three",
  "4": "four",
  "5": "five",
  "6": "six",
  "7": "seven",
  "8": "eight",
  "9": "nine",
};

const numberIn = (clause: string): string | null => {
  const found = NUMBER.exec(clause)?.[1]?.toLowerCase();
  return found ? (DIGITS[found] ?? found) : null;
};
const has = (clause: string, pattern: RegExp): boolean => pattern.test(clause);
const plural = (number: string, noun: string): string => `${number} ${noun}${number === "one" ? "" : "s"}`;

const MONTH = "january|february|march|april|may|june|july|august|september|october|november|december";
const DATE = new RegExp(
  `\\b(?:(?:in|on|from|by) )?((?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${MONTH})(?: \\d{1,2}(?:st|nd|rd|th)?)?)\\b`,
  "i",
);
const capital = (text: string): string => text.replace(/(?<![\p{L}\d])\p{Ll}/gu, (letter) => letter.toUpperCase());

/** A term as it stands behind "I would like to ask for"; empty for what is no ask. */
export const TERM_WORDS: Readonly<Record<string, (clause: string) => string>> = {
  /** What no list knows is asked for in the words typed. */
  own: (clause) => clause,
  "four-day-week": (clause) => (has(clause, /part[- ]time|80 ?%/i) ? "a part-time contract" : "a four-day week"),
  remote: (clause) => {
    const days = numberIn(clause);
    const weekday = /\b(mon|tues|wednes|thurs|fri)days?\b/i.exec(clause)?.[1];
    if (weekday) return `working from home on ${capital(weekday.toLowerCase())}days`;
    if (days && has(clause, /\b(?:days?|jours?|tage?|días?|dias?|giorni|dagen|dagar|dage)\b/iu))
      return has(clause, /office days|in the office|onsite|on site/i)
        ? `no more than ${plural(days, "day")} a week in the office`
        : `${plural(days, "day")} a week of working from home`;
    return has(clause, /hybrid/i) ? "a hybrid arrangement" : "the option of working remotely";
  },
  title: (clause) => {
    const title = /\b((?:senior|staff|principal|lead)(?: [a-z]+){0,2}|l\d|e\d|ic\d|level \d+)\b/i.exec(clause)?.[1];
    if (title && /^level/i.test(title)) return title.toLowerCase();
    return title ? `the level of ${capital(title)}` : "a higher level or title";
  },
  start: (clause) => {
    const date = DATE.exec(clause)?.[1];
    return date ? `a start date of ${capital(date.toLowerCase())}` : "a later start date";
  },
  vacation: (clause) => {
    const days = numberIn(clause);
    if (!days) return "more days of vacation";
    const unit = has(clause, /weeks?/i) ? "week" : "day";
    return has(clause, /more|extra|additional/i)
      ? `${plural(days, `more ${unit}`)} of vacation`
      : `${plural(days, unit)} of vacation`;
  },
  severance: () => "a severance clause",
  visa: (clause) => (has(clause, /green card/i) ? "sponsorship of my green card" : "support with the visa"),
  relocation: (clause) => (/\d/.test(clause) ? `${clause} for relocation` : "support with the relocation"),
  vesting: (clause) => {
    if (has(clause, /no cliff|cliff removed|without (?:a |the )?cliff|drop the cliff|remove the cliff/i))
      return "vesting without a cliff";
    if (has(clause, /cliff/i)) return "a shorter cliff";
    if (has(clause, /monthly/i)) return "monthly vesting";
    if (has(clause, /quarterly/i)) return "quarterly vesting";
    return has(clause, /front/i) ? "vesting that pays more in the first years" : "a faster vesting schedule";
  },
  refreshers: () => "refresh grants in the offer",
  review: (clause) => {
    const after = numberIn(clause);
    return after
      ? `a salary review after ${plural(after, has(clause, /year/i) ? "year" : "month")}`
      : "an early salary review";
  },
  guarantee: (clause) => {
    const years = numberIn(clause);
    if (has(clause, /(?:year|yr) ?(?:two|2)|second year/i))
      return "the bonus to be guaranteed for the second year as well";
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
    const years = numberIn(clause);
    return years && has(clause, /to|shorten/i) && has(clause, /year|month/i)
      ? `a clawback of no more than ${plural(years, has(clause, /year/i) ? "year" : "month")}`
      : "a softer clawback";
  },
  notice: () => "a buyout of my notice period",
  "non-compete": () => "a narrower non-compete clause",
  learning: () => "a budget for training",
  flexible: () => "flexible hours",
  pension: () => "a higher pension contribution",
  parking: (clause) =>
    has(clause, /housing/i)
      ? "a housing allowance"
      : has(clause, /parking/i)
        ? "a parking space"
        : has(clause, /car/i)
          ? "a car allowance"
          : "a travel allowance",
};

/** How much more time is wanted: "two more days"; undefined where no length is said. */
export function timeSpan(clause: string): string | undefined {
  const number = numberIn(clause);
  const unit = /\b(day|week|hour)s?\b/i.exec(clause)?.[1]?.toLowerCase();
  return number && unit ? plural(number, `more ${unit}`) : undefined;
}

/** Questions that stand behind the ask. */
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
