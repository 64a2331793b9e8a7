import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import type { Unit } from "./told-text.js";
import { phrasesOf } from "./wish-words.js";

/* Words in statements about oneself. All lists of the file are features of clauses (`message/clause-signs.ts`). */

const { private: nobodys, loses } = readLanguage(
  "letter-statements",
  z.looseObject({ private: wordList, loses: wordList }),
);
const statementWordAt = phrasesOf({ private: nobodys, loses });

/** Whether words hold something too private for a letter, or that speaks against the person. */
export const isPrivate = (units: readonly Unit[]): boolean =>
  units.some((_, at) => statementWordAt("private", units, at) > 0);

/** Whether a loss is named there: "forfeiting a bonus". */
export const isLossAt = (units: readonly Unit[], index: number): boolean =>
  units[index]?.text.endsWith("ing") === true && statementWordAt("loses", units, index) > 0;
