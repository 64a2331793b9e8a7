import { CHINESE, TRADITIONAL_CHINESE } from "./chinese.js";
import { DUTCH } from "./dutch.js";
import { ENGLISH } from "./english.js";
import { FRENCH } from "./french.js";
import { fromTable } from "./from-table.js";
import { GERMAN } from "./german.js";
import { ITALIAN } from "./italian.js";
import { JAPANESE } from "./japanese.js";
import { KOREAN } from "./korean.js";
import { POLISH } from "./polish.js";
import { PORTUGUESE } from "./portuguese.js";
import { SPANISH } from "./spanish.js";
import type { LetterWords } from "./words.js";

/** The tables of the letter's words, by language name as in `data/language/languages.yml`. */
const TABLES = {
  Spanish: SPANISH,
  Portuguese: PORTUGUESE,
  Polish: POLISH,
  German: GERMAN,
  French: FRENCH,
  Italian: ITALIAN,
  Dutch: DUTCH,
  Japanese: JAPANESE,
  Chinese: CHINESE,
  "Traditional Chinese": TRADITIONAL_CHINESE,
  Korean: KOREAN,
};

const lettersTo = (familiar: boolean): Readonly<Record<string, LetterWords>> =>
  Object.fromEntries(Object.entries(TABLES).map(([language, table]) => [language, fromTable(table, familiar)]));
const [POLITE, FAMILIAR] = [lettersTo(false), lettersTo(true)];

/** The languages besides English in which a letter can be written. */
export const LETTER_LANGUAGES: readonly string[] = Object.keys(TABLES);

/** The words of a letter in a language, to a reader who is addressed as "du" or as "Sie"; English if it has none. */
export const lettersIn = (language: string | undefined, familiar = false): LetterWords =>
  (familiar ? FAMILIAR : POLITE)[language ?? ""] ?? ENGLISH;
