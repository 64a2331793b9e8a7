import type { CounterField } from "../answer/counter/arguments.js";
import { blanksOf } from "../answer/counter/counter.js";
import { fillSentence } from "../answer/counter/sentences.js";
import type { GuideAnswer } from "../answer/guide-answer.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import { COUNTER } from "./words.js";

/** A field to fill in: key of its value, label, the sentence that it stands in or what to type, and examples. */
export interface LetterField {
  name: string;
  label: string;
  hint: string;
  options?: string[];
}

/** What a person can fill in: the two names, and what the words of the first levers leave open. All of it may stay empty. */
export const counterFields = (answer: GuideAnswer, offer: OfferAnswer | null): LetterField[] => [
  { name: "to", label: COUNTER.to, hint: COUNTER.toHint },
  ...blanksOf(answer, offer).map(letterField),
  { name: "from", label: COUNTER.from, hint: COUNTER.fromHint },
];

/** What is asked for to make a counter stronger, each question once, with the sentence that a blank opens. */
export const blankLabels = (answer: GuideAnswer, offer: OfferAnswer | null): string[] => [
  ...new Set(
    blanksOf(answer, offer).map((field) => {
      const { label, hint } = letterField(field);
      return field.kind === "blank" ? COUNTER.whatFor(field.blank.text, hint) : label;
    }),
  ),
];

function letterField(field: CounterField): LetterField {
  const { name, sentence } = field;
  switch (field.kind) {
    case "claim": {
      // What guides write of work is said by somebody who does it already.
      const hint = field.claim === "experience" ? COUNTER.onlyTrue : COUNTER.suggests(sentence.text);
      return { name, label: COUNTER.claim[field.claim], hint };
    }
    case "blank": {
      const { blank, options } = field;
      return {
        name,
        label: COUNTER.inPlaceOf(`${blank.before}${blank.text}${blank.after}`),
        hint: fillSentence(sentence, (other) => (other === blank ? COUNTER.blank : other.text)),
        ...(options.length > 0 && { options }),
      };
    }
  }
}
