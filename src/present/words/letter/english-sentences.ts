type Values<Name extends string> = Readonly<Record<Name, string>>;

/**
 * The sentences and phrases of the letter in English: a text with the names of its values in braces, or a function of
 * them. The tables of the other languages have the same names.
 */
export const ENGLISH_SENTENCES = {
  otherOffer: "I hold another offer as well: {offer}.",
  anotherCompany: "another company",
  alsoHave: "I also have an offer from {company}.",
  alsoHaveParts: "I also have an offer from {company}: {parts}.",
  /** For a figure without a label of its part. */
  alsoHaveAt: "I also have an offer from {company} at {money}.",
  inTotal: "{money} in total",
  subject: "Subject: Offer for the {role} role",
  hello: "Hello,",
  helloTo: "Hello {name},",
  helloFormal: "Dear Hiring Team,",
  helloFormalTo: "Dear {name},",
  helloCasual: "Hi,",
  helloCasualTo: "Hi {name},",
  thanks: ({ role, company }: Values<"role" | "company">) =>
    `Thank you for the offer to join ${company} as ${article(role)} ${role}.`,
  thanksWarmly: ({ role, company }: Values<"role" | "company">) =>
    `Thank you so much for the offer to join ${company} as ${article(role)} ${role}.`,
  thanksShort: "Thank you for the offer from {company}.",
  thanksShortWarmly: "Thank you so much for the offer from {company}.",
  glad: "I am very glad to have it.",
  gladCasually: "I’m really glad to have it.",
  gladWarmly: "I am truly happy to have it, and I appreciate it very much.",
  stands: "As I understand it, the offer is {parts}.",
  /** For an offer of which some parts were not typed or not read. */
  includes: "As I understand it, the offer includes {parts}.",
  /** The total that was typed along with the parts. */
  forTotal: "{parts}, for a total of {total}",
  /** `open`: parts that are still to be set. */
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
  ask: ({ figures, counting }: Values<"figures" | "counting">) =>
    `I would like ${figures.startsWith("to ") ? "" : "to ask for "}${figures}${counting}.`,
  askFirmly: "I am asking for {figures}{counting}.",
  askHumbly: "Would you be able to consider {figures}{counting}? I would be grateful for it.",
  askWarmly: "Would it be possible to get to {figures}{counting}?",
  askCasually: "Could we get to {figures}{counting}?",
  askSame: "Counted in the same way, I would like to ask for {figures}.",
  asNoEquity: ", as the offer has no equity",
  /** `when`: " this week", or empty. */
  wouldSign: "With that I would be glad to sign{when}.",
  low: "It is below what I had hoped for.",
  prefers: "{company} is the one I would rather join.",
  mention: "I would also like to mention {things}.",
  inWriting: "{phrase}, in writing",
  /** What leaving the present job costs. */
  lostStock: "By joining I would give up about {money} of unvested stock.",
  lostRetention: "By joining I would give up a retention bonus of about {money}.",
  lostBonus: "By joining I would give up a bonus of about {money}.",
  lostPension: "By joining I would give up about {money} of pension.",
  payBack: "I would have to pay back about {money}.",
  lostDeferred: "By joining I would give up about {money} of deferred pay.",
  /** `when`: "before 20 December". */
  lostBefore: "That is so if I leave {when}.",
  notice: "My notice period is {span}.",
  experience: "I bring {span} of experience.",
  /** `when`: "by Friday"; behind another company's offer. */
  alsoUntil: "I have to answer them {when}.",
  /** Another company that has not offered anything yet. */
  talks: "I am also interviewing with {company}.",
  talksOn: "I am also interviewing with {company}; the next round is on {date}.",
  atLeast: "at least",
  about: "about",
  upTo: "up to",
  // "$40K in equity over 4 years" is "an equity grant of $40K over 4 years".
  /** For an offer without a grant. */
  grantOf: ({ money }: Values<"money">) => `an equity grant of ${money.replace(" in equity", "")}`,
  grant: "an equity grant",
  /**
   * How far the guide's figures go, for the place that was asked for; `room`: a clause if there is room above the ask.
   */
  reach: "The market data I have seen for this role{scope} goes up to {figures}{room}.",
  soRoom: ", so I hope there is room {room}",
  /** If the ask is the top of the guide's figures. */
  atTop: "The market data I have seen for this role{scope} goes up to that figure.",
  /** If the guide gives totals alone: how far the range of the offer goes, and what the offer comes to in a year. */
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
  /** If the ask cannot be met in full. A second figure would be the one that a recruiter settles for. */
  elsewhere: "If there is less room in the {part}, I would be glad to hear what else is possible.",
  madeUp: "How it is made up can be discussed.",
  aSignOn: "a sign-on",
  largerSignOn: "a larger sign-on",
  openAsk: "Before I answer, could you tell me whether there is room to improve on it, for example with {signOn}?",
  closing: "Could we find a time to talk it through?",
  closingFirmly: "Please let me know whether you can confirm this.",
  closingWarmly: "I would be happy to talk it through whenever suits you. Thank you again for your help with this.",
  closingShort: "Could we find a way to get there?",
  /** If no figure is asked for. */
  closingTerms: "Would that be possible?",
  /** `when`: "by Friday", "in 3 days". */
  answerWanted: "I know that you would like an answer {when}.",
  answerSought: "It would help me to have your answer {when}.",
  answerAsked: "You asked for an answer {when}.",
  /** `howLong`: "until Friday", "for another 3 days". */
  openFor: "I understand that the offer stands {howLong}.",
  /** For an answer that is wanted on the same day: "today". */
  onDay: "{date}",
  by: "by {date}",
  before: "before {date}",
  until: "until {date}",
  inTime: "in {span}",
  withinTime: "within {span}",
  forAnother: ({ span }: Values<"span">) => (/^an?\b/i.test(span) ? `for ${span}` : `for another ${span}`),
  talkToday: "Could we talk today?",
  talkBefore: "Could we talk before {date}?",
  talkBeforeThen: "Could we talk before then?",
  moreTime: "I would like to decide with care, so could I have {span}?",
  accepts: "I am happy to accept it.",
  acceptedClose: "I look forward to working with you.",
  /** `terms`: "a start date of 3 March". */
  confirms: "Could you confirm {terms}?",
  contract: "Could you please send me the written contract?",
  declines: "I have thought about it carefully and have decided not to accept it.",
  declinedClose: "Thank you again for your time and your interest in me. I wish you and the team all the best.",
  regards: "Kind regards,",
  regardsFormally: "Yours sincerely,",
  regardsCasually: "Thanks!",
  regardsWarmly: "Warm regards,",
  signed: "{from}",
  base: "a base of {money}",
  fixed: "fixed pay of {money}",
  total: "a total of {money}",
  /** A total of which only the base was typed separately. */
  totalWithBase: "a total of {total}, of which {base} is base",
  equity: "{money} in {kind}",
  equityOver: "{money} in {kind} over {years}",
  equityYear: "{money} in {kind} a year",
  grantMoney: "a grant of {money}",
  count: "{typed} over {years}",
  withCliff: ({ phrase, cliff }: Values<"phrase" | "cliff">) =>
    `${phrase} with ${beforeNumber(cliff)} ${cliff.replace(" ", "-").replace(/s$/, "")} cliff`,
  firstYear: "{phrase} in the first year",
  signOn: "a sign-on of {money}",
  signOnYears: "a sign-on of {first} in the first and {second} in the second year",
  signOnOver: "a sign-on of {money} over {years}",
  inPlaceOf: "{phrase} in place of {offered}",
  relocation: "{money} for relocation",
  once: "{money} paid once",
} as const;

/** "an 8% bonus", "an 11.5% bonus", "a 10% bonus". */
export const beforeNumber = (number: string): string => (/^(?:8|1[18](?!\d))/.test(number) ? "an" : "a");

/** "an Engineering Manager", "an ML Engineer" (said em-ell), "an mRNA Engineer", "a UX Designer". */
function article(noun: string): string {
  return /^(?:[AEIaei]|[Oo](?!ne)|U(?=[a-z])(?!ni|se|ti)|[FHLMNRSX](?=[A-Z/&\s]|$)|[fhlmnrsx](?=[A-Z]))/.test(noun)
    ? "an"
    : "a";
}
