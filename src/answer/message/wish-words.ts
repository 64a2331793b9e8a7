import { listsOf, readLanguage } from "../../language.js";
import { groupedBy } from "../../text/grouped-by.js";
import { wordsOf } from "./told-text.js";

const LISTS = readLanguage("wanted", listsOf("wants plainly leans behind no-wish offered refused stays keeps"));

/**
 * Makes a lookup of phrases: the number of units of a list's longest phrase that begins at an index; 0 if none does.
 */
export function phrasesOf<List extends string>(
  lists: Readonly<Record<List, readonly string[]>>,
): (list: List, units: readonly { text: string }[], at: number) => number {
  const phrases = new Map(
    (Object.keys(lists) as List[]).map((list) => [list, groupedBy(lists[list].map(wordsOf), ([first = ""]) => first)]),
  );
  return (list, units, at) => {
    let longest = 0;
    for (const words of phrases.get(list)?.get(units[at]?.text ?? "") ?? [])
      if (words.length > longest && words.every((word, index) => units[at + index]?.text === word))
        longest = words.length;
    return longest;
  };
}

/** Units of the longest phrase of a list that begins at an index; 0 if none does. */
export const phraseAt = phrasesOf(LISTS);

/** "Quero 88 mil": whether the wished figure comes right after words that only wish. */
export const isPlainlyWished = (units: readonly { text: string }[], at: number): boolean =>
  [1, 2, 3, 4].some((length) => phraseAt("plainly", units, at - length) === length);

/** "Counter to 220k", "counter at about 220k base": whether only the name of its part comes between. */
export const isCounteredTo = (text: string, from: number): boolean =>
  COUNTERED.test(text.slice(Math.max(0, from - 40), from));
const COUNTERED =
  /\bcounter(?:ing|[ -]?offer)?\s+(?:them\s+|back\s+)?(?:to|at|with|for)\s+(?:(?:an?|about|around|some|the|of|base|total|equity|rsus?)\s+)*$/iu;
