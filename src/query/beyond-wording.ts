import { isLevelWord } from "../domain/level-words.js";
import { later } from "../later.js";
import { readWeights, sumsOf, type Weights } from "../learned-weights.js";
import { readWords } from "../text/words.js";

/*
 * How a question's words speak for its asking for something beyond the pay, and not for pay: sums of weights learned from
 * questions of both kinds (`npm run train`). Which name stands there says nothing.
 */

export const PARTS = ["beyond", "pay"] as const;
const LEARNED = readWeights("beyond-wording", PARTS);

/** Words of one question that are looked at. */
const MOST_WORDS = 80;
/** So many letters a word has in common with its other forms. */
const STEM = 5;
/** However much is said for one, other signs count. */
const MOST = 1.5;
/** Of questions for pay 91 in 100 are said to be so as surely as this, of those beyond it 9, held out by file. */
const OF_PAY = -0.6;
/** Where nothing but parts of the pay is named, it is to be said as surely that more is asked than their figures. */
const OF_MORE = 0.35;

/**
 * How much likelier something beyond the pay is asked for than pay, by the words alone: a logarithm, by the root of how many
 * words there are, as a story says the same in many.
 *
 * @param isName whether a word, folded, belongs to the name of a company, a role or a place
 */
export function beyondWording(question: string, isName: (word: string) => boolean, weights: Weights = LEARNED): number {
  const terms = termsOf(question, isName);
  const [beyond = 0, pay = 0] = sumsOf(seenIn(terms), weights);
  return Math.max(-MOST, Math.min(MOST, (beyond - pay) / Math.sqrt(terms.length)));
}

/**
 * Whether pay is all that a question asks for, by the words alone: "what do they pay", "is 170 ok".
 *
 * @param names what its words name, as typed
 */
export const asksPayAlone = (question: string, names: readonly string[]): boolean =>
  isOfPay(beyondWording(question, within(names)));

/** Whether what the words say is that pay alone is asked for. */
export const isOfPay = (wording: number): boolean => wording < OF_PAY;

/** Whether more is asked than figures, though nothing but parts of the pay is named: "does it come with a bonus". */
export const isBeyondPay = (wording: number): boolean => wording > OF_MORE;

/** Whether a word stands in one of these names. */
export function within(names: readonly string[]): (word: string) => boolean {
  const words = later(
    () => new Set(names.flatMap((name) => readWords(name, MOST_WORDS).words.map(({ text }) => text))),
  );
  return (word) => words().has(word);
}

/** What is seen of a question: its words, their beginnings, two beside each other and two with one between; names are one word. */
export const seenInWording = (question: string, isName: (word: string) => boolean): string[] =>
  seenIn(termsOf(question, isName));

function termsOf(question: string, isName: (word: string) => boolean): string[] {
  const terms = ["<"];
  let last = 0;
  for (const { text, start, end } of readWords(question, MOST_WORDS).words) {
    if (asksIn(question.slice(last, start))) terms.push("?");
    const term = isName(text) ? NAME : isLevelWord(text) ? "LEVEL" : /^\d/.test(text) ? "#" : text;
    if (term !== NAME || terms.at(-1) !== NAME) terms.push(term);
    last = end;
  }
  if (asksIn(question.slice(last))) terms.push("?");
  return [...terms, ">"];
}

const seenIn = (terms: readonly string[]): string[] =>
  terms.flatMap((term, at) => {
    const [next, third] = [terms[at + 1], terms[at + 2]];
    return [
      term,
      ...(term.length > STEM ? [`${term.slice(0, STEM)}-`] : []),
      ...(next === undefined ? [] : [`${term} ${next}`]),
      ...(third === undefined ? [] : [`${term} _ ${third}`]),
    ];
  });

const NAME = "NAME";
const asksIn = (between: string): boolean => /[?？؟]/.test(between);
