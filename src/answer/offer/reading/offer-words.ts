import { z } from "zod";
import { LanguageError, readLanguage, wordList } from "../../../language.js";
import { fold } from "../../../text/folding.js";

/** A word as the tokens of an offer are written: folded, without its apostrophe, and parted where a hyphen ties two. */
const asTokens = (words: string): string => fold(words).replace(/['’]/g, "").replace(/-/g, " ");

const classes = z.record(z.string().regex(/^[A-Z][A-Z_]*$/), wordList);
const byWord = z.record(z.string(), wordList);
const forms = z.strictObject({ heads: byWord, starts: byWord, stems: byWord });
const READ = readLanguage("offer-words", z.strictObject({ labels: classes, details: classes, beside: classes, forms }));

/** Parts of compounds and stems of words that take endings, each with the word that it is read as. */
export const WORD_FORMS = READ.forms;

const folded = (lists: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, [...new Set(words.map(asTokens))]]));

/** The lists of words that the rules of an offer name in capitals. */
export const OFFER_WORDS = { labels: folded(READ.labels), details: folded(READ.details) };

/**
 * Whether something typed is a word of one of these lists, beside a figure or a label.
 *
 * @throws LanguageError where there is no such list
 */
export function among(...lists: readonly string[]): (typed: string | undefined) => boolean {
  const words = lists.flatMap((list) => {
    const own = READ.beside[list] ?? READ.details[list];
    if (!own) throw new LanguageError(`data/language/offer-words.yml: no list ${list}`);
    return own.map(asTokens);
  });
  const known = new Set(words);
  return (typed) => typed !== undefined && known.has(asTokens(typed));
}

/** Letters of languages that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The words of languages without spaces, longest first, by their first letter. */
const BY_START = new Map<string, string[]>();
for (const word of [...Object.values(READ.labels), ...Object.values(READ.details)].flat()) {
  const [start = ""] = word;
  if (UNSPACED.test(start) && !word.includes(" ")) BY_START.set(start, [...(BY_START.get(start) ?? []), word]);
}
for (const words of BY_START.values()) words.sort((a, b) => b.length - a.length);

/**
 * How much of a run of letters is one word: all of it, but where words stand without spaces a word of the lists, or what
 * stands before the next one.
 */
export function wordLength(run: string): number {
  if (!UNSPACED.test(run[0] ?? "")) return run.length;
  const knownAt = (at: number): number => {
    const plain = run.slice(at).toLowerCase();
    return BY_START.get(plain[0] ?? "")?.find((word) => plain.startsWith(word))?.length ?? 0;
  };
  const known = knownAt(0);
  if (known > 0) return known;
  for (let at = 1; at < run.length; at++) if (knownAt(at) > 0) return at;
  return run.length;
}
