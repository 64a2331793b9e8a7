import { z } from "zod";
import { readLanguage } from "../language.js";
import { phraseFinder } from "../text/phrases.js";
import { stemOf } from "../text/stem.js";

const GROUPS = readLanguage("related-words", z.array(z.string().min(1)));

const singleStems = (group: string): string[] =>
  group.split(",").flatMap((phrase) => (phrase.trim().includes(" ") ? [] : [stemOf(phrase.trim())]));

/**
 * The groups of related words and phrases that a text speaks of, by the stems of its words: each by its number, with the
 * words that stand for it.
 */
export const relatedIn = phraseFinder(
  GROUPS.flatMap((group, id) => group.split(",").map((phrase) => [id, phrase.trim()] as const)),
);

/** Single words that belong to a group with a word, by its stem and theirs. */
export const SAME: ReadonlyMap<string, ReadonlySet<string>> = sameWords();

function sameWords(): Map<string, Set<string>> {
  const same = new Map<string, Set<string>>();
  for (const group of GROUPS.map(singleStems)) {
    for (const stem of group) same.set(stem, new Set([...(same.get(stem) ?? []), ...group]));
  }
  return same;
}
