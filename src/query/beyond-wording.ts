import { isLevelWord } from "../domain/level-words.js";
import { later } from "../later.js";
import { readWeights, sumsOf, type Weights } from "../learned-weights.js";
import { readWords } from "../text/words.js";

/*
 * Whether a question, by its words alone, asks for something other than pay: sums of weights learned from questions of
 * both kinds (`npm run train`). All names are read as one word, so that no name has a weight of its own.
 */

/** The two kinds of question that the weights are learned for; "beyond" is anything other than pay. */
export const PARTS = ["beyond", "pay"] as const;
const LEARNED = readWeights("beyond-wording", PARTS);

/** Longest question that is read, in words. */
const MOST_WORDS = 80;
/** Letters at the beginning of a word that it shares with its other forms. */
const STEM = 5;
/** Largest absolute value of the result, so that other signs still count. */
const MOST = 1.5;
/**
 * Value below which a question asks for pay alone. Held out by file, 91 in 100 questions for pay are below it, and 9 in
 * 100 of the others.
 */
const OF_PAY = -0.6;
/** Value above which more than figures is asked, when only parts of the pay are named. */
const OF_MORE = 0.35;

/**
 * How much likelier the words make a question for something other than pay than one for pay. The sum of log weights is
 * divided by the square root of the number of words, because a story repeats itself; the result is from -1.5 to 1.5.
 *
 * @param isName whether a word, folded, belongs to the name of a company, a role or a place
 */
export function beyondWording(question: string, isName: (word: string) => boolean, weights: Weights = LEARNED): number {
  const terms = termsOf(question, isName);
  const [beyond = 0, pay = 0] = sumsOf(seenIn(terms), weights);
  return Math.max(-MOST, Math.min(MOST, (beyond - pay) / Math.sqrt(terms.length)));
}

/**
 * Whether a question asks for nothing but pay, by its words alone: "what do they pay", "is 170 ok".
 *
 * @param names the names in the question, as typed
 */
export const asksPayAlone = (question: string, names: readonly string[]): boolean =>
  isOfPay(beyondWording(question, within(names)));

/** Whether a value of `beyondWording` means that pay alone is asked for. */
export const isOfPay = (wording: number): boolean => wording < OF_PAY;

/**
 * Whether a value of `beyondWording` means that more than figures is asked, when only parts of the pay are named: "does
 * it come with a bonus".
 */
export const isBeyondPay = (wording: number): boolean => wording > OF_MORE;

/** Makes a test of whether a word, folded, is part of one of these names. */
export function within(names: readonly string[]): (word: string) => boolean {
  const words = later(
    () => new Set(names.flatMap((name) => readWords(name, MOST_WORDS).words.map(({ text }) => text))),
  );
  return (word) => words().has(word);
}

/**
 * Features of a question: its words, their first letters, pairs of adjacent words, and pairs with one word between
 * them. Consecutive words of names count as one.
 */
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
