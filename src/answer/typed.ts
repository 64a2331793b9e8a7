import { letterRequest } from "../query/letter/letter-request.js";
import { withNativeNames } from "../query/native-names.js";
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
  /** Where in the whole text the sentences stand that ask for it. */
  asking: readonly { start: number; end: number }[];
  /** The question and the offer that was typed with it. */
  split: SplitQuestion;
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
  const { question: text, wanted: wantsCounter, asking } = letterRequest(read);
  return { whole: read, text, isCut, wantsCounter, asking, split: splitOffer(text) };
}

/** A text without the sentences that ask for a counter: what else stands in them may be taken for a name. */
export const withoutAsking = ({ whole, asking }: Typed): string =>
  asking.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, whole).trim();
