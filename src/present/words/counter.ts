import type { LetterManner } from "../../answer/offer/wanted-letter.js";
import { listed } from "../../text/listed.js";
import { counted } from "./count.js";

/** The counter: a message and an email to send, and the form around them. */
export const COUNTER = {
  button: "Write the counter",
  title: "Your counter",
  write: "Write it",
  choose: "Choose the words",
  short: "Short message",
  email: "Email",
  copy: "Copy it, check that every sentence is true of you, change what you like, and send it yourself. compbot sends nothing.",
  fieldsHint: "What you leave empty leaves its sentence out.",
  to: "Who you write to",
  toHint: "A first name",
  from: "Your name",
  fromHint: "As you sign",
  blank: "…",
  inPlaceOf: (text: string): string => `What to say for “${text}”`,
  whatFor: (text: string, sentence: string): string => `What is “${text}” for you? It opens: “${sentence}”`,
  claim: {
    offer: "Do you hold another offer? From whom, and how much?",
    "present-job": "What do you earn today, or would leave behind, that you want to name?",
    experience: "What have you done that speaks for this? One or two sentences of your own",
  },
  onlyTrue: "Say only what is true of you.",
  suggests: (sentence: string): string => `The guide suggests: “${sentence}” Say only what is true of you.`,
  suchAs: (options: readonly string[]): string => `Such as ${options.join(", ")}`,
  otherOffer: (offer: string): string => `I hold another offer as well: ${offer}.`,
  anotherCompany: "another company",
  /** `money`: a figure of which nobody said which part it is; `parts` by their names. Either may be empty. */
  alsoHave: (company: string, parts: string, money: string): string =>
    `I also have an offer from ${company}${parts ? `: ${parts}` : money && ` at ${money}`}.`,
  inTotal: (money: string): string => `${money} in total`,
  otherOffersSaid: (companies: readonly string[]): string =>
    `What ${listed(companies)} offers you is no part of this offer. The letter says that you have it: delete the sentence if you would rather not tell.`,
  otherOffersKept: (companies: readonly string[]): string =>
    `What ${listed(companies)} offers you is no part of this offer. The letter leaves it out, since you want something kept out of it.`,
  talksLeftOut: (companies: readonly string[]): string =>
    `The letter leaves out that you talk with ${listed(companies)}: without an offer it is no reason to pay more. Add a sentence if you want it told.`,
  subject: (role: string): string => `Subject: Offer for the ${role} role`,
  hello: (name: string, manner: "plain" | "formal" | "casual" = "plain"): string => {
    if (manner === "formal") return name ? `Dear ${name},` : "Dear Hiring Team,";
    const greeting = manner === "casual" ? "Hi" : "Hello";
    return name ? `${greeting} ${name},` : `${greeting},`;
  },
  thanks: (role: string, company: string, warm = false): string =>
    `Thank you ${warm ? "so much " : ""}for the offer to join ${company} as ${article(role)} ${role}.`,
  gladToHave: "I am very glad to have it.",
  gladCasually: "I’m really glad to have it.",
  gladWarmly: "I am truly happy to have it, and I appreciate it very much.",
  thanksShort: (company: string, warm = false): string =>
    `Thank you ${warm ? "so much " : ""}for the offer from ${company}.`,
  stands: (parts: string): string => `As I understand it, the offer is ${parts}.`,
  /** Of an offer of which some parts were not typed or not read. */
  includes: (parts: string): string => `As I understand it, the offer includes ${parts}.`,
  /** The total that was told beside the parts. */
  forTotal: (parts: string, total: string): string => `${parts}, for a total of ${total}`,
  /** `open`: parts that are still to be set. */
  stillOpen: (parts: string, open: string): string =>
    `As I understand it, the offer is ${parts}, with the ${open} still to be set.`,
  comesTo: (money: string, counting: string): string => `That comes to ${money} in total${counting}.`,
  offerComesTo: (money: string): string => `As I understand it, the offer comes to ${money} in total.`,
  withoutSignOn: ", without the sign-on",
  butNotSignOn: " but not the sign-on",
  /** `years` is null where nobody said how long it runs. */
  counting: (years: number | null): string => `, counting the whole ${years ? `${years}-year ` : ""}grant`,
  countingYear: ", counting one year of the grant",
  countingFirstYear: ", counting one year of the grant and the sign-on",
  countingSignOn: ", counting the sign-on",
  ask: (figures: string, counting: string): string => `I would like to ask for ${figures}${counting}.`,
  askFirmly: (figures: string, counting: string): string => `I am asking for ${figures}${counting}.`,
  askHumbly: (figures: string, counting: string): string =>
    `Would you be able to consider ${figures}${counting}? I would be grateful for it.`,
  askWarmly: (figures: string, counting: string): string => `Would it be possible to get to ${figures}${counting}?`,
  askCasually: (figures: string, counting: string): string => `Could we get to ${figures}${counting}?`,
  /** Where a sign-on alone is asked for. */
  asNoEquity: ", as the offer has no equity",
  /** `when`: "this week", or empty. */
  wouldSign: (when: string): string => `With that I would be glad to sign${when && ` ${when}`}.`,
  low: "It is below what I had hoped for.",
  prefers: (company: string): string => `${company} is the one I would rather join.`,
  mention: (things: readonly string[]): string => `I would also like to mention ${listed(things)}.`,
  /** `reason`: "as I give up a bonus in March". */
  because: (ask: string, reason: string): string => ask.replace(/([.?])$/, `, ${reason}$1`),
  forIt: (phrase: string): string => phrase.replace(/^the bonus to be/, "for it to be"),
  inWriting: (phrase: string): string => `${phrase}, in writing`,
  neededTo: (purpose: string): string => `I would need that ${purpose}.`,
  leftOut: (words: readonly string[]): string =>
    `Left out of the letter: ${listed(words.map((clause) => `“${clause}”`))}. Add it in your own words if you want it said.`,
  written: (manner: LetterManner): string => `The letter is kept ${listed(mannerWords(manner))}, as you wrote.`,
  atLeast: (phrase: string): string => beforeFigure(phrase, "at least"),
  inEnglish: (language: string): string =>
    `You wrote in ${language}. The letter is in English: have it translated if the reader expects ${language}.`,
  askSame: (figures: string): string => `Counted in the same way, I would like to ask for ${figures}.`,
  /** Of an offer without a grant: "$40K in equity over 4 years" is "an equity grant of $40K over 4 years". */
  grantOf: (money: string): string => `an equity grant of ${money.replace(" in equity", "")}`,
  grant: "an equity grant",
  /** How far the guide's own figures go, for the place that was asked for; `room`: where there is some above the ask. */
  reach: (figures: string, scope: string, room = ""): string =>
    `The market data I have seen for this role${scope} goes up to ${figures}${room && `, so I hope there is room ${room}`}.`,
  /** The same where the ask is that top. */
  atTop: (scope: string): string => `The market data I have seen for this role${scope} goes up to that figure.`,
  /** Where the guide gives totals alone: how far the range goes into which the offer falls, beside what it comes to in a year. */
  upToTotal: (scope: string, high: string, offered: string, counting: string): string =>
    `The market data I have seen for this role${scope} goes up to ${high} a year in total, and the offer comes to ${offered}${counting}.`,
  belowRange: (scope: string, low: string, offered: string, counting: string): string =>
    `The market data I have seen for this role${scope} starts at ${low} a year in total, and the offer comes to ${offered}${counting}.`,
  andLocation: " and location",
  aYear: (phrase: string): string => `${phrase} a year`,
  aMonth: (phrase: string): string => `${phrase} a month`,
  roomForThis: "for this",
  roomIn: (part: string): string => `in the ${part}`,
  /** Where the ask cannot be met whole: no second figure, which nobody named and a recruiter would take in its place. */
  elsewhere: (part: string): string =>
    `If there is less room in the ${part}, I would be glad to hear what else is possible.`,
  madeUp: "How it is made up can be discussed.",
  /** What an ask is spoken of where it cannot move so far. */
  room: {
    total: "total",
    base: "base",
    fixed: "fixed pay",
    equity: "grant",
    bonus: "bonus",
    bonusPct: "bonus",
    variable: "variable pay",
    signOn: "sign-on",
  },
  signOn: (more: boolean): string => (more ? "a larger sign-on" : "a sign-on"),
  openAsk: (signOn: string): string =>
    `Before I answer, could you tell me whether there is room to improve on it, for example with ${signOn}?`,
  closing: "Could we find a time to talk it through?",
  closingFirmly: "Please let me know whether you can confirm this.",
  closingWarmly: "I would be happy to talk it through whenever suits you. Thank you again for your help with this.",
  /** `when`: "by Friday", "in 3 days". */
  answerWanted: (when: string): string => `I know that you would like an answer ${when}.`,
  /** `how long`: "until Friday", "for another 3 days". */
  openFor: (howLong: string): string => `I understand that the offer stands ${howLong}.`,
  talkBefore: (deadline: string): string =>
    /^(?:today|tomorrow)$/i.test(deadline) ? "Could we talk today?" : `Could we talk before ${deadline}?`,
  talkBeforeThen: (deadline: string): string =>
    /^(?:today|tomorrow)$/i.test(deadline) ? "Could we talk today?" : "Could we talk before then?",
  closingShort: "Could we find a way to get there?",
  /** Where no figure is asked for. */
  closingTerms: "Would that be possible?",
  nothingToArgue:
    "The guide's figures do not bear this ask out, so the letter gives no reason for it. Add one that is true of you.",
  workedOut: (parts: readonly string[]): string =>
    `The ask for ${listed(parts)} was worked out from the band. The guide states none that the offer does not reach.`,
  aboveTop: (parts: readonly string[]): string =>
    `What the letter asks for in ${listed(parts)} lies above the top of the guide's band here. Check that you can stand behind it.`,
  lowered: (parts: readonly string[]): string =>
    `The guide's ask for ${listed(parts)} lies above the top of its band here, so the letter goes no further than that top.`,
  nearer: (most: readonly string[], example: string): string =>
    `The letter keeps to what recruiters take up as a first ask: at most ${listed(most)}. To ask for more, write how much, as in “I'd like ${example}”.`,
  /** How far a first ask goes. */
  furthest: {
    base: (percent: number) => `${percent}% above the base`,
    equity: (grant: boolean) => (grant ? "35% above the grant" : "a grant at the low end of the band"),
    bonus: () => "25% (or 5% of the base) above the bonus",
    bonusPct: () => "a quarter (or five points) above the bonus",
    signOn: () => "a sign-on of some 15% of the base, or twice the one offered",
    total: () => "15% above the total",
  },
  marketData: (figures: string, region: string): string =>
    `The market data in the letter is the guide's band${region && ` for ${region}`}: ${figures}.`,
  leftAlone: (part: string, why: keyof typeof WHY_LEFT_ALONE): string =>
    `No more ${part} is asked for: ${WHY_LEFT_ALONE[why]}.`,
  signOnExample: "The sign-on in the letter is a tenth of the base, as an example. Change it as you like.",
  asksMet: "The offer reaches all that the guide asks for, so the letter only asks whether there is room.",
  needsGuide: "A counter needs one guide. Name the company and the role, as in counter ally tpm nyc offer base 150k.",
  blanks: "To make it stronger, answer what is true of you:",
  answerAsked: (when: string): string => `You asked for an answer ${when}.`,
  /** `span`: "two more days". */
  moreTime: (span = "one more week"): string => `I would like to decide with care, so could I have ${span}?`,
  later: "To ask for more time",
  regards: "Kind regards,",
  regardsFormally: "Yours sincerely,",
  regardsCasually: "Thanks!",
  regardsWarmly: "Warm regards,",
  part: {
    basePayment: (money: string, payments: number): string => `a base of ${money}, paid ${payments} times a year`,
    baseMonth: (money: string, payments: number, term = ""): string =>
      `${term === FIXED ? "fixed pay" : "a base"} of ${money} a month${payments === 12 ? "" : `, paid ${payments} times a year`}${term && term !== FIXED ? ` ${term}` : ""}`,
    about: (phrase: string): string => beforeFigure(phrase, "about"),
    upTo: (phrase: string): string => beforeFigure(phrase, "up to"),
    withCliff: (phrase: string, cliff: string): string => `${phrase} with ${beforeNumber(cliff)} ${cliff} cliff`,
    firstYear: (phrase: string): string => `${phrase} in the first year`,
    /** `term`, `kind`: words that were typed with the part and change what it is ("plus super", "guaranteed", "options"). */
    base: (money: string, term = ""): string =>
      term === FIXED ? `fixed pay of ${money}` : `a base of ${money}${term && ` ${term}`}`,
    equity: (money: string, years: number, kind = "equity"): string =>
      `${money} in ${kind} over ${counted(years, "year")}`,
    bonus: (money: string, term = ""): string => {
      if (term === VARIABLE) return `variable pay of ${money}`;
      return term === MOST ? `a bonus of up to ${money}` : `a ${term && `${term} `}bonus of ${money}`;
    },
    /** `money`: what it comes to; empty where it stands alone. */
    bonusPct: (percent: string, money: string, term = ""): string => {
      const sum = money && ` (${money})`;
      if (term === VARIABLE) return `${percent} variable pay${sum}`;
      if (term === MOST) return `a bonus of up to ${percent}${sum}`;
      if (term === TARGET) return `${beforeNumber(percent)} ${percent} target bonus${sum}`;
      return `${term ? `a ${term}` : beforeNumber(percent)} ${percent} bonus${sum}`;
    },
    bonusMonths: (months: number, money: string, term = ""): string =>
      `a ${term && term !== MOST && term !== VARIABLE ? `${term} ` : ""}bonus of ${term === MOST ? "up to " : ""}${counted(months, "month")} of base (${money})`,
    signOn: (money: string): string => `a sign-on of ${money}`,
    signOnYears: (first: string, second: string): string =>
      `a sign-on of ${first} in the first and ${second} in the second year`,
    signOnOver: (money: string, years: number): string => `a sign-on of ${money} over ${counted(years, "year")}`,
    relocation: (money: string): string => `${money} for relocation`,
    /** A total of which only the base was told apart. */
    totalWithBase: (total: string, base: string): string => `a total of ${total}, of which ${base} is base`,
    once: (money: string): string => `${money} paid once`,
    count: (typed: string, years: number): string => `${typed} over ${counted(years, "year")}`,
  },
  asks: {
    total: (money: string): string => `a total of ${money}`,
    equity: (money: string, kind = "equity"): string => `${money} in ${kind}`,
    grant: (money: string): string => `a grant of ${money}`,
    equityYear: (money: string, kind = "equity"): string => `${money} in ${kind} a year`,
    signOn: (money: string, offered = ""): string => `a sign-on of ${money}${offered && ` in place of ${offered}`}`,
  },
} as const;

