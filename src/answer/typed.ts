import { letterRequest } from "../query/letter/letter-request.js";
import { withNativeNames } from "../query/native-names.js";
import type { Reading, Resolver } from "../query/query.js";
import { type AskedForm, withoutForm } from "./asked-form.js";
import { readStandings } from "./counter/wanted/figure-standing.js";
import { toldText } from "./counter/wanted/told-text.js";
import type { FigureOwners } from "./offer/reading/figure-owners.js";
import { type SplitQuestion, splitOffer } from "./offer/split-offer.js";

/** What is read of a text, in characters; a long one with an offer has some hundred. */
export const MOST_READ = 4_000;

/** A text as a person typed it, taken apart once for all who read it. */
export interface Typed {
  /** What is read of it, with all its words. */
  whole: string;
  /** The same without the words that ask for a counter. */
  text: string;
  /** More was typed than is read. */
  isCut: boolean;
  /** Whether a counter is to be written. */
  wantsCounter: boolean;
  /** Whether what is to be sent is named: "a reply", and not "how do I put it that I led a team". */
  namesLetter: boolean;
  /** Where in the whole text the sentences stand that ask for it. */
  asking: readonly { start: number; end: number }[];
  /** The question and the offer that was typed with it. */
  split: SplitQuestion;
  /** How it wants its figures; the words for it are not in the question. Null where it tells of an offer. */
  form: AskedForm | null;
}

/**
 * Takes a text apart: the words for a counter, the offer, and the question.
 *
 * @param given one that was taken apart already stays as it is
 * @example takeApart("counter ally tpm nyc offer base 150k").split.question // "ally tpm nyc"
 */
export function takeApart(given: string | Typed): Typed {
  if (typeof given !== "string") return given;
  const isCut = given.length > MOST_READ;
  // A word or a figure cut in two would be another.
  const read = withNativeNames(isCut ? given.slice(0, MOST_READ).replace(/\S{1,100}$/, "") : given);
  const { question: text, wanted: wantsCounter, toSend: namesLetter, asking } = letterRequest(read);
  const whole = splitOffer(text, wantsCounter ? undefined : ownersIn);
  const holdsOffer = whole.offer || whole.offers || whole.possible;
  const { question, form } = holdsOffer ? { question: whole.question, form: null } : withoutForm(whole.question);
  const split = form ? { ...whole, question } : whole;
  return { whole: read, text, isCut, wantsCounter, namesLetter, asking, split, form };
}

const OWNERS = { offered: "offer", wanted: "wish", rival: "others", else: "other-job" } as const;

/** Whose each figure of a text is, as it was learned of messages that ask for letters. */
export const ownersIn: FigureOwners = (text) => {
  const told = toldText(text);
  const read = readStandings(told);
  return new Map(
    told.figures.map(({ start }, index) => {
      const { standing = "offered", likely = 0 } = read[index] ?? {};
      return [start, { context: OWNERS[standing], likely }];
    }),
  );
};

/** A text without the sentences that ask for a counter: what else stands in them may be taken for a name. */
export const withoutAsking = ({ whole, asking }: Typed): string =>
  asking.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, whole).trim();

/**
 * The reading of a text that asks for the words of one argument, and for no letter: no offer is told of, nothing that is to
 * be sent is named, and what the argument is about would stand in no letter ("I ship agents that work, how do I put it to
 * the acme recruiter"). Null for every other.
 */
export function wordsAsked({ whole, namesLetter, split }: Typed, resolver: Resolver): Reading | null {
  if (namesLetter || split.offer || split.offers || split.possible) return null;
  const rest = resolver.resolve(split.question);
  if (rest.kind !== "guide" || rest.unread.length === 0) return null;
  const reading = resolver.resolve(whole);
  return reading.kind === "guide" ? { ...reading, focus: "levers" } : reading;
}
