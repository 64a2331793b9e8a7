import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";

const read = readLanguage(
  "everyday-names",
  z.strictObject({
    names: wordList,
    "no-nouns": wordList,
    "before-name": wordList,
    "before-no-name": wordList,
    "behind-no-name": wordList,
    "companies-do": wordList,
    "companies-have": wordList,
    days: wordList,
    "before-day": wordList,
  }),
);

/** Names of companies that as words are verbs, adjectives, adverbs or words of a question itself. */
export const NO_NOUNS: ReadonlySet<string> = new Set(read["no-nouns"]);
/** Names of companies that are words of everyday English. */
export const EVERYDAY: ReadonlySet<string> = new Set([...read.names, ...NO_NOUNS]);
/** What stands before a name. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(read["before-name"]);
/** What stands before and behind an everyday word that is no name there. */
export const BEFORE_NO_NAME: ReadonlySet<string> = new Set(read["before-no-name"]);
export const BEHIND_NO_NAME: ReadonlySet<string> = new Set(read["behind-no-name"]);
/** What companies do, and what they have. */
export const COMPANIES_DO: ReadonlySet<string> = new Set(read["companies-do"]);
export const COMPANIES_HAVE: ReadonlySet<string> = new Set(read["companies-have"]);
/** Names of companies that are days, and what stands before a day. */
export const DAYS: ReadonlySet<string> = new Set(read.days);
export const BEFORE_DAY: ReadonlySet<string> = new Set(read["before-day"]);
