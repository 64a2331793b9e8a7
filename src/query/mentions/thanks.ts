import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import type { Word } from "../../text/words.js";
import { FILLERS } from "../catalog/fillers.js";
import { FOCUS_WORDS } from "../catalog/focus.js";

const read = readLanguage(
  "thanks",
  z.strictObject({
    thanks: wordList,
    heard: wordList,
    beside: wordList,
    phrases: wordList,
    settled: wordList,
    asks: wordList,
  }),
);
const THANKS: ReadonlySet<string> = new Set(read.thanks);
const HEARD: ReadonlySet<string> = new Set(read.heard);
const PHRASES: ReadonlySet<string> = new Set(read.phrases);
const BESIDE: ReadonlySet<string> = new Set(read.beside);
const ASKS: ReadonlySet<string> = new Set(read.asks);
const SETTLED = new RegExp(
  String.raw`^(?:i |ive |i have |we )?(?:just |finally |already |now )?(?:${read.settled.join("|")})\b`,
);

/** Whether a message only thanks, or says that all was heard, so that nothing is left to answer: "ok thx", "great, thank you!". */
export function isThanks(words: readonly Word[]): boolean {
  const said = words.filter(({ idle }) => !idle).map(({ text }) => text);
  if (PHRASES.has(words.map(({ text }) => text).join(" "))) return true;
  if (isSettled(said)) return true;
  if (said.length === 0 || !said.every((word) => THANKS.has(word) || HEARD.has(word) || BESIDE.has(word))) return false;
  return said.some((word) => THANKS.has(word) || HEARD.has(word)) || said.join(" ").includes("thank you");
}

/** "Thanks, went with Hooli in the end": whoever thanks first, and then tells what was decided, asks nothing. */
function isSettled(said: readonly string[]): boolean {
  const told = said.findIndex((word) => !THANKS.has(word) && !HEARD.has(word) && !BESIDE.has(word));
  if (told < 1 || !said.slice(0, told).some((word) => THANKS.has(word))) return false;
  const rest = said.slice(told);
  return (
    SETTLED.test(rest.join(" ")) &&
    !rest.some((word) => ASKS.has(word) || (FOCUS_WORDS.has(word) && !FILLERS.has(word)) || /\d/.test(word))
  );
}
