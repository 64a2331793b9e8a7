import type { LetterManner } from "../../answer/offer/wanted-letter.js";
import { listed } from "../../text/listed.js";
import { counted } from "./count.js";

/** Texts of the counter: the labels and notes around the message and the email, and its form. */
export const COUNTER = {
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
  claim: {
    offer: "Do you hold another offer? From whom, and how much?",
    "present-job": "What do you earn today, or would leave behind, that you want to name?",
    experience: "What have you done that speaks for this? One or two sentences of your own",
  },
  onlyTrue: "Say only what is true of you.",
  otherOffersSaid: (companies: readonly string[]): string =>
    `What ${listed(companies)} offers you is no part of this offer. The letter says that you have it: delete the sentence if you would rather not tell.`,
  otherOffersKept: (companies: readonly string[]): string =>
    `What ${listed(companies)} offers you is no part of this offer. The letter leaves it out, since you want something kept out of it.`,
  talksLeftOut: (companies: readonly string[]): string =>
    `The letter leaves out that you talk with ${listed(companies)}: without an offer it is no reason to pay more. Add a sentence if you want it told.`,
  talksTold: (companies: readonly string[]): string =>
    `The letter says that you talk with ${listed(companies)}, which has not offered anything yet: delete the sentence if you would rather not tell.`,
  leftOut: (words: readonly string[]): string =>
    `Left out of the letter: ${listed(words.map((clause) => `“${clause}”`))}. Add it in your own words if you want it said.`,
  written: (manner: LetterManner): string => `The letter is kept ${listed(mannerWords(manner))}, as you wrote.`,
  inEnglish: (language: string): string =>
    `You wrote in ${language}. The letter is in English: have it translated if the reader expects ${language}.`,
  inLanguage: (language: string): string =>
    `The letter is in ${language}, as you wrote in it. For one in English, write “in English” beside the rest.`,
  nothingToArgue:
    "The guide's figures do not bear this ask out, so the letter gives no reason for it. Add one that is true of you.",
  workedOut: (parts: readonly string[]): string =>
    `The ask for ${listed(parts)} was worked out from the band. The guide states none that the offer does not reach.`,
  underFloor: (part: string, floor: string, asked: boolean): string =>
    `The guide says to accept no less than ${floor} in ${part}. What the letter ${asked ? "asks for" : "answers"} lies under that.`,
  aboveTop: (parts: readonly string[]): string =>
    `What the letter asks for in ${listed(parts)} lies above the top of the guide's band here. Check that you can stand behind it.`,
  lowered: (parts: readonly string[]): string =>
    `The guide's ask for ${listed(parts)} lies above the top of its band here, so the letter goes no further than that top.`,
  nearer: (most: readonly string[], example: string): string =>
    `The letter keeps to what recruiters take up as a first ask: at most ${listed(most)}. To ask for more, write how much, as in “I'd like ${example}”.`,
  /** How far a first ask goes, by part. */
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
  onlyCounters: "No letter was written: compbot only writes counters, which ask for more.",
  blanks: "To make it stronger, answer what is true of you:",
  later: "To ask for more time",
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

const WHY_LEFT_ALONE = {
  top: "the offer is next to the top of the band",
  reached: "the offer reaches the guide's ask",
  high: "the offer is high in the band",
  unstated: "the guide asks for other parts only",
  "no-figures": "the guide has no figures for it here",
} as const;
