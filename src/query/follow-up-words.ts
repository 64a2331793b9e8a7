import { z } from "zod";
import { readLanguage, wordList } from "../language.js";
import { readWords } from "../text/words.js";

const LISTS = readLanguage("follow-ups", z.strictObject({ and: wordList, "before-name": wordList }));
const AND: readonly (readonly string[])[] = LISTS.and.map((phrase) => phrase.split(" "));
const BEFORE_NAME: ReadonlySet<string> = new Set(LISTS["before-name"]);

/** Nobody leads with more words. */
const MOST_LEADING = 12;

/**
 * A turn without the words of other languages with which it goes on: "und in Zürich?" is "Zürich?".
 *
 * @example withoutLead("y para un senior?") // "senior?"
 */
export function withoutLead(text: string): string {
  const { words } = readWords(text, MOST_LEADING);
  const leads = (at: number): number =>
    Math.max(
      0,
      ...AND.filter((phrase) => phrase.every((one, i) => words[at + i]?.text === one)).map(({ length }) => length),
    );
  let at = 0;
  for (let taken = leads(at); taken > 0; taken = leads(at)) at += taken;
  if (at === 0) return text;
  while (BEFORE_NAME.has(words[at]?.text ?? "") && at + 1 < words.length) at++;
  const first = words[at];
  return first ? text.slice(first.start) : text;
}
