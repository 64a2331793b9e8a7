import type { Lever } from "../../domain/guide.js";
import { type Claim, judge } from "./claims.js";
import { isLetterSentence } from "./letter-sentence.js";
import { filledIn, optionsOf, type Placeholder, placeholdersOf } from "./placeholders.js";
import { sayable } from "./sayable.js";
import { fillSentence, type Sentence, sentencesOf, standing } from "./sentences.js";
import type { Setting } from "./setting.js";

/** A blank of the counter for the person to fill, and the sentence that it stands in; `name` is the key of its value. */
export type CounterField =
  | { kind: "claim"; name: string; claim: Claim; sentence: Sentence }
  /** `options`: wordings that the guide gives as examples; others may be typed. */
  | { kind: "blank"; name: string; blank: Placeholder; sentence: Sentence; options: string[] };

/** Says a claim in the person's own words. */
export type SayOwn = (claim: Claim, words: string) => string;

/** A sentence of a lever that the person completes: with a claim it stands only in the person's own words. */
interface Said {
  sentence: Sentence;
  claim: Claim | null;
}

/** One lever as an argument: its sentences that a person can complete, null for all others. */
export interface Argument {
  said: (Said | null)[];
  /** Key of a blank's field, and of the field for a claim of the argument. */
  fieldOf: (blank: Placeholder) => string;
  claimField: (claim: Claim) => string;
}

/** What the person completed says nothing where it is shorter than this; behind a gap it has to say more to stand alone. */
const SHORTEST = 30;
const SHORTEST_REST = 60;
/** Nobody fills in more blanks than these of one lever; a script that consists of them is no argument. */
const MOST_BLANKS = 40;

/** The levers with words to say, the one that the offer check argues with first. */
export function argumentsOf(setting: Setting, most = Number.POSITIVE_INFINITY): Argument[] {
  const { answer, offer } = setting;
  const first = (offer?.largestGap ?? offer?.argueWith)?.lever;
  const levers = answer.levers.filter(({ script }) => script && placeholdersOf(script).length <= MOST_BLANKS);
  const ordered = [...levers.filter(({ title }) => title === first), ...levers.filter(({ title }) => title !== first)];
  return ordered.slice(0, most).map((lever) => {
    const number = answer.levers.indexOf(lever) + 1;
    return {
      said: sentencesOf(lever.script).map((sentence) => saidOf(sentence, lever, setting)),
      fieldOf: ({ before, text, after }) => `lever-${number} ${before}${text}${after}`,
      // There is one other offer to name, one present job, and one person who has done something.
      claimField: (claim) => `own ${claim}`,
    };
  });
}

function saidOf(sentence: Sentence, lever: Lever, setting: Setting): Said | null {
  const { claim, unfit } = judge(sentence.text);
  // A claim with blanks is the person's own once they are filled in, since its words stand beside them.
  if (sentence.blanks.length === 0) return claim && { sentence, claim };
  // The letter asks in its own words, so that a sentence with an ask of its own would ask twice.
  const stands = !unfit && isLetterSentence(sentence.text) && sayable(sentence, lever, setting);
  return stands ? { sentence, claim: null } : null;
}

/** What the person says for oneself, lever by lever. */
export function ownReasons(
  all: readonly Argument[],
  values: Readonly<Record<string, string>>,
  sayOwn: SayOwn,
): string[] {
  const once = new Set<string>();
  return all.map((one) => completed(one, values, once, sayOwn)).filter((text) => text !== "");
}

function completed(
  { said, fieldOf, claimField }: Argument,
  values: Readonly<Record<string, string>>,
  once: Set<string>,
  sayOwn: SayOwn,
): string {
  const typedIn = (blank: Placeholder): string => clean(values[fieldOf(blank)]);
  const written = said.map((one) => {
    if (!one) return null;
    const { sentence, claim } = one;
    if (claim) {
      const own = ownWords(claimField(claim), values, once);
      return own === null ? null : sayOwn(claim, own);
    }
    return sentence.blanks.every((blank) => typedIn(blank) !== "")
      ? fillSentence(sentence, (blank) => filledIn(blank, typedIn(blank)))
      : null;
  });
  const text = standing(written).join(" ").replace(/ -- /g, " – ");
  const gap =
    written.indexOf(null) >= 0 && written.indexOf(null) < written.findLastIndex((sentence) => sentence !== null);
  const ownWord = said.some((one, at) => one?.claim && written[at] !== null);
  return text.length < (gap && !ownWord ? SHORTEST_REST : ownWord ? 1 : SHORTEST) ? "" : text;
}

/** What a person says in place of a claim, once in a letter; null where nothing was typed. */
function ownWords(field: string, values: Readonly<Record<string, string>>, once: Set<string>): string | null {
  const words = clean(values[field]);
  if (words === "" || once.has(field)) return null;
  once.add(field);
  return words;
}

/** The fields of an argument, each once: its blanks, and one for each kind of claim in it. */
export function fieldsOf({ said, fieldOf, claimField }: Argument): CounterField[] {
  const fields = new Map<string, CounterField>();
  for (const one of said) {
    if (!one) continue;
    const { sentence, claim } = one;
    if (claim) {
      const name = claimField(claim);
      if (!fields.has(name)) fields.set(name, { kind: "claim", name, claim, sentence });
      continue;
    }
    for (const blank of sentence.blanks) {
      const name = fieldOf(blank);
      if (!fields.has(name)) fields.set(name, { kind: "blank", name, blank, sentence, options: optionsOf(blank) });
    }
  }
  return [...fields.values()];
}

/** What a person typed, on one line and without brackets, which the counter never shows. */
export const clean = (value: string | undefined): string =>
  (value ?? "")
    .replace(/[[\]{}<>]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300)
    .trim();
