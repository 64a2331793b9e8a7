import { DUTCH } from "./dutch.js";
import { ENGLISH } from "./english.js";
import { FRENCH } from "./french.js";
import { fromTable } from "./from-table.js";
import { GERMAN } from "./german.js";
import { ITALIAN } from "./italian.js";
import { PORTUGUESE } from "./portuguese.js";
import { SPANISH } from "./spanish.js";
import type { LetterWords } from "./words.js";

/** The words of a letter, by language name as in `data/language/languages.yml`. */
const LETTERS: Readonly<Record<string, LetterWords>> = {
  Spanish: fromTable(SPANISH),
  Portuguese: fromTable(PORTUGUESE),
  German: fromTable(GERMAN),
  French: fromTable(FRENCH),
  Italian: fromTable(ITALIAN),
  Dutch: fromTable(DUTCH),
};

/** The languages besides English in which a letter can be written. */
export const LETTER_LANGUAGES: readonly string[] = Object.keys(LETTERS);

/** The words of a letter in a language; in English if there are none for it. */
export const lettersIn = (language: string | undefined): LetterWords => LETTERS[language ?? ""] ?? ENGLISH;
