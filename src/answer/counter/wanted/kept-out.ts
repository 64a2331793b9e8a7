import { z } from "zod";
import { readLanguage, wordList } from "../../../language.js";
import type { Clause } from "../../message/clauses.js";

/* What a message keeps out of its letter. */

/** Indexes of the clauses that are to stay out: one that such a wish refers back to, and all with the same words. */
export function keptOut(message: string, clauses: readonly Clause[]): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const [at, { role, text }] of clauses.entries()) {
    const isPlain = DENIES_TELLING.test(text);
    if (!isPlain && (role !== "out" || !DENIES.test(text))) continue;
    // "I also have Meta at 190k, do not put that in" may be one clause.
    if (isPlain) kept.add(at);
    // "I'm on a visa and would need sponsorship, please don't mention it": this refers to the sentence before.
    if (POINTS_AT.test(text))
      for (let before = at - 1; before >= 0; before--) {
        kept.add(before);
        const between = message.slice(clauses[before - 1]?.end, clauses[before]?.start);
        if (/[.!?;\n]/.test(between)) break;
      }
    const named = new Set(wordsOf(text));
    for (const [other, one] of clauses.entries())
      if (role === "out" && one.role !== "out" && wordsOf(one.text).some((word) => named.has(word))) kept.add(other);
  }
  return kept;
}

/** "Please mention it" keeps nothing out. */
const DENIES =
  /(?:n['’]?t|\b(?:not|no|never|nothing|without|leave|keep|skip|omit|avoid|stays?|secret|private|between|quiet|rather))\b/iu;

/** A denial of telling, which keeps out what it points at whatever its clause was taken for: "do NOT write this". */
export const DENIES_TELLING =
  /(?:n['’]?t|\b(?:not|never))\s+(?:\p{L}+\s+)?(?:mention|write|say|tell|include|put|share|bring)\s+(?:that|this|it|so|them|him|her|any of (?:that|this|it))(?!\s+(?:i|we|my|our|they|he|she|there)\b)/iu;

/** Words for leaving out what is pointed at: "do not mention that". */
export const POINTS_AT =
  /\b(?:mention|write|say|tell|include|bring|use|name|put|share|add|leave|keep|them)\s+(?:that(?! (?:i|we|my|our|the|they|he|she|there)\b)|this|it|him|her)\b|^(?:not that|no mention of (?:that|it))/iu;

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    .map((word) => word.replace(/s$/, ""))
    .filter((word) => !NAMES_NOTHING.has(word));
const LISTS = readLanguage("letter-kept-out", z.strictObject({ "names-nothing": wordList }));
const NAMES_NOTHING: ReadonlySet<string> = new Set(LISTS["names-nothing"]);
