import { claimField } from "../answer/counter/arguments.js";
import { blanksOf } from "../answer/counter/counter.js";
import type { GuideAnswer } from "../answer/guide-answer.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import { COUNTER } from "./words.js";

/** A field to fill in: key of its value, label, and what to type. */
export interface LetterField {
  name: string;
  label: string;
  hint: string;
}

/** What a person can fill in: the two names, and what the first levers want said of the person. All of it may stay empty. */
export const counterFields = (answer: GuideAnswer, offer: OfferAnswer | null): LetterField[] => [
  { name: "to", label: COUNTER.to, hint: COUNTER.toHint },
  ...blanksOf(answer, offer).map((claim) => ({
    name: claimField(claim),
    label: COUNTER.claim[claim],
    hint: COUNTER.onlyTrue,
  })),
  { name: "from", label: COUNTER.from, hint: COUNTER.fromHint },
];

/** What is asked for to make a counter stronger: plain questions. */
export const blankLabels = (answer: GuideAnswer, offer: OfferAnswer | null): string[] =>
  blanksOf(answer, offer).map((claim) => COUNTER.claim[claim]);
