import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import type { Focus } from "../query.js";

/** Phrases that ask for a part of the answer. Longer ones win over the words in them. */
const PHRASES: Record<Exclude<Focus, "overview" | "passages">, string[]> = readLanguage(
  "focus",
  z.strictObject({
    bands: wordList,
    target: wordList,
    floor: wordList,
    levers: wordList,
    levels: wordList,
    sources: wordList,
  }),
);

/** Every phrase with its focus. */
export const FOCUS_PHRASES: readonly { phrase: string; focus: Focus }[] = Object.entries(PHRASES).flatMap(
  ([focus, phrases]) => phrases.map((phrase) => ({ phrase, focus: focus as Focus })),
);

/** The words of all phrases. */
export const FOCUS_WORDS: ReadonlySet<string> = new Set(FOCUS_PHRASES.flatMap(({ phrase }) => phrase.split(" ")));

/** Where a question has words for several parts, the more telling one: "how old is the pay data" asks for sources. */
const PRECEDENCE: readonly Focus[] = ["sources", "levels", "levers", "floor", "target", "bands"];

/** The focus of a question that holds words for these. */
export function tellingFocus(named: readonly Focus[]): Focus {
  return PRECEDENCE.find((focus) => named.includes(focus)) ?? "overview";
}
