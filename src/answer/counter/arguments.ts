import { COUNTER } from "../../present/words.js";
import { filledIn, optionsOf, type Placeholder } from "./placeholders.js";
import { type Setting, sayable } from "./sayable.js";
import { fillSentence, type Sentence, sentencesOf, standing } from "./sentences.js";

/** A blank of the counter for the person to fill. */
export interface CounterField {
  /** Key of the field's value. */
  name: string;
  label: string;
  /** The sentence that the blank stands in, or what to type. */
  hint: string;
  /** Wordings that the guide offers to choose from. */
  options?: string[];
}

/** One lever as an argument: its sentences that may be said here, null for those that may not. */
export interface Argument {
  sentences: (Sentence | null)[];
  fieldOf: (blank: Placeholder) => string;
}

/** An argument shorter than this says nothing; what is left behind a gap has to say more to stand alone. */
const SHORTEST = 30;
const SHORTEST_REST = 60;

/** The levers with words to say, the one that the offer check argues with first. */
export function argumentsOf(setting: Setting): Argument[] {
  const { answer, offer } = setting;
  const first = (offer?.largestGap ?? offer?.argueWith)?.lever;
  const levers = answer.levers.filter(({ script }) => script);
  return [...levers.filter(({ title }) => title === first), ...levers.filter(({ title }) => title !== first)].map(
    (lever) => {
      const number = answer.levers.indexOf(lever) + 1;
      return {
        sentences: sentencesOf(lever.script).map((sentence) => (sayable(sentence, lever, setting) ? sentence : null)),
        fieldOf: ({ before, text, after }) => `lever-${number} ${before}${text}${after}`,
      };
    },
  );
}

/**
 * The arguments in words, without those of which too little is left. The first stays first; of the others, those whose
 * blanks are all filled go before those that lost a sentence.
 */
export function writeArguments(all: readonly Argument[], values: Readonly<Record<string, string>>): string[] {
  const written = all.map((one) => writeArgument(one, values)).filter(({ text }) => text !== "");
  const [first, ...others] = written;
  const ordered = [...others.filter(({ whole }) => whole), ...others.filter(({ whole }) => !whole)];
  return first ? [first, ...ordered].map(({ text }) => text) : [];
}

function writeArgument({ sentences, fieldOf }: Argument, values: Readonly<Record<string, string>>) {
  const typedIn = (blank: Placeholder): string => clean(values[fieldOf(blank)]);
  const written = sentences.map((sentence) =>
    sentence?.blanks.every((blank) => typedIn(blank) !== "")
      ? fillSentence(sentence, (blank) => filledIn(blank, typedIn(blank)))
      : null,
  );
  const text = standing(written).join(" ");
  const whole = written.every((sentence) => sentence !== null);
  const gap =
    written.indexOf(null) >= 0 && written.indexOf(null) < written.findLastIndex((sentence) => sentence !== null);
  return { whole, text: text.length < (gap ? SHORTEST_REST : SHORTEST) ? "" : text };
}

/** The blanks of an argument, each once. */
export function fieldsOf({ sentences, fieldOf }: Argument): CounterField[] {
  const fields = sentences.flatMap((sentence) =>
    (sentence?.blanks ?? []).map((blank): CounterField => {
      const options = optionsOf(blank);
      return {
        name: fieldOf(blank),
        label: COUNTER.inPlaceOf(`${blank.before}${blank.text}${blank.after}`),
        hint: sentence ? fillSentence(sentence, (other) => (other === blank ? COUNTER.blank : other.text)) : "",
        ...(options.length > 0 && { options }),
      };
    }),
  );
  return fields.filter(({ name }, at) => fields.findIndex((other) => other.name === name) === at);
}

/** What a person typed, on one line and without brackets, which the counter never shows. */
export const clean = (value: string | undefined): string =>
  (value ?? "")
    .replace(/[[\]{}<>]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300)
    .trim();
