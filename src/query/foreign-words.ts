import { z } from "zod";
import { readLanguage, wordLists } from "../language.js";
import { groupedBy } from "../text/grouped-by.js";
import { readWords } from "../text/words.js";

const shape = z.record(z.string(), z.strictObject({ small: z.string().optional(), words: wordLists }));

interface Phrase {
  typed: readonly string[];
  english: string;
}

interface Language {
  small: ReadonlySet<string>;
  /** Its phrases by their first word, the longest first. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
}

const phrasesOf = (words: Readonly<Record<string, readonly string[]>>): Phrase[] =>
  Object.entries(words)
    .flatMap(([english, list]) => list.map((phrase) => ({ typed: phrase.split(" "), english })))
    .sort((a, b) => b.typed.length - a.typed.length);

const READ = Object.values(readLanguage("foreign-words", shape));
const LANGUAGES: readonly Language[] = READ.flatMap(({ small, words }) => {
  if (small === undefined) return [];
  const phrases = groupedBy(phrasesOf(words), ({ typed: [first = ""] }) => first);
  return [{ small: new Set(small.split(/\s+/)), phrases }];
});
/** Phrases of languages that are written without spaces. */
const UNPARTED = READ.flatMap(({ small, words }) =>
  small === undefined ? phrasesOf(words).map(({ typed, english }) => ({ typed: typed.join(""), english })) : [],
);

const MOST_WORDS = 60;
/** Known words of a language from which on a text is in it, if they outnumber the English ones. */
const ENOUGH = 3;
const ENGLISH: ReadonlySet<string> = new Set(
  "the and for with my is are they have has of to do does will would can could i you it that this there how what".split(
    " ",
  ),
);

/**
 * Translates what a text asks in another language into English and drops that language's small words; other words stay
 * as typed. For languages without spaces the English is appended. English text is returned as it is.
 */
export function inEnglish(text: string): string {
  const { words } = readWords(text, MOST_WORDS);
  const folded = words.map((word) => word.text);
  const english = folded.filter((word) => ENGLISH.has(word)).length;
  const unparted = UNPARTED.filter(({ typed }) => text.includes(typed));
  if (unparted.length > 0) return `${text} ${unparted.map((phrase) => phrase.english).join(" ")}`;
  const counted = LANGUAGES.map((language) => ({
    language,
    count: folded.filter((word, at) => language.small.has(word) || phraseAt(language, folded, at)).length,
  }));
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most));
  if (best.count < ENOUGH || best.count <= english) return text;
  let said = "";
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const phrase = phraseAt(best.language, folded, at);
    if (!phrase && !best.language.small.has(folded[at] ?? "")) continue;
    const last = at + (phrase?.typed.length ?? 1) - 1;
    said += text.slice(from, words[at]?.start) + (phrase?.english ?? "");
    from = words[last]?.end ?? text.length;
    at = last;
  }
  return said + text.slice(from);
}

const phraseAt = ({ phrases }: Language, words: readonly string[], at: number) =>
  phrases.get(words[at] ?? "")?.find(({ typed }) => typed.every((word, next) => words[at + next] === word));
