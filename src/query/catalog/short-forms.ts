import { readLanguage, wordLists } from "../../language.js";

/** Abbreviations of words in role names. Each counts only with other words: "sec eng", "snr swe". */
const SHORT: Readonly<Record<string, readonly string[]>> = readLanguage("abbreviations", wordLists);

/**
 * Other ways to write a role's name, with some or all of its words abbreviated.
 *
 * @param key the name in lower case, its words separated by spaces
 * @param loose whether the name is ambiguous anyway, so that a single word may be abbreviated, too
 */
export function shortForms(key: string, loose: boolean): string[] {
  const words = key.split(" ");
  if (words.length === 1 && !loose) return [];
  let forms: string[] = [""];
  for (const word of words) {
    const ways = [word, ...((Object.hasOwn(SHORT, word) && SHORT[word]) || [])];
    forms = forms.flatMap((start) => ways.map((way) => (start ? `${start} ${way}` : way)));
  }
  return forms.slice(1);
}
