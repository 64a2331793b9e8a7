import { isLevelCode, isLevelWord } from "../../domain/level-words.js";
import { readWeights, sharesOf } from "../../learned-weights.js";
import type { Word } from "../../text/words.js";
import type { Span } from "../mentions/mentions.js";

/*
 * Whether a question asks what a level is, in a company's own terms or in another's ("staff at acme = what at hex"),
 * rather than for pay. The features are its words, with names as classes; the weights were learned from labelled
 * questions (`npm run train`).
 */

/** The two kinds of question that the weights are learned for. */
export const PARTS = ["levels", "other"] as const;
const LEARNED = readWeights("level-questions", PARTS);
/** Probability above which a question counts as one for levels, as levels do not answer a comparison of pay. */
export const SURE = 0.35;

/** Probability that a question asks for levels, from 0 to 1. */
export const shareOfLevels = (text: string, words: readonly Word[], spans: readonly Span[]): number =>
  sharesOf(seenOfQuestion(text, words, spans), LEARNED)[0] ?? 0;

/** Longest question that is read, in words. */
const MOST_WORDS = 60;
/** Signs between words that have a meaning. */
const SIGNS = /[?？]|[=≈~≙↔]+|→|->|=>|[/|]/g;

/**
 * Features of a question: its words, pairs of adjacent words, pairs with one word between them, and the number of
 * companies and levels.
 */
export function seenOfQuestion(text: string, words: readonly Word[], spans: readonly Span[]): string[] {
  const names = spans.filter(({ meaning, loose }) => !loose && meaning.kind in CLASSES);
  const longest = names.filter(
    (one) =>
      !names.some((other) => other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from),
  );
  const signs = ["<"];
  let last = words[0]?.start ?? 0;
  for (let at = 0; at < Math.min(words.length, MOST_WORDS); ) {
    const { text: word = "", start = 0 } = words[at] ?? {};
    signs.push(...signsIn(text.slice(last, start)));
    const name = longest.find(({ from }) => from === at);
    const to = name && !isLevelCode(word) ? name.to : at + 1;
    signs.push(
      to > at + 1 || (name && !isLevelCode(word)) ? CLASSES[name?.meaning.kind as keyof typeof CLASSES] : termOf(word),
    );
    last = words[to - 1]?.end ?? last;
    at = to;
  }
  signs.push(...signsIn(text.slice(last)), ">");
  const seen = [
    `companies ${Math.min(3, countOf("COMPANY", signs))}`,
    `levels ${Math.min(2, countOf("LEVEL", signs))}`,
  ];
  for (const [at, sign] of signs.entries()) {
    seen.push(sign);
    if (at + 1 < signs.length) seen.push(`${sign} ${signs[at + 1]}`);
    if (at + 2 < signs.length) seen.push(`${sign} _ ${signs[at + 2]}`);
  }
  return seen;
}

const CLASSES = { company: "COMPANY", role: "ROLE", place: "PLACE" } as const;

const termOf = (word: string): string => (isLevelWord(word) ? "LEVEL" : /^\d/.test(word) ? "#" : word);

const signsIn = (between: string): string[] =>
  [...(between.match(SIGNS) ?? [])].map((sign) => (/[=≈~≙↔]/.test(sign) ? "=" : sign));

const countOf = (sign: string, signs: readonly string[]): number => signs.filter((one) => one === sign).length;
