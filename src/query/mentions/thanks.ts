import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import type { Word } from "../../text/words.js";

const read = readLanguage(
  "thanks",
  z.strictObject({ thanks: wordList, heard: wordList, beside: wordList, phrases: wordList }),
);
const THANKS: ReadonlySet<string> = new Set(read.thanks);
const HEARD: ReadonlySet<string> = new Set(read.heard);
const PHRASES: ReadonlySet<string> = new Set(read.phrases);
const BESIDE: ReadonlySet<string> = new Set(read.beside);

/** Whether a message only thanks, or says that all was heard, so that nothing is left to answer: "ok thx", "great, thank you!". */
export function isThanks(words: readonly Word[]): boolean {
  const said = words.filter(({ idle }) => !idle).map(({ text }) => text);
  if (PHRASES.has(words.map(({ text }) => text).join(" "))) return true;
  if (said.length === 0 || !said.every((word) => THANKS.has(word) || HEARD.has(word) || BESIDE.has(word))) return false;
  return said.some((word) => THANKS.has(word) || HEARD.has(word)) || said.join(" ").includes("thank you");
}
