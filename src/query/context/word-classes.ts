import { z } from "zod";
import { listsOf, readLanguage, setsOf, wordLists } from "../../language.js";
import type { Word } from "../../text/words.js";

const { words, verbs, alone, counts } = readLanguage(
  "word-classes",
  z.strictObject({
    words: wordLists,
    verbs: wordLists,
    alone: listsOf("leads-aside asks-first of-levels likeness backed sets-beside in-lists compares kinds"),
    counts: z.record(z.string(), z.number().int()),
  }),
);

/**
 * Words by themselves: those that belong to the name after them (the "ex" of "ex google"), those that begin or stand in a
 * clause that asks for levels, those that link names, and those that compare companies or name kinds of them.
 */
export const {
  "leads-aside": LEADS_ASIDE,
  "asks-first": ASKS_FIRST,
  "of-levels": OF_LEVELS,
  "sets-beside": SETS_BESIDE,
  compares: COMPARES,
  kinds: KINDS,
  ...OTHERS
} = setsOf(alone);

/** Whether a word is tied to a name by a hyphen and makes it a kind: the "style" of "a google-style loop". */
export const makesKind = (word: Word | undefined): boolean => word?.tied === true && OTHERS.likeness.has(word.text);

/** Whether a name is an investor's: "backed by Initech and Hooli". */
export const backs = (words: readonly Word[], at: number): boolean => {
  const by = words[at - 1]?.text;
  if (by === "and" && at > 2) return backs(words, at - 2);
  return (by === "by" || by === "from") && OTHERS.backed.has(words[at - 2]?.text ?? "");
};

/** Words in a question that is only a list of names. */
export const IN_LISTS: ReadonlySet<string> = new Set([...alone["sets-beside"], ...alone["in-lists"]]);

/** Number of things by the word for all of them: "both". */
export const COUNTS: Readonly<Record<string, number>> = counts;

/** Words and phrases by class, for rules and features; verbs in all their regular forms. */
export const WHO_CLASSES: Readonly<Record<string, readonly string[]>> = {
  ...words,
  ...Object.fromEntries(Object.entries(verbs).map(([name, list]) => [name, [...new Set(list.flatMap(formsOf))]])),
};

/** The regular forms of a verb, with the words after it: "walk out", "walked out", "walking out". */
function formsOf(phrase: string): string[] {
  const [verb = "", ...rest] = phrase.split(" ");
  if (/(?:ed|ing|s)$/.test(verb)) return [phrase];
  const stem = verb.replace(/e$/, "");
  const forms = [
    verb,
    verb.replace(/y$/, "ie").concat(/(?:ch|sh|x)$/.test(verb) ? "es" : "s"),
    `${stem}ed`,
    `${stem}ing`,
  ];
  const last = verb.at(-1) ?? "";
  if (/[^aeiou][aeiou][bdgmnpt]$/.test(verb)) forms.push(`${verb}${last}ed`, `${verb}${last}ing`);
  return forms.map((form) => [form, ...rest].join(" "));
}
