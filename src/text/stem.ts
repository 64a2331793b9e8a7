import { stemmer } from "stemmer";

/**
 * The stem of a folded English word by Porter's rules, equal for its usual forms: vest, vests, vested and vesting;
 * refresh, refresher and refreshers; relocate and relocation. Words with digits, and words of up to three letters,
 * are returned as they are.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || word.length > LONGEST || /[^a-z]/.test(word)) return word;
  return APART.find((beginning) => word.startsWith(beginning)) ?? stemmer(word);
}

/** Longest word that is stemmed, in letters. */
const LONGEST = 40;

/** Beginnings that Porter's rules would stem to an unrelated word: "generative" to "general", "wellness" to "well". */
const APART: readonly string[] =
  `accountab authorit competenc competenci conversation designat experiment generativ governan initiativ integrit
  internation organiz personaliz productiv publicat responsib standardiz universit useful wellness`.split(/\s+/);
