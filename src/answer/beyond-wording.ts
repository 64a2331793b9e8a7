import { isLevelWord } from "../domain/level-words.js";
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
const MOST = 6;

/**
 * The logarithm of how much likelier something beyond the pay is asked for than pay, by the words alone.
 *
 * @param isName whether a word, folded, belongs to the name of a company, a role or a place
 */
export function beyondWording(question: string, isName: (word: string) => boolean, weights: Weights = LEARNED): number {
  const [beyond = 0, pay = 0] = sumsOf(seenInWording(question, isName), weights);
  return Math.max(-MOST, Math.min(MOST, beyond - pay));
}

/** What is seen of a question: its words, their beginnings, two beside each other and two with one between; names are one word. */
export function seenInWording(question: string, isName: (word: string) => boolean): string[] {
  const terms = ["<"];
  let last = 0;
  for (const { text, start, end } of readWords(question, MOST_WORDS).words) {
    if (asksIn(question.slice(last, start))) terms.push("?");
    const term = isName(text) ? NAME : isLevelWord(text) ? "LEVEL" : /^\d/.test(text) ? "#" : text;
    if (term !== NAME || terms.at(-1) !== NAME) terms.push(term);
    last = end;
  }
  if (asksIn(question.slice(last))) terms.push("?");
  terms.push(">");
  return terms.flatMap((term, at) => {
    const [next, third] = [terms[at + 1], terms[at + 2]];
    return [
      term,
      ...(term.length > STEM ? [`${term.slice(0, STEM)}-`] : []),
      ...(next === undefined ? [] : [`${term} ${next}`]),
      ...(third === undefined ? [] : [`${term} _ ${third}`]),
    ];
  });
}

const NAME = "NAME";
const asksIn = (between: string): boolean => /[?？؟]/.test(between);
