import type { Day } from "../../../answer/offer/wanted-letter.js";
import { formatPercent } from "../../../domain/money.js";
import { inOneStyle, letterMoney, monthMoney } from "../../letter-money.js";
import { counted } from "../count.js";
import type { LetterWords } from "./words.js";

/** The letter in English, whose articles and percentages need more than a table. */
export const ENGLISH: LetterWords = {
  sentences: {
    otherOffer: "I hold another offer as well: {offer}.",
    anotherCompany: "another company",
    alsoHave: "I also have an offer from {company}.",
    alsoHaveParts: "I also have an offer from {company}: {parts}.",
    alsoHaveAt: "I also have an offer from {company} at {money}.",
    inTotal: "{money} in total",
    subject: "Subject: Offer for the {role} role",
    hello: "Hello,",
    helloTo: "Hello {name},",
    helloFormal: "Dear Hiring Team,",
    helloFormalTo: "Dear {name},",
    helloCasual: "Hi,",
    helloCasualTo: "Hi {name},",
    thanks: ({ role, company }) => `Thank you for the offer to join ${company} as ${article(role)} ${role}.`,
    thanksWarmly: ({ role, company }) =>
      `Thank you so much for the offer to join ${company} as ${article(role)} ${role}.`,
    thanksShort: "Thank you for the offer from {company}.",
    thanksShortWarmly: "Thank you so much for the offer from {company}.",
    glad: "I am very glad to have it.",
    gladCasually: "I’m really glad to have it.",
    gladWarmly: "I am truly happy to have it, and I appreciate it very much.",
    stands: "As I understand it, the offer is {parts}.",
    includes: "As I understand it, the offer includes {parts}.",
    forTotal: "{parts}, for a total of {total}",
    stillOpen: "As I understand it, the offer is {parts}, with the {open} still to be set.",
    openEquity: "equity",
    openBonus: "bonus",
    comesTo: "That comes to {money} in total{counting}.",
    offerComesTo: "As I understand it, the offer comes to {money} in total.",
    withoutSignOn: ", without the sign-on",
    butNotSignOn: " but not the sign-on",
    counting: ", counting the whole grant",
    countingYears: ", counting the whole {years}-year grant",
    countingYear: ", counting one year of the grant",
    countingFirstYear: ", counting one year of the grant and the sign-on",
    countingSignOn: ", counting the sign-on",
    // "To start in June" alone.
    ask: ({ figures, counting }) =>
      `I would like ${figures.startsWith("to ") ? "" : "to ask for "}${figures}${counting}.`,
    askFirmly: "I am asking for {figures}{counting}.",
    askHumbly: "Would you be able to consider {figures}{counting}? I would be grateful for it.",
    askWarmly: "Would it be possible to get to {figures}{counting}?",
    askCasually: "Could we get to {figures}{counting}?",
    askSame: "Counted in the same way, I would like to ask for {figures}.",
    asNoEquity: ", as the offer has no equity",
    wouldSign: "With that I would be glad to sign{when}.",
    low: "It is below what I had hoped for.",
    prefers: "{company} is the one I would rather join.",
    mention: "I would also like to mention {things}.",
    inWriting: "{phrase}, in writing",
    lostStock: "By joining I would give up about {money} of unvested stock.",
    lostRetention: "By joining I would give up a retention bonus of about {money}.",
    lostBonus: "By joining I would give up a bonus of about {money}.",
    lostPension: "By joining I would give up about {money} of pension.",
    payBack: "I would have to pay back about {money}.",
    lostDeferred: "By joining I would give up about {money} of deferred pay.",
    lostBefore: "That is so if I leave {when}.",
    notice: "My notice period is {span}.",
    experience: "I bring {span} of experience.",
    alsoUntil: "I have to answer them {when}.",
    talks: "I am also interviewing with {company}.",
    talksOn: "I am also interviewing with {company}; the next round is on {date}.",
    atLeast: "at least",
    about: "about",
    upTo: "up to",
    // "$40K in equity over 4 years" is "an equity grant of $40K over 4 years".
    grantOf: ({ money }) => `an equity grant of ${money.replace(" in equity", "")}`,
    grant: "an equity grant",
    reach: "The market data I have seen for this role{scope} goes up to {figures}{room}.",
    soRoom: ", so I hope there is room {room}",
    atTop: "The market data I have seen for this role{scope} goes up to that figure.",
    upToTotal:
      "The market data I have seen for this role{scope} goes up to {figure} a year in total, and the offer comes to {offered}{counting}.",
    belowRange:
      "The market data I have seen for this role{scope} starts at {figure} a year in total, and the offer comes to {offered}{counting}.",
    andLocation: " and location",
    aYear: "{phrase} a year",
    aMonth: "{phrase} a month",
    paidTimes: "{phrase}, paid {payments} times a year",
    roomForThis: "for this",
    roomIn: "in the {parts}",
    elsewhere: "If there is less room in the {part}, I would be glad to hear what else is possible.",
    madeUp: "How it is made up can be discussed.",
    aSignOn: "a sign-on",
    largerSignOn: "a larger sign-on",
    openAsk: "Before I answer, could you tell me whether there is room to improve on it, for example with {signOn}?",
    closing: "Could we find a time to talk it through?",
    closingFirmly: "Please let me know whether you can confirm this.",
    closingWarmly: "I would be happy to talk it through whenever suits you. Thank you again for your help with this.",
    closingShort: "Could we find a way to get there?",
    closingTerms: "Would that be possible?",
    answerWanted: "I know that you would like an answer {when}.",
    answerAsked: "You asked for an answer {when}.",
    openFor: "I understand that the offer stands {howLong}.",
    onDay: "{date}",
    by: "by {date}",
    before: "before {date}",
    until: "until {date}",
    inTime: "in {span}",
    withinTime: "within {span}",
    forAnother: ({ span }) => (/^an?\b/i.test(span) ? `for ${span}` : `for another ${span}`),
    talkToday: "Could we talk today?",
    talkBefore: "Could we talk before {date}?",
    talkBeforeThen: "Could we talk before then?",
    moreTime: "I would like to decide with care, so could I have {span}?",
    oneMoreWeek: "one more week",
    regards: "Kind regards,",
    regardsFormally: "Yours sincerely,",
    regardsCasually: "Thanks!",
    regardsWarmly: "Warm regards,",
    base: "a base of {money}",
    fixed: "fixed pay of {money}",
    total: "a total of {money}",
    totalWithBase: "a total of {total}, of which {base} is base",
    equity: "{money} in {kind}",
    equityOver: "{money} in {kind} over {years}",
    equityYear: "{money} in {kind} a year",
    grantMoney: "a grant of {money}",
    count: "{typed} over {years}",
    withCliff: ({ phrase, cliff }) =>
      `${phrase} with ${beforeNumber(cliff)} ${cliff.replace(" ", "-").replace(/s$/, "")} cliff`,
    firstYear: "{phrase} in the first year",
    signOn: "a sign-on of {money}",
    signOnYears: "a sign-on of {first} in the first and {second} in the second year",
    signOnOver: "a sign-on of {money} over {years}",
    inPlaceOf: "{phrase} in place of {offered}",
    relocation: "{money} for relocation",
    once: "{money} paid once",
  },
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

/** "an 8% bonus", "an 11.5% bonus", "a 10% bonus". */
const beforeNumber = (number: string): string => (/^(?:8|1[18](?!\d))/.test(number) ? "an" : "a");

/** "an Engineering Manager", "an ML Engineer" (said em-ell), "an mRNA Engineer", "a UX Designer". */
function article(noun: string): string {
  return /^(?:[AEIaei]|[Oo](?!ne)|U(?=[a-z])(?!ni|se|ti)|[FHLMNRSX](?=[A-Z/&\s]|$)|[fhlmnrsx](?=[A-Z]))/.test(noun)
    ? "an"
    : "a";
}
