import { z } from "zod";
import { listsOf, readLanguage, wordLists } from "../../language.js";
import type { Word } from "../../text/words.js";

const { words, verbs, alone, counts } = readLanguage(
  "word-classes",
  z.strictObject({
    words: wordLists,
    verbs: wordLists,
    alone: listsOf("leads-aside asks-first of-levels likeness backed sets-beside in-lists"),
    counts: z.record(z.string(), z.number().int()),
  }),
);

/** Words that belong to the name after them, of a company not asked for: the "ex" of "ex google". */
export const LEADS_ASIDE: ReadonlySet<string> = new Set(alone["leads-aside"]);
/** First words of a clause that asks something, if it has a word for levels. */
export const ASKS_FIRST: ReadonlySet<string> = new Set(alone["asks-first"]);
/** Words of a clause that asks for levels. */
export const OF_LEVELS: ReadonlySet<string> = new Set(alone["of-levels"]);

const LIKENESS: ReadonlySet<string> = new Set(alone.likeness);
/** Whether a word is tied to a name by a hyphen and makes it a kind: the "style" of "a google-style loop". */
export const makesKind = (word: Word | undefined): boolean => word?.tied === true && LIKENESS.has(word.text);

const BACKED: ReadonlySet<string> = new Set(alone.backed);
/** Whether a name is an investor's: "backed by Initech and Hooli". */
export const backs = (words: readonly Word[], at: number): boolean => {
  const by = words[at - 1]?.text;
  if (by === "and" && at > 2) return backs(words, at - 2);
  return (by === "by" || by === "from") && BACKED.has(words[at - 2]?.text ?? "");
};

/** Words that link names in a list or a comparison. */
export const SETS_BESIDE: ReadonlySet<string> = new Set(alone["sets-beside"]);
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
