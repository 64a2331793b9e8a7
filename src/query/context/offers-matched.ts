import { isLevelWord } from "../../domain/level-words.js";
import type { Word } from "../../text/words.js";
import type { Span } from "../mentions/mentions.js";

/** Verbs that set one offer against another; and what tells that it is offers, and not levels, that match. */
const MATCHES = new Set("match matches matching matched beat beats beating".split(" "));
const MATCHED = new Set(
  "offer offers pay pays paid comp compensation salary package tc base total number numbers figure money bonus equity".split(
    " ",
  ),
);
const WHO_MATCHES = new Set("will would can could won wont cant doesn doesnt don dont to they them you it".split(" "));
const LEVEL_SAID = new Set("level levels leveling levelling grade grades ladder ladders".split(" "));
const ASKS_WHICH = new Set("which what where".split(" "));
/** Before and behind these stands the company of that name. */
const NAMED_BEHIND = new Set(
  "at from for with join joining joined or and vs versus over than leave leaving".split(" "),
);
const NAMED_BEFORE = new Set("and or vs versus v over than".split(" "));
/** How far behind the verb stands what it is about. */
const REACH = 6;

/** "Match" asks for what to ask for, and not for levels, where it is offers that match: "will they match", "match my offer". */
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
  // "Does Etsy ever match Google?", where no level is named.
  if (companies.some(({ to }) => to <= at) && companies.some(({ from }) => from === at + 1)) return true;
  if (words.some(({ text }) => ASKS_WHICH.has(text))) return false;
  if (others && words[at]?.text === "match" && companies.some(({ to }) => to === at)) return true;
  return words.slice(0, at).some(({ text }) => WHO_MATCHES.has(text));
}

/** "L5", "E6"; "senior" stands in the names of roles as well. */
const isLevelCode = (text: string): boolean => /\d/.test(text) && isLevelWord(text);
