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
  inPlaceOf: (text: string): string => `In place of “${text}”`,
  whatFor: (text: string, sentence: string): string => `What is “${text}” for you? It opens: “${sentence}”`,
  claim: {
    offer: "Do you hold another offer? From whom, and how much?",
    "present-job": "What do you earn today, or would leave behind, that you want to name?",
    experience: "What have you done that speaks for this? One or two sentences of your own",
  },
  suggests: (sentence: string): string => `The guide suggests: “${sentence}” Say only what is true of you.`,
  suchAs: (options: readonly string[]): string => `Such as ${options.join(", ")}`,
  otherOffer: (offer: string): string => `I hold another offer as well: ${offer}.`,
  subject: (role: string): string => `Subject: Offer for the ${role} role`,
  hello: (name: string): string => (name ? `Hello ${name},` : "Hello,"),
  thanks: (role: string, company: string): string =>
    `Thank you for the offer to join ${company} as ${article(role)} ${role}.`,
  goneThrough: "I have gone through the figures and would like to talk about them before I answer.",
  thanksShort: (company: string): string => `Thank you for the offer from ${company}.`,
  stands: (parts: string): string => `The offer stands at ${parts}.`,
  comesTo: (money: string, counting: string): string => `That comes to ${money} in total${counting}.`,
  offerComesTo: (money: string, counting: string): string => `It comes to ${money} in total${counting}.`,
  withoutSignOn: ", without the sign-on",
  counting: (years: number): string => `, with the whole ${years}-year grant counted`,
  countingYear: ", with one year of the grant counted",
  countingFirstYear: ", with one year of the grant and the sign-on counted",
  countingSignOn: ", with the sign-on counted",
  ask: (figures: string, counting: string): string => `I am asking for ${figures}${counting}.`,
  askSame: (figures: string): string => `Counted in the same way, I am asking for ${figures}.`,
  /** The offer has no grant: what is asked for one, or null where the guide gives no figure for it. */
  askGrant: (money: string | null): string =>
    money
      ? `The offer names no equity, and I am asking for a grant of ${money.replace(" in equity", "")}.`
      : "The offer names no equity. I would like to talk about a grant.",
  openRest: "How the rest of the total is made up I leave to you.",
  openAsk: "I would like to see what room there is in it before I answer.",
  met: "I have no further question on the figures. Could you send them in writing?",
  closing: "Could we talk it through this week?",
  closingShort: "Can we find a way there?",
  nothingToArgue:
    "No argument of the guide stands without words of your own, so this is the plainest version. Fill in what is true of you to make it stronger.",
  workedOut: "The ask was worked out from the band. The guide states none that the offer does not reach.",
  needsGuide: "A counter needs one guide. Name the company and the role, as in counter ally tpm nyc offer base 150k.",
  blanks: "To make it stronger, answer what is true of you:",
  moreTime: (deadline: string): string =>
    `You asked for an answer by ${deadline}. I would like to decide with care. Could I have one more week?`,
  later: "To ask for more time",
  regards: "Kind regards,",
  part: {
    base: (money: string): string => `a base of ${money}`,
    equity: (money: string, years: number): string => `${money} in equity over ${counted(years, "year")}`,
    bonus: (money: string): string => `a bonus of ${money}`,
    bonusBoth: (said: string, other: string): string => `a bonus of ${said} (${other})`,
    signOn: (money: string): string => `a sign-on of ${money}`,
  },
  asks: {
    total: (money: string): string => `a total of ${money}`,
    base: (money: string): string => `a base of ${money}`,
    equity: (money: string): string => `${money} in equity`,
    equityYear: (money: string): string => `${money} in equity a year`,
    bonus: (money: string): string => `a bonus of ${money}`,
    bonusPct: (percent: string): string => `a bonus of ${percent}`,
    signOn: (money: string): string => `a sign-on of ${money}`,
  },
} as const;

/** "an Engineering Manager", "an ML Engineer" (said em-ell), "a Machine Learning Engineer". */
function article(noun: string): string {
  return /^(?:[AEIaei]|[Oo](?!ne)|U(?!ni|se)|[FHLMNRSX](?=[A-Z/\s]|$))/.test(noun) ? "an" : "a";
}
