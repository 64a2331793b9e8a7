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

/** What a person can fill in, all of it optional: the two names, and what the first levers say about the person. */
export const counterFields = (answer: GuideAnswer, offer: OfferAnswer | null): LetterField[] => [
  { name: "to", label: COUNTER.to, hint: COUNTER.toHint },
  ...blanksOf(answer, offer).map((claim) => ({
    name: claimField(claim),
    label: COUNTER.claim[claim],
    hint: COUNTER.onlyTrue,
  })),
  { name: "from", label: COUNTER.from, hint: COUNTER.fromHint },
];

/** Questions whose answers would make a counter stronger. */
export const blankLabels = (answer: GuideAnswer, offer: OfferAnswer | null): string[] =>
  blanksOf(answer, offer).map((claim) => COUNTER.claim[claim]);
