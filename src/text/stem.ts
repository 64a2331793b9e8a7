import { stemmer } from "stemmer";

/**
 * The stem of a folded English word by Porter's rules, the same for its usual forms: vest, vests, vested and vesting;
 * refresh, refresher and refreshers; relocate and relocation. Words with digits, and words of up to three letters, are their own.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || word.length > LONGEST || /[^a-z]/.test(word)) return word;
  return APART.find((beginning) => word.startsWith(beginning)) ?? stemmer(word);
}

/** No word that has forms is longer. */
const LONGEST = 40;

/** Beginnings of words that the rules would take for forms of quite other ones: "generative" for "general", "wellness" for "well". */
const APART: readonly string[] =
  `accountab authorit competenc competenci conversation designat experiment generativ governan initiativ integrit
  internation organiz personaliz productiv publicat responsib standardiz universit useful wellness`.split(/\s+/);
