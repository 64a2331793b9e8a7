import { listsOf, readLanguage } from "../../language.js";
import type { Word } from "../../text/words.js";
import { FILLERS } from "../catalog/fillers.js";
import { FOCUS_WORDS } from "../catalog/focus.js";
import { isEverydayName } from "./evidence.js";
import type { Span } from "./mentions.js";

const read = readLanguage("thanks", listsOf("thanks heard beside phrases settled asks"));
const THANKS: ReadonlySet<string> = new Set(read.thanks);
const HEARD: ReadonlySet<string> = new Set(read.heard);
const PHRASES: ReadonlySet<string> = new Set(read.phrases);
const BESIDE: ReadonlySet<string> = new Set(read.beside);
const ASKS: ReadonlySet<string> = new Set(read.asks);
const SETTLED = new RegExp(
  String.raw`^(?:i |ive |i have |we )?(?:just |finally |already |now )?(?:${read.settled.join("|")})\b`,
);

/** Matches a plan: "I'll push back tomorrow", "gonna sleep on it". */
const PLANS =
  /^(?:(?:i|we)\s?['’]?(?:ll|will)|(?:i['’]?m |im )?(?:gonna|going to)|let me|lemme|will (?!they|you|he|she|it|this|that|the|my|a))\b/i;

/**
 * Whether a message only thanks or acknowledges, so that nothing is left to answer: "ok thx", "great, thank you!".
 *
 * @param names what the words may name: a plan with a company, role or place may call for an answer
 */
export function isThanks(message: string, words: readonly Word[], names: readonly Span[]): boolean {
  const told = words.filter(({ idle }) => !idle);
  // "That's all I needed".
  const said = told.map(({ text }) => text).filter((word, at, all) => word !== "i" || all[at - 1] !== "all");
  if (PHRASES.has(words.map(({ text }) => text).join(" "))) return true;
  if (isSettled(said) || isPlan(message, told, words, names)) return true;
  if (said.length === 0 || !said.every(isPolite)) return false;
  return said.some((word) => THANKS.has(word) || HEARD.has(word)) || THANK_YOU.test(said.join(" "));
}
const THANK_YOU = /\bthank (?:you|u|ya|yall)\b/;

/** Whether a message thanks and then announces a plan, without a question: "Ok thank you, will push back tomorrow". */
function isPlan(message: string, told: readonly Word[], words: readonly Word[], names: readonly Span[]): boolean {
  const first = told.findIndex(({ text }) => text === "will" || !isPolite(text));
  const lead = told.slice(0, first).map(({ text }) => text);
  if (first < 1 || !(lead.some((word) => THANKS.has(word)) || THANK_YOU.test(lead.join(" ")))) return false;
  const [from = 0, rest] = [told[first]?.start, told.slice(first)];
  const isNamed = ({ from: at, meaning, loose }: Span) =>
    !loose && NAMES.has(meaning.kind) && words[at] && rest.includes(words[at]) && !isEverydayName(words[at].text);
  if (names.some(isNamed) || rest.some(({ text }) => /\d/.test(text) || ASKS_MORE.has(text))) return false;
  return PLANS.test(message.slice(from)) && !/[?？]/.test(message);
}
const isPolite = (word: string): boolean => THANKS.has(word) || HEARD.has(word) || BESIDE.has(word);
const NAMES = new Set<Span["meaning"]["kind"]>(["company", "role", "place"]);
const ASKS_MORE: ReadonlySet<string> = new Set([...ASKS].filter((word) => word !== "will" && word !== "counter"));

/** Whether a message thanks and then reports a decision, without a question: "Thanks, went with Hooli in the end". */
function isSettled(said: readonly string[]): boolean {
  const told = said.findIndex((word) => !isPolite(word));
  if (told < 1 || !said.slice(0, told).some((word) => THANKS.has(word))) return false;
  const rest = said.slice(told);
  return (
    SETTLED.test(rest.join(" ")) &&
    !rest.some((word) => ASKS.has(word) || (FOCUS_WORDS.has(word) && !FILLERS.has(word)) || /\d/.test(word))
  );
}
