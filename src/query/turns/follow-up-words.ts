import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import { readWords } from "../../text/words.js";

/** Phrases of turns that go on with what was spoken of. */
export const FOLLOW_UPS = readLanguage(
  "follow-ups",
  z.strictObject({
    and: wordList,
    "before-name": wordList,
    both: wordList,
    previous: wordList,
    elsewhere: wordList,
    "instead-of": wordList,
  }),
);
const AND: readonly (readonly string[])[] = FOLLOW_UPS.and.map((phrase) => phrase.split(" "));
const BEFORE_NAME: ReadonlySet<string> = new Set(FOLLOW_UPS["before-name"]);

/** One of the phrases of a list as a pattern, the longest first. */
export const anyOf = (phrases: readonly string[]): string =>
  `(?:${[...phrases]
    .sort((a, b) => b.length - a.length)
    .join("|")
    .replaceAll(" ", "\\s+")})`;

const ANY_LEAD = String.raw`(?:(?:the|in|at|for|an?)\s+)*`;
const INSTEAD = anyOf(FOLLOW_UPS["instead-of"]);
const WRONG_LAST = new RegExp(
  String.raw`[,(]?\s+(?:(?:and|but)\s+)?${INSTEAD}\s+${ANY_LEAD}([^,.;!?()]{2,40})\)?[?.!\s]*$`,
  "iu",
);
const WRONG_FIRST = new RegExp(
  String.raw`^\W*(?:\p{L}+\W+){0,3}?${INSTEAD}\s+${ANY_LEAD}([^,.;!?()]{2,40}?)(?:\s*[,;:.–-]\s*|\s+(?:but|sondern|mais|sino|mas)\s+)(?=\S)`,
  "iu",
);

/**
 * A turn without the name that it says was wrong: "I meant EM, not TPM", "not nyc but sf".
 *
 * @param isSpokenOf whether a name is of what was spoken of; what is not to be in any case ("not remote") stays
 */
export function withoutWrongName(text: string, isSpokenOf: (name: string) => boolean): string {
  if (text.length > MOST_CORRECTED) return text;
  for (const pattern of [WRONG_LAST, WRONG_FIRST]) {
    const match = pattern.exec(text);
    const rest = match && (text.slice(0, match.index) + text.slice(match.index + match[0].length)).trim();
    if (rest && /\p{L}/u.test(rest) && isSpokenOf(match[1] ?? "")) return rest;
  }
  return text;
}
const MOST_CORRECTED = 160;

/** Nobody leads with more words. */
const MOST_LEADING = 12;

/**
 * A turn without the words of other languages with which it goes on: "und in Zürich?" is "Zürich?".
 *
 * @example withoutLead("y para un senior?") // "senior?"
 */
export function withoutLead(text: string): string {
  const { words } = readWords(text, MOST_LEADING);
  const leads = (at: number): number =>
    Math.max(
      0,
      ...AND.filter((phrase) => phrase.every((one, i) => words[at + i]?.text === one)).map(({ length }) => length),
    );
  let at = 0;
  for (let taken = leads(at); taken > 0; taken = leads(at)) at += taken;
  if (at === 0) return text;
  while (BEFORE_NAME.has(words[at]?.text ?? "") && at + 1 < words.length) at++;
  const first = words[at];
  return first ? text.slice(first.start) : text;
}
