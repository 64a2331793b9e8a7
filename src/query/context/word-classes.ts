import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";

const { words, verbs } = readLanguage(
  "word-classes",
  z.strictObject({ words: z.record(z.string(), wordList), verbs: z.record(z.string(), wordList) }),
);

/** Words and phrases by the classes that the rules of who is who name in capitals; verbs in every form of each. */
export const WHO_CLASSES: Readonly<Record<string, readonly string[]>> = {
  ...words,
  ...Object.fromEntries(Object.entries(verbs).map(([name, list]) => [name, [...new Set(list.flatMap(formsOf))]])),
};

/** A verb, and what stands behind it, in its regular forms: "walk out", "walked out", "walking out". */
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
