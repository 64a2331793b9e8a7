import type { LetterManner } from "../../answer/offer/wanted-letter.js";
import { listed } from "../../text/listed.js";
import { counted } from "./count.js";

/** Texts of the counter: the labels and notes around the message and the email, and its form. */
export const COUNTER = {
  title: { counter: "Your counter", accept: "Your acceptance", decline: "Your refusal", time: "Your request for time" },
  modal: "Your letter",
  write: "Write it",
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
  inEnglish: (language: string): string =>
    `There are no words for a letter in ${language} yet, so it is in English: have it translated if the reader expects ${language}.`,
  inLanguage: (language: string): string =>
    `The letter is in ${language}. For one in English, write “in English” beside the rest.`,
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
  familiar: "in the familiar form",
  oneParagraph: "to one paragraph",
};

/** How the letter is, as the person asked for. */
export const mannerWords = ({ sentences, ...manner }: LetterManner): string[] => [
  ...(Object.keys(manner) as (keyof typeof MANNER_WORDS)[])
    .filter((one) => !(one === "brief" && sentences))
    .map((one) => MANNER_WORDS[one]),
  ...(sentences ? [`to ${counted(sentences, "sentence")}`] : []),
];

/** Why no more of a part is asked for. */
export const WHY_LEFT_ALONE = {
  top: "the offer is next to the top of the band",
  reached: "the offer reaches the guide's ask",
  high: "the offer is high in the band",
  unstated: "the guide asks for other parts only",
  "no-figures": "the guide has no figures for it here",
} as const;
