import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import type { Unit } from "./told-text.js";
import { phrasesOf } from "./wish-words.js";

/* Words of what a person states of themselves. All lists of the file are signs of clauses (`message/clause-signs.ts`). */

const { private: nobodys, loses } = readLanguage(
  "letter-statements",
  z.looseObject({ private: wordList, loses: wordList }),
);
const statementWordAt = phrasesOf({ private: nobodys, loses });

/** Whether words hold what is nobody's business in a letter, or speaks against the person. */
export const isPrivate = (units: readonly Unit[]): boolean =>
  units.some((_, at) => statementWordAt("private", units, at) > 0);

/** "Forfeiting a bonus". */
export const isLossAt = (units: readonly Unit[], index: number): boolean =>
  units[index]?.text.endsWith("ing") === true && statementWordAt("loses", units, index) > 0;
