import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import type { Unit } from "../../message/told-text.js";
import { phrasesOf } from "../../message/wish-words.js";

/* Words in statements about oneself. All lists of the file are features of clauses (`message/clause-signs.ts`). */

const {
  private: nobodys,
  lost,
  loses,
} = readLanguage("letter-statements", z.looseObject({ private: wordList, lost: wordList, loses: wordList }));
const statementWordAt = phrasesOf({ private: nobodys, lost, loses });

/** Whether words hold something too private for a letter, or that speaks against the person. */
export const isPrivate = (units: readonly Unit[]): boolean =>
  units.some((_, at) => statementWordAt("private", units, at) > 0);

/** Whether words say that something is lost by leaving. */
export const isLoss = (units: readonly Unit[]): boolean =>
  units.some((_, at) => statementWordAt("lost", units, at) + statementWordAt("loses", units, at) > 0);
