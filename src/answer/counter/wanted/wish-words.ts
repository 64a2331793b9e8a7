import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import { wordsOf } from "./told-text.js";

const LISTS = readLanguage(
  "wanted",
  z.strictObject({
    wants: wordList,
    plainly: wordList,
    leans: wordList,
    behind: wordList,
    "no-wish": wordList,
    offered: wordList,
    stays: wordList,
    keeps: wordList,
  }),
);

/** The phrases of a list by their first word, each as its words. */
const byFirst = (phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = wordsOf(phrase);
    const [first = ""] = words;
    found.set(first, [...(found.get(first) ?? []), words]);
  }
  return found;
};

/** Looks up the phrases of lists: how many units the longest one of a list takes that begins at a place; 0 where none does. */
export function phrasesOf<List extends string>(
  lists: Readonly<Record<List, readonly string[]>>,
): (list: List, units: readonly { text: string }[], at: number) => number {
  const phrases = new Map((Object.keys(lists) as List[]).map((list) => [list, byFirst(lists[list])]));
  return (list, units, at) => {
    const own = phrases.get(list)?.get(units[at]?.text ?? "") ?? [];
    let longest = 0;
    for (const words of own)
      if (words.length > longest && words.every((word, index) => units[at + index]?.text === word))
        longest = words.length;
    return longest;
  };
}

/** How many units the longest phrase of a list takes that begins at one; 0 where none does. */
export const phraseAt = phrasesOf(LISTS);

/** "Quero 88 mil": whether what is wished for stands right behind words that say nothing else. */
export const isPlainlyWished = (units: readonly { text: string }[], at: number): boolean =>
  [1, 2, 3, 4].some((length) => phraseAt("plainly", units, at - length) === length);

/** "Counter to 220k", "counter at about 220k base": only the name of its part stands between. */
export const isCounteredTo = (text: string, from: number): boolean =>
  COUNTERED.test(text.slice(Math.max(0, from - 40), from));
const COUNTERED =
  /\bcounter(?:ing|[ -]?offer)?\s+(?:them\s+|back\s+)?(?:to|at|with|for)\s+(?:(?:an?|about|around|some|the|of|base|total|equity|rsus?)\s+)*$/iu;
