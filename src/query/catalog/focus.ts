import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import { FOCUSES, type Focus } from "../query.js";

/** Phrases that ask for a part of the answer. Longer ones win over the words in them. */
const PHRASES = readLanguage("focus", z.record(z.enum(FOCUSES).exclude(["overview", "passages"]), wordList));

/** Every phrase with its focus. */
export const FOCUS_PHRASES: readonly { phrase: string; focus: Focus }[] = Object.entries(PHRASES).flatMap(
  ([focus, phrases]) => phrases.map((phrase) => ({ phrase, focus: focus as Focus })),
);

/** The words of all phrases. */
export const FOCUS_WORDS: ReadonlySet<string> = new Set(FOCUS_PHRASES.flatMap(({ phrase }) => phrase.split(" ")));

/** If a question has words for several parts, the lowest number wins: "how old is the pay data" asks for sources. */
const PRECEDENCE: Record<Focus, number> = {
  sources: 1,
  levels: 2,
  levers: 3,
  floor: 4,
  target: 5,
  bands: 6,
  overview: 7,
  passages: 8,
};

/** Picks the focus of a question from those that its words name; "overview" for none. */
export function tellingFocus(named: readonly Focus[]): Focus {
  return named.reduce<Focus>((first, one) => (PRECEDENCE[one] < PRECEDENCE[first] ? one : first), "overview");
}
