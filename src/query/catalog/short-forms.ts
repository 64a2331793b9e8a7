import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";

/** What people write for the words of roles. Each counts beside other words only: "sec eng", "snr swe". */
const SHORT: Readonly<Record<string, readonly string[]>> = readLanguage(
  "abbreviations",
  z.record(z.string(), wordList),
);

/**
 * Other ways to write a role's name, with short forms for some of its words or all.
 *
 * @param key the name with its words apart, in lower case
 * @param loose the name may stand for something else anyway, so that one word may be shortened, too
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
