import { listsOf, readLanguage, setsOf } from "../../language.js";
import { anyOf } from "../../text/phrases.js";

const read = readLanguage(
  "everyday-names",
  listsOf(
    "names no-nouns before-name before-no-name behind-no-name companies-do companies-have of-work acts days before-day opens lists asks-whether bare verb-behind determiners",
  ),
);

/** The lists of everyday-names.yml, which says what each holds. */
export const NAME_WORDS = setsOf(read);
/** Names of companies that are words of everyday English. */
export const EVERYDAY: ReadonlySet<string> = new Set([...read.names, ...read["no-nouns"]]);
/** Matches what a company does at the head of a clause. */
export const ACTS = new RegExp(String.raw`^${anyOf(read.acts)}(?!\p{L})`, "u");
