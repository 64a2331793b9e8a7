import { classOf } from "../../../query/letter/features.js";
import { fold } from "../../../text/folding.js";
import { anyOf } from "../../../text/phrases.js";
import { monthOf } from "../../message/dates-and-numbers.js";
import { SMALL } from "../../message/small-words.js";
import { wordsOf } from "../../message/told-text.js";
import { ADDRESSEE_LISTS } from "./manner.js";

/* Who a letter goes to, and who signs it: names in any script, after words that lead to one. */

const { titles, ...LISTS } = ADDRESSEE_LISTS;
const ANY_CASE = (pattern: string): string =>
  pattern.replace(/(?<!\\)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const any = (words: readonly string[]): string => ANY_CASE(anyOf(words));

const TITLE_NAMES = new Map(Object.entries(titles).flatMap(([title, words]) => words.map((word) => [word, title])));
const TITLE = String.raw`(?:${any([...TITLE_NAMES.keys()])}(?!\p{L})\.?\s+)`;
const WORD = String.raw`(?:\p{Lu}\.|\p{Lu}['’]\p{Lu}\p{Ll}+|\p{Lu}\p{L}{0,14}\p{Ll})(?:-\p{L}{2,12})*(?![\p{L}]|['’]s)`;
const NAME = String.raw`(?<titles>${TITLE}*)["“”'‘]?(?<name>${WORD}(?:\s+(?:(?:${anyOf(LISTS.particles)})\s+){0,2}${WORD}){0,2})["“”'’]?`;
const ROLES = String.raw`(?<!\p{L})${any(LISTS.roles)}(?!\p{L})`;
const ARTICLE = String.raw`(?:(?:the|my|our|their|der|die|dem|den|la|le|el|il|lo|les|a|o)\s+)?`;
const SCRIPT = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
/** Chinese and Japanese words before or between names: "to", "write", "of". */
const NO_NAME = "[给給致向写寫の]";
const GREETED = String.raw`["“'‘«]?(?:${any(LISTS.greetings)}\s+)?`;
/** Introduced as the recruiter's name, so that it counts without capitals as well and may have two words. */
const CALLED = new RegExp(
  String.raw`(?:(?<!\p{L})(?:[Hh]er|[Hh]is|[Tt]heir)\s+name(?:['’]?s|\s+is)|${ROLES}(?:['’]?s\s+name)?(?:\s+(?:is|was|there|here))*\s+(?:called|named|(?<=name\s+)is))\s+(?<name>\p{L}{2,15}(?:[ -]\p{Lu}\p{Ll}+)?)(?!\p{L})`,
  "u",
);
const ADDRESSEES = [
  String.raw`${ROLES}(?:['’]?s\s+name)?\s*(?:[,:=(–-]\s*|(?:${any(LISTS.joints)})\s+)*${NAME}`,
  // "In English, the recruiter", "on Monday my recruiter": after such a word comes no person's name.
  String.raw`(?<!\p{L})(?<!\b(?:[Ii]n|[Oo]n|[Bb]y|[Ff]rom|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Ii]nto)\s+)${NAME}(?:,?\s+(?:${anyOf(LISTS.from)}\s+)?${ARTICLE}|\s*\(${ARTICLE})${ROLES}`,
  String.raw`(?<!\p{L})[Tt]o:\s*${NAME}`,
  String.raw`["“'‘«](?:${any(LISTS.greetings)})\s+${NAME}`,
  String.raw`\bto\s+["“'‘]${GREETED}${NAME}[^"”'’\n]{0,20}["”'’]`,
  String.raw`(?<!\p{L}|[Mm]y\s)(?:${any(LISTS.leads)})(?:[:,]?\s+|(?<=['’]))${GREETED}${NAME}`,
  // Scripts without capitals, where the title comes behind.
  String.raw`(?<=^|${NO_NAME}|[^${SCRIPT}])(?<titles>)(?<name>(?![おご])(?:(?!${NO_NAME})[${SCRIPT}]){1,6}?\s?(?:${LISTS.behind.join("|")}))`,
].map((pattern) => new RegExp(pattern, "u"));
/** "The answer to Hana", "an Frau Vogel": a name after a preposition, in a sentence about writing. */
const TO = new RegExp(String.raw`(?<!\p{L})(?:${any(LISTS.to)}):?\s+${ARTICLE}${NAME}`, "gu");
const OF_WRITING: ReadonlySet<string | undefined> = new Set("WRITE LETTER REPLY COUNTER SEND WORDING".split(" "));

/**
 * The name of the letter's addressee, with "Ms", "Mr" or "Dr" if a title was typed; null if none is given.
 * @param isTaken whether a name is that of a company or a place, and so not a person's
 * @param company the company that is answered, whose name is not a person's either
 */
export function addresseeOf(typed: string, isTaken: (name: string) => boolean, company = ""): string | null {
  const called = CALLED.exec(typed)?.groups?.name;
  if (called && !SMALL["no-names"].has(called)) return called.charAt(0).toUpperCase() + called.slice(1);
  const own = fold(company).split(/\s+/);
  const isNone = (name: string): boolean => SMALL["no-names"].has(name) || isTime(name) || own.includes(fold(name));
  const found = [...ADDRESSEES.map((pattern) => pattern.exec(typed)), ...[...typed.matchAll(TO)].filter(isOfWriting)];
  for (const match of found) {
    const { name = "", titles: before = "" } = match?.groups ?? {};
    const words = name.split(/\s+/);
    const titled = (before.match(/[\p{L}]+/gu) ?? []).flatMap((word) => TITLE_NAMES.get(fold(word)) ?? []);
    // "To Jia Wei Stripe": what no name holds ends it, and "à New York" is none at all.
    const end = words.findIndex((word) => isNone(word) || (titled.length === 0 && isTaken(word)));
    if (name === "" || end === 0 || (titled.length === 0 && (isTaken(name) || isTaken(words.slice(0, 2).join(" ")))))
      continue;
    return [...new Set(titled), ...(end < 0 ? words : words.slice(0, end))].join(" ");
  }
  return null;
}

const isTime = (name: string): boolean =>
  /day$/.test(name) || (monthOf(name) !== null && !/^(?:April|June|August)$/.test(name));

/** Whether the sentence of a match speaks of writing before it. */
function isOfWriting({ input = "", index = 0, groups }: RegExpMatchArray): boolean {
  if (groups?.titles) return true;
  // "Write the mail then? To Ilse".
  const sentence = /[^.!?\n]*(?:[.!?\n]\s*)?$/.exec(input.slice(0, index))?.[0] ?? "";
  return wordsOf(sentence).some((word) => OF_WRITING.has(classOf(word)));
}

/** "I'd gladly sign with Acme" names who the contract is with, "Other offer from: Acme" no sender. */
const SIGNER =
  /(?:\b[Ii]n (?:his|her|my) name,? \(?|\b[Mm]y name is\s+|(?<=(?:^|[.;!?\n])\s*)[Ff]rom:\s*|(?<!\b(?:i|['’](?:d|ll)|would|will|to|can|could|not|never|gladly|happily)\s)\b[Ss]ign(?:ed|s)?(?: (?:it|this|off|the (?:letter|e?mail)))*(?: (?:as|with|from|by|off))?[:,]?\s+["“'‘]?(?:(?:Best|Regards|Thanks|Cheers)(?: \p{Ll}+)?,? )?)(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\.)?(?: \p{Lu}\p{Ll}+)?)(?![\p{L}]|['’]s)/u;

const SIGNER_OF_SCRIPT = new RegExp(String.raw`Sign as (?<name>[${SCRIPT}]{2,6})\.`, "u");

/**
 * The name with which the person signs; null if it is not given.
 * @param isTaken whether a name is that of a company or a place
 */
export function signerOf(typed: string, isTaken: (name: string) => boolean): string | null {
  const native = SIGNER_OF_SCRIPT.exec(typed)?.groups?.name;
  if (native) return native;
  const { 0: words = "", groups } = SIGNER.exec(typed) ?? {};
  const name = groups?.name ?? "";
  const isSaid = /\b(?:as|name)\b/i.test(words);
  return name === "" || isTime(name) || SMALL["no-names"].has(name) || (!isSaid && isTaken(name)) ? null : name;
}
