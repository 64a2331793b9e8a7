import { z } from "zod";
import { readLanguage } from "../../../language.js";

/* What a person typed about the reader of a letter, addressed to that reader. */

const words = z.record(z.string(), z.string());
const LISTS = readLanguage("letter-spelling", z.strictObject({ whole: words, you: words }));
const OTHERS = /\b(?:employer|company|firm|boss|manager|landlord|team|colleagues|family|people|parents|friends)\b/i;
const NAMED = /\b(?:wife|husband|partner|spouse|mother|father|son|daughter|manager|boss|colleague|friend)\b/i;
const MINE: Readonly<Record<string, string>> = { i: "I", im: "I’m", ive: "I’ve" };

/**
 * Words with "they", to whom the letter goes, as "you"; null if they are about someone else or already use "you".
 *
 * @example turned("how their options vest") // "how your options vest"
 */
export function turned(words: string): string | null {
  if (/\b(?:you|your)\b/i.test(words)) return null;
  // A "she" after someone who is named is that person, otherwise the recruiter: "my wife would have to leave her job".
  const third = /\b(?:he|she|him|her|his|hers)\b/i.exec(words);
  if (third && !NAMED.test(words.slice(0, third.index))) return null;
  // "My employer and what they paid": these are not the reader.
  const other = OTHERS.exec(words);
  const isOther = (at: number): boolean => other !== null && at > other.index;
  return words
    .replace(/[\p{L}]+(?:['’]\p{L}+)?/gu, (word, at: number) =>
      isOther(at) ? (MINE[word] ?? word) : (LISTS.you[word.toLowerCase().replace("’", "'")] ?? MINE[word] ?? word),
    )
    .replace(/(?<=\d)\s?(?:y|yrs?)(?=\s)/g, " years")
    .replace(/(?<!\d)1 years/g, "1 year")
    .replace(/\bi(?=['’])/g, "I")
    .replaceAll("'", "’")
    .replace(/\s+(?:please|pls|too|thanks|thx)$/i, "")
    .replace(/[\s,:;–-]+$/, "")
    .replace(/(?<!\b(?:have|had|has)\b.*|[’'](?:ve|s|d)\b.*)(?<=, (?:and )?)been (?=\p{L})/giu, "have been ")
    .replace(/(?<=^|[.,;:–—]\s*|\b(?:and|but|so|or|that|because|since|as|if|then)\s+)id(?=\s+\p{L})/giu, "I’d")
    .replace(SHORTENED, (word) => (/\p{Lu}$/u.test(word) ? word : (WHOLE.get(word.toLowerCase()) ?? word)))
    .replace(NAMES, (name) => name.charAt(0).toUpperCase() + name.slice(1));
}

/** Written-out forms of what people shorten in haste, and short forms with their capitals, as a letter has them. */
const WHOLE = new Map(Object.entries(LISTS.whole));
const SHORTENED = new RegExp(String.raw`(?<![\p{L}\d'’])(?:${[...WHOLE.keys()].join("|")})(?![\p{L}\d'’])`, "giu");

/** Words with a capital however they were typed; "may" and "march" only as months. */
const NAMES =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|december|(?<=\b(?:in|my|before|until|till|by|from|of|mid|late|early|\d{1,2}(?:st|nd|rd|th)?) )(?:march|may|sept?|oct|nov|dec|jan|feb|aug))\b/gu;

/** Words as a sentence of their own. */
export const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
