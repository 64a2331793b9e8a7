import { asTyped, type Word } from "../../text/words.js";
import { asksPayAlone } from "../beyond-wording.js";
import { isPutAsQuestion } from "../how-it-asks.js";
import type { Span } from "../mentions/mentions.js";
import { namesTaken } from "../parse/hypothesis.js";
import type { Candidate } from "../parse/rank.js";
import { areEveryday } from "../word-vectors.js";
import type { Asked } from "./account.js";

/**
 * Drops readings in which an everyday word is a misspelt place or company, if the question asks for more than figures:
 * someone who works "from the sofa" does not mean Sofia. Null if the best reading has no such word.
 */
export function withoutChanceNames(
  { text, words }: Asked,
  candidates: readonly Candidate[],
): readonly Candidate[] | null {
  const [best] = candidates;
  const byChance = ({ hypothesis }: Candidate) => hypothesis.guesses.some((guess) => isChance(guess, words));
  if (!best || !byChance(best) || !isPutAsQuestion(text)) return null;
  const names = namesTaken(best.hypothesis).map(({ from, to }) => asTyped(text, words, from, to));
  if (asksPayAlone(text, names)) return null;
  const others = candidates.filter((one) => one.guide === best.guide && !byChance(one));
  return others.length > 0 ? others : null;
}

const NAMES = new Set<Span["meaning"]["kind"]>(["place", "company", "aside"]);

function isChance({ from, to, meaning, guessed = { from, to } }: Span, words: readonly Word[]): boolean {
  if (!NAMES.has(meaning.kind)) return false;
  return words.slice(guessed.from, guessed.to).every(({ text, capital }) => !capital && areEveryday(text));
}
