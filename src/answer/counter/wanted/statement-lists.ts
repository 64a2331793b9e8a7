import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import type { Unit } from "./told-text.js";
import { phrasesOf } from "./wish-words.js";

/* Words in statements about oneself. All lists of the file are features of clauses (`message/clause-signs.ts`). */

const { private: nobodys } = readLanguage("letter-statements", z.looseObject({ private: wordList }));
const statementWordAt = phrasesOf({ private: nobodys });

/** Whether words hold something too private for a letter, or that speaks against the person. */
export const isPrivate = (units: readonly Unit[]): boolean =>
  units.some((_, at) => statementWordAt("private", units, at) > 0);
