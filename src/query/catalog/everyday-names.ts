import { listsOf, readLanguage } from "../../language.js";
import { anyOf } from "../../text/phrases.js";

const read = readLanguage(
  "everyday-names",
  listsOf(
    "names no-nouns before-name before-no-name behind-no-name companies-do companies-have of-work acts days before-day",
  ),
);

/** Names of companies that, as words, are verbs, adjectives, adverbs or question words. */
export const NO_NOUNS: ReadonlySet<string> = new Set(read["no-nouns"]);
/** Names of companies that are words of everyday English. */
export const EVERYDAY: ReadonlySet<string> = new Set([...read.names, ...NO_NOUNS]);
/** Words that come before a company name. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(read["before-name"]);
/** Words before an everyday word that show that it is not a name. */
export const BEFORE_NO_NAME: ReadonlySet<string> = new Set(read["before-no-name"]);
/** Words after an everyday word that show that it is not a name. */
export const BEHIND_NO_NAME: ReadonlySet<string> = new Set(read["behind-no-name"]);
/** Verbs for what companies do. */
export const COMPANIES_DO: ReadonlySet<string> = new Set(read["companies-do"]);
/** Matches what a company does at the head of a clause. */
export const ACTS = new RegExp(String.raw`^${anyOf(read.acts)}(?!\p{L})`, "u");
/** Nouns for what companies have. */
export const COMPANIES_HAVE: ReadonlySet<string> = new Set(read["companies-have"]);
/** Words of messages about a job or its pay. */
export const OF_WORK: ReadonlySet<string> = new Set(read["of-work"]);
/** Names of companies that are days. */
export const DAYS: ReadonlySet<string> = new Set(read.days);
/** Words that come before a day. */
export const BEFORE_DAY: ReadonlySet<string> = new Set(read["before-day"]);
