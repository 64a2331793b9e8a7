import type { Word } from "../../text/words.js";
import type { Span } from "../mentions/mentions.js";

/** A question within the whole text that it is from, as the rest may say what a company is. */
interface InWhole {
  words: readonly Word[];
  /** For each word of the question its index in the whole text. */
  at: readonly number[];
}

/** Finds the words of a question in the whole text, in their order; null if some are missing. */
export function alignWords(words: readonly Word[], whole: readonly Word[]): InWhole | null {
  const at: number[] = [];
  let next = 0;
  for (const { text } of words) {
    while (next < whole.length && whole[next]?.text !== text) next++;
    if (next === whole.length) return null;
    at.push(next++);
  }
  return { words: whole, at };
}

type Stretch = Pick<Span, "from" | "to">;

/** Converts a stretch of the question to one of the whole text. */
export function toWhole<S extends Stretch>(stretch: S, { at }: InWhole): S {
  return { ...stretch, from: at[stretch.from] ?? stretch.from, to: (at[stretch.to - 1] ?? stretch.to - 1) + 1 };
}

/** Converts a stretch of the whole text to one of the question; null if the question lacks its first or last word. */
export function toQuestion<S extends Stretch>(stretch: S, { at }: InWhole): S | null {
  const [from, last] = [at.indexOf(stretch.from), at.indexOf(stretch.to - 1)];
  return from < 0 || last < from ? null : { ...stretch, from, to: last + 1 };
}
