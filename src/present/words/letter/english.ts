import type { Day } from "../../../answer/offer/wanted-letter.js";
import { formatPercent } from "../../../domain/money.js";
import { inOneStyle, letterMoney, monthMoney } from "../../letter-money.js";
import { counted } from "../count.js";
import { TERM_QUESTIONS, TERM_WORDS, timeSpan } from "../counter-terms.js";
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
  term: (term, clause, bonus) => {
    const phrase = TERM_WORDS[term]?.(clause) ?? "";
    // With a bonus among the asks, "it" is that bonus.
    return term === "guarantee" && bonus ? phrase.replace(/^the bonus to be/, "for it to be") : phrase;
  },
  question: (term, clause, beside) => {
    const question = TERM_QUESTIONS[term]?.(clause) ?? "";
    // "Also" is only for a letter with an ask.
    return beside ? question : question.replace("Could you also ", "Could you ");
  },
  span: ({ count, working, unit }) =>
    `${count} ${working ? `${working} ` : ""}${unit}${/^(?:an?|one|1)$/.test(count) ? "" : "s"}`,
  moreTime: (clause) => timeSpan(clause) ?? null,
  date: dayPhrase,
  style: inOneStyle,
};

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
      const { month, day: number, isMonthFirst } = day;
      if (!month || !number) return `${month ?? `the ${ordinal(number ?? 1)}`}${time}`;
      return `${isMonthFirst ? `${month} ${number}` : `${number} ${month}`}${time}`;
    }
    default:
      return `${day.typed}${time}`;
  }
}

/** "1st", "15th". */
function ordinal(day: number): string {
  const ending = { one: "st", two: "nd", few: "rd", other: "th" }[
    ORDINALS.select(day) as "one" | "two" | "few" | "other"
  ];
  return `${day}${ending}`;
}
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
