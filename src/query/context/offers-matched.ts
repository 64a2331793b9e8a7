import { isLevelWord } from "../../domain/level-words.js";
import { listsOf, readLanguage, setsOf } from "../../language.js";
import type { Word } from "../../text/words.js";
import type { Span } from "../mentions/mentions.js";

/** Words of questions for levels, and of those whether one offer matches another. */
export const ASKED_OF_LEVELS = setsOf(
  readLanguage(
    "asked-of-levels",
    listsOf(
      "plainly asks binds pay before matches matched who-matches level-said asks-which named-behind named-before",
    ),
  ),
);
const { matches: MATCHES, matched: MATCHED, "who-matches": WHO_MATCHES, "level-said": LEVEL_SAID } = ASKED_OF_LEVELS;
const { "asks-which": ASKS_WHICH, "named-behind": NAMED_BEHIND, "named-before": NAMED_BEFORE } = ASKED_OF_LEVELS;
/** Distance from the verb to what it is about, in words. */
const REACH = 6;

/**
 * Reads "match" as a question about the target instead of levels if offers are matched: "will they match", "match my
 * offer".
 */
export function withOffersMatched(words: readonly Word[], spans: Span[]): Span[] {
  if (words.some(({ text }) => LEVEL_SAID.has(text) || isLevelCode(text))) return spans;
  const verb = words.findIndex(({ text }, at) => at > 0 && MATCHES.has(text) && isOffersVerb(words, at, spans));
  if (verb < 0) return spans;
  return [
    ...spans.filter(({ from, to }) => from !== verb || to !== verb + 1),
    { from: verb, to: verb + 1, meaning: { kind: "focus", focus: "target" }, cost: 0 },
  ];
}

function isOffersVerb(words: readonly Word[], at: number, spans: readonly Span[]): boolean {
  const [before = "", behind = ""] = [words[at - 1]?.text, words[at + 1]?.text];
  if (NAMED_BEHIND.has(before) || NAMED_BEFORE.has(behind) || MATCHED.has(behind)) return false;
  const companies = spans.filter(({ meaning, loose }) => meaning.kind === "company" && !loose);
  // "match group swe", "match ds": the company.
  if (companies.some(({ from, to }) => from === at && to > at + 1)) return false;
  if (spans.some(({ from, meaning }) => from === at + 1 && meaning.kind === "role")) return false;
  const about = words.slice(at + 1, at + 1 + REACH);
  const others = companies.some(({ from, to }) => at < from || to <= at);
  if (others && about.some(({ text }) => MATCHED.has(text) || /^\d{2,}k?$/.test(text))) return true;
  // "Does Etsy ever match Google?", without a level.
  if (companies.some(({ to }) => to <= at) && companies.some(({ from }) => from === at + 1)) return true;
  if (words.some(({ text }) => ASKS_WHICH.has(text))) return false;
  if (others && words[at]?.text === "match" && companies.some(({ to }) => to === at)) return true;
  return words.slice(0, at).some(({ text }) => WHO_MATCHES.has(text));
}

/** Whether a word is a level code: "L5", "E6". Not "senior", which is in the names of roles as well. */
const isLevelCode = (text: string): boolean => /\d/.test(text) && isLevelWord(text);
