import { z } from "zod";
import { readLanguage, wordList } from "../language.js";
import { readWords } from "../text/words.js";

const shape = z.record(
  z.string(),
  z.strictObject({ small: z.string().optional(), words: z.record(z.string(), wordList) }),
);

interface Language {
  small: ReadonlySet<string>;
  /** English phrases by the words that say them, the longest first. */
  phrases: readonly { typed: readonly string[]; english: string }[];
  /** Whether its words are not parted by spaces. */
  unparted: boolean;
}

const LANGUAGES: readonly Language[] = Object.values(readLanguage("foreign-words", shape)).map(({ small, words }) => ({
  small: new Set(small?.split(/\s+/)),
  phrases: Object.entries(words)
    .flatMap(([english, list]) => list.map((phrase) => ({ typed: phrase.split(" "), english })))
    .sort((a, b) => b.typed.length - a.typed.length),
  unparted: small === undefined,
}));

const MOST_WORDS = 60;
/** So many words of another language make a text one of it, where fewer are English. */
const ENOUGH = 3;
const ENGLISH: ReadonlySet<string> = new Set(
  "the and for with my is are they have has of to do does will would can could i you it that this there how what".split(
    " ",
  ),
);

/** A text as typed, with what it asks in another language put in English, and that language's small words left out. */
export function inEnglish(text: string): string {
  const { words } = readWords(text, MOST_WORDS);
  const folded = words.map((word) => word.text);
  const english = folded.filter((word) => ENGLISH.has(word)).length;
  const unparted = LANGUAGES.filter((one) => one.unparted).flatMap(({ phrases }) =>
    phrases.filter(({ typed }) => text.includes(typed.join(""))).map((phrase) => phrase.english),
  );
  if (unparted.length > 0) return `${text} ${unparted.join(" ")}`;
  const counted = LANGUAGES.filter((one) => !one.unparted).map((language) => ({
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
  phrases.find(({ typed }) => typed.every((word, next) => words[at + next] === word));
