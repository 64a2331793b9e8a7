import { z } from "zod";
import { readLanguage } from "../language.js";
import { phraseFinder } from "../text/phrases.js";
import { stemOf } from "../text/stem.js";

const GROUPS = readLanguage("related-words", z.array(z.string().min(1)));

const singleStems = (group: string): string[] =>
  group.split(",").flatMap((phrase) => (phrase.trim().includes(" ") ? [] : [stemOf(phrase.trim())]));

/**
 * Finds the groups of related words and phrases in a text, given the stems of its words: the index of each group and
 * the words that matched.
 */
export const relatedIn = phraseFinder(
  GROUPS.flatMap((group, id) => group.split(",").map((phrase) => [id, phrase.trim()] as const)),
);

/** For the stem of a word, the stems of all single words that share a group with it. */
export const SAME: ReadonlyMap<string, ReadonlySet<string>> = sameWords();

function sameWords(): Map<string, Set<string>> {
  const same = new Map<string, Set<string>>();
  for (const group of GROUPS.map(singleStems)) {
    for (const stem of group) same.set(stem, new Set([...(same.get(stem) ?? []), ...group]));
  }
  return same;
}
