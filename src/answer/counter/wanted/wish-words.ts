import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import { wordsOf } from "./told-text.js";

const LISTS = readLanguage(
  "wanted",
  z.strictObject({
    wants: wordList,
    leans: wordList,
    behind: wordList,
    "no-wish": wordList,
    offered: wordList,
    stays: wordList,
    keeps: wordList,
  }),
);

type List = keyof typeof LISTS;

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

const PHRASES: Readonly<Record<List, ReturnType<typeof byFirst>>> = {
  wants: byFirst(LISTS.wants),
  leans: byFirst(LISTS.leans),
  behind: byFirst(LISTS.behind),
  "no-wish": byFirst(LISTS["no-wish"]),
  offered: byFirst(LISTS.offered),
  stays: byFirst(LISTS.stays),
  keeps: byFirst(LISTS.keeps),
};

/** How many units the longest phrase of a list takes that begins at one; 0 where none does. */
export function phraseAt(list: List, units: readonly { text: string }[], at: number): number {
  const own = PHRASES[list].get(units[at]?.text ?? "") ?? [];
  let longest = 0;
  for (const words of own)
    if (words.length > longest && words.every((word, index) => units[at + index]?.text === word))
      longest = words.length;
  return longest;
}