const MANNER_WORDS: Readonly<Record<Exclude<keyof LetterManner, "sentences">, string>> = {
  formal: "formal",
  casual: "friendly",
  warm: "warm",
  brief: "short",
  firm: "firm",
  humble: "gentle",
  oneParagraph: "to one paragraph",
};

const mannerWords = ({ sentences, ...manner }: LetterManner): string[] => [
  ...(Object.keys(manner) as (keyof typeof MANNER_WORDS)[])
    .filter((one) => !(one === "brief" && sentences))
    .map((one) => MANNER_WORDS[one]),
  ...(sentences ? [`to ${counted(sentences, "sentence")}`] : []),
];

/** Words before the first figure of a phrase, and its currency. */
/** "A 12% bonus ($18K)", of which "a about 12% bonus" is no English. */
const PERCENT_BONUS = /^an? (?<term>\p{L}+ )?(?<percent>\d[\d.]*%) (?<name>(?:target )?bonus)(?<money> \([^)]*\))?$/u;

/** Words before the figure of a phrase; what a share that is told as about so much comes to nobody told. */
function beforeFigure(phrase: string, words: string): string {
  const { term = "", percent, name, money = "" } = PERCENT_BONUS.exec(phrase)?.groups ?? {};
  if (percent) return `a ${term}${name} of ${words} ${percent}${words === "about" ? "" : money}`;
  return phrase.replace(/(?=(?:\p{Sc}|[A-Z]{1,3}\$|[A-Z]{3} |CN¥)?\d)/u, `${words} `);
}

const WHY_LEFT_ALONE = {
  top: "the offer is next to the top of the band",
  reached: "the offer reaches the guide's ask",
  high: "the offer is high in the band",
  unstated: "the guide asks for other parts only",
  "no-figures": "the guide has no figures for it here",
} as const;

/** The term of a bonus that is the most that can be paid. */
const MOST = "maximum";
const TARGET = "target";
/** What pay is called in India: its base is a part of the fixed pay. */
const FIXED = "fixed";
const VARIABLE = "variable";

/** "an 8% bonus", "an 11.5% bonus", "a 10% bonus". */
const beforeNumber = (number: string): string => (/^(?:8|1[18](?!\d))/.test(number) ? "an" : "a");

/** "an Engineering Manager", "an ML Engineer" (said em-ell), "an mRNA Engineer", "a Machine Learning Engineer", "a UX Designer". */
function article(noun: string): string {
  return /^(?:[AEIaei]|[Oo](?!ne)|U(?=[a-z])(?!ni|se|ti)|[FHLMNRSX](?=[A-Z/&\s]|$)|[fhlmnrsx](?=[A-Z]))/.test(noun)
    ? "an"
    : "a";
}
