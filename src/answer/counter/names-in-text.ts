import type { CompanyInText } from "../../query/query.js";
import { areEveryday } from "../../query/word-vectors.js";
import { fold, nameWords } from "../../text/folding.js";
import { numberWorth } from "../message/dates-and-numbers.js";
import { plainName } from "./names.js";

/* What role a company's name has in a message, and how a letter writes it. */

/** "On LinkedIn", "over Zoom": whether a company is only the channel of a message or a call. */
export const isChannel = (text: string, { start, end, asked }: CompanyInText): boolean =>
  !asked && /\b(?:on|via|through|over)\s+$/iu.test(text.slice(0, start)) && !/^[^.;!?\n]*\d/u.test(text.slice(end));

/** "I would trade the sign-on": whether the word is a verb, not a company. */
export const isVerb = (text: string, { start, end, asked }: CompanyInText): boolean =>
  !asked &&
  /^\p{Ll}/u.test(text.slice(start, end)) &&
  /\b(?:i|we|they|would|could|can|will|not|['’](?:d|ll)|n['’]t)\s+$/iu.test(text.slice(0, start));

/** Whether one name begins with all words of the other. */
export function areLike(name: string, other: string): boolean {
  const [one, two] = [fold(name), fold(other)];
  return one.startsWith(`${two} `) || two.startsWith(`${one} `);
}

/** The first word of a name, with the capitalised ones after it; null if there are no words. */
export function nameIn(words: string | null): string | null {
  const [, first, more = ""] = /^(\S+)((?:\s+(?:(?:of|&|and)\s+)?\p{Lu}\S*)*)/u.exec(words ?? "") ?? [];
  return first === undefined ? null : first + (/^\p{Lu}/u.test(first) ? more : "");
}

/** A name as it was typed, with the capitals that a letter gives it. */
export function nameOf(typed: string, companyName: string | null): string {
  if (/\p{Lu}/u.test(typed) && !/^\p{Lu}{6,}$/u.test(typed)) return typed;
  const plain = companyName && plainName(companyName);
  if (plain?.toLowerCase().startsWith(typed.toLowerCase())) return plain;
  return typed.charAt(0).toUpperCase() + typed.slice(1);
}

/**
 * Offset at which a text names a company, by all of its name or by a first word that is a name alone ("Shield" of Shield
 * AI, but not "two" of Two Sigma); -1 if it does not.
 */
export function placeOfName(text: string, name: string): number {
  const words = nameWords(name);
  const typed = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    index,
    key: fold(word),
  }));
  const isAt = (at: number, count: number): boolean =>
    words.slice(0, count).every((word, offset) => typed[at + offset]?.key === word);
  const isAlone = ({ word, key }: { word: string; key: string }): boolean =>
    key.length > 2 && numberWorth(key) === null && (/^\p{Lu}/u.test(word) || !areEveryday(key));
  const found = typed.find((one, at) => words.length > 0 && (isAt(at, words.length) || (isAt(at, 1) && isAlone(one))));
  return found?.index ?? -1;
}

/** Whether a text names a company. */
export const holdsName = (text: string, name: string): boolean => placeOfName(text, name) >= 0;

/** A sentence with companies' names as a letter writes them, if someone works or holds something there: "at acme". */
export function withNames(sentence: string, companies: readonly CompanyInText[]): string {
  return [...companies]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, companyName }) => {
      const typed = text.slice(start, end);
      const isName = companyName !== null && !/\p{Lu}/u.test(typed) && AT.test(text.slice(0, start));
      if (!isName) return text;
      // A short form is written out ("at msft"); of a longer name as much as was typed.
      const isBegin = companyName.toLowerCase().startsWith(typed.toLowerCase());
      const named = isBegin ? companyName.slice(0, typed.length) : plainName(companyName);
      return text.slice(0, start) + named + text.slice(end);
    }, sentence);
}
const AT = /\b(?:at|from|with|by|unvested|leave|leaving|my)\s+$/iu;

/** A sentence with places' names in capitals, if someone goes or comes from there: "moving from seattle". */
export const withPlaces = (sentence: string, isPlace: (words: string) => boolean): string =>
  sentence.replace(NEAR_PLACES, (words, first: string) => {
    const known = [words, first].find(isPlace);
    return known
      ? known.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) + words.slice(known.length)
      : words;
  });
const NEAR_PLACES = /(?<=\b(?:from|in|to|near|leave|leaving|around) )(\p{Ll}[\p{L}’.-]+)(?: \p{Ll}[\p{L}’-]+)?/gu;

/** A capital of a name; "I", a code and a sentence's first letter do not count. */
export const HAS_NAMES = /(?<=[^\s.!?:\n–—]\s+)\p{Lu}\p{Ll}/u;

/** "Fannie Mae": an unknown company's name with the capitalised word behind it. */
export function withAllOfName(text: string, one: CompanyInText): CompanyInText {
  const more = one.companyName === null ? /^ \p{Lu}\p{Ll}+(?=[\s,.;)]|$)/u.exec(text.slice(one.end))?.[0] : undefined;
  return more && /^\p{Lu}/u.test(text.slice(one.start)) ? { ...one, end: one.end + more.length } : one;
}

/**
 * Whether the words before an unknown name lead to a company: "at Frobnitz". In small letters only words for an offer do:
 * "I suffer from migraines" names an illness.
 */
export const isLedToCompany = (before: string, name: string): boolean =>
  (/^\p{Lu}/u.test(name) ? LED_TO : OFFERED_BY).test(before);
const LED_TO = /\b(?:from|at|with|by|bei|von|chez)\s+$/iu;
const OFFERED_BY = /\b(?:offer|counter|process|number|quote)\p{L}*(?:\s+[^\s.!?;]+){0,5}?\s+(?:from|at|with|by)\s+$/iu;
