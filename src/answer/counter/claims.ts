import { z } from "zod";
import { readRules } from "../../language.js";
import { fold } from "../../text/folding.js";
import { compileRules, type Matchable } from "../../text/rules.js";

/**
 * What a sentence of a script says about the sender: that there is another offer, what the present job pays or what
 * would be lost with it, what the person has done or is. Only the person can say so.
 */
const CLAIMS = ["offer", "present-job", "experience"] as const;
export type Claim = (typeof CLAIMS)[number];

const { words, rules } = readRules("claims", z.enum([...CLAIMS, "own-wish"]), ["SELF", "COUNT"]);
const [SELF, COUNTS] = [new Set(words.SELF), new Set(words.COUNT)];
/** Rules over the sentences of scripts; a sentence with a word of `SELF` outside every wish is a claim as well. */
export const CLAIM_RULES = rules;

const MATCHER = compileRules(CLAIM_RULES, { classes: words });
const TOKEN = /[\p{L}\p{M}]+(?:['’]\p{L}+)*|\d[\d.,]*|[^\s\p{L}\d]/gu;

/** The words, figures ("#") and signs of a sentence, folded, as the rules match them. */
export const claimTokens = (sentence: string): Matchable[] =>
  [...sentence.matchAll(TOKEN)].map(([word]) => ({ text: /^\d/.test(word) ? "#" : fold(word).replace(/['’]/g, "") }));

/** Matches of the rules in a sentence. */
export const claimMatches = (tokens: readonly Matchable[]) =>
  MATCHER.find(tokens, (slot, at) => (slot === "NUMBER" && isCount(tokens[at]?.text) ? [{ length: 1 }] : []));

const isCount = (text = ""): boolean => text === "#" || COUNTS.has(text);

/**
 * What a sentence claims about the sender; null if it speaks of the job, the market or a wish. A sentence in the first
 * person that is not a known wish counts as a claim of experience: no list of achievements is ever complete.
 *
 * @example claimOf("I have a competing offer of $300K") // "offer"
 */
export function claimOf(sentence: string): Claim | null {
  const tokens = claimTokens(sentence);
  const found = claimMatches(tokens);
  const claim = CLAIMS.find((kind) => found.some(({ rule }) => rule.means === kind));
  if (claim) return claim;
  const wishes = found.filter(({ rule }) => rule.means === "own-wish");
  const own = tokens.some(
    ({ text }, at) => SELF.has(text) && !wishes.some(({ start, end }) => start <= at && at < end),
  );
  return own ? "experience" : null;
}
