import { listsOf, readLanguage } from "../../language.js";
import { fold } from "../../text/folding.js";
import { anyOf } from "../../text/phrases.js";
import type { Word } from "../../text/words.js";
import { isOfOtherLanguage } from "../plain-words.js";

const LISTS = readLanguage(
  "not-places",
  listsOf("excludes asks alternatives comes some-days lives leads leads-abroad fields moves sites"),
);
const EXCLUDES = new RegExp(String.raw`(?<!\b${anyOf(LISTS.asks)} )\b${anyOf(LISTS.excludes)}(?: in)?(?: the)?$`);
const ALTERNATIVES: ReadonlySet<string> = new Set(LISTS.alternatives);
const COMES: ReadonlySet<string> = new Set(LISTS.comes);
const LIVES: ReadonlySet<string> = new Set(LISTS.lives);
const SOME_DAYS: ReadonlySet<string> = new Set(LISTS["some-days"]);
const REACH = 4;

/** Whether the words before the place that begins at `from` exclude it. */
export function isNotMeant(words: readonly Word[], from: number): boolean {
  const before = words.slice(Math.max(0, from - REACH), from).map(({ text }) => text);
  if (EXCLUDES.test(before.join(" "))) return true;
  if (!ALTERNATIVES.has(before.at(-1) ?? "")) return false;
  return [2, 3].some((back) => from - back > 0 && isNotMeant(words, from - back));
}

/** Whether "remote" between these words is for a part of the week, and so no place: "remotely 2 days a week". */
export function isForSomeDays(words: readonly Word[], from: number, to: number): boolean {
  const near = words.slice(Math.max(0, from - REACH), to + REACH).map(({ text }) => text);
  return near.some((word) => SOME_DAYS.has(word));
}

/**
 * Whether a person comes from the place that begins at `from`, or lives there: "I am from Brazil", "moving from the
 * Austin office", "I live in Denver".
 */
export function isOrigin(words: readonly Word[], from: number): boolean {
  const before = words.slice(Math.max(0, from - 2 * REACH), from).map(({ text }) => text);
  const [verb = "", preposition] = before.slice(-2);
  if (preposition === "in" && LIVES.has(verb)) return true;
  const at = before.lastIndexOf("from");
  const isNear = at >= before.length - REACH + 1 && !before.slice(at).includes("to");
  return isNear && before.slice(Math.max(0, at - REACH + 1), at).some((word) => COMES.has(word));
}

const [LEADS, ABROAD, FIELDS, MOVES] = (["leads", "leads-abroad", "fields", "moves"] as const).map(
  (name) => new Set(LISTS[name].map(fold)),
) as [Set<string>, Set<string>, Set<string>, Set<string>];

const SITES: ReadonlySet<string> = new Set([...LISTS.sites, ...LISTS.moves]);
/** Whether a word says that a place follows the preposition behind it: the "office" of "an office in Oslo". */
export const hasSite = (words: readonly Word[], at: number): boolean => SITES.has(words[at]?.text ?? "");

/** Whether the word before `from` leads to a place: "in X", "out of X", but not "experience in X". */
export function isLedToPlace(words: readonly Word[], from: number): boolean {
  const [before = "", ahead = "", first = ""] = [1, 2, 3].map((back) => words[from - back]?.text);
  if (LEADS.has(before)) return !FIELDS.has(ahead);
  if (before === "to") return MOVES.has(ahead);
  if (before === "of" && ahead === "out") return MOVES.has(first);
  return ABROAD.has(before) && words.some(({ text }) => isOfOtherLanguage(text));
}
