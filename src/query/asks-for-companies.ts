import { z } from "zod";
import { readLanguage, wordList } from "../language.js";
import { compileRules, type Matchable, type Rule } from "../text/rules.js";
import { readWords, type Word } from "../text/words.js";

/** Word classes that the patterns of `COMPANY_RULES` refer to. */
export const COMPANY_CLASSES = readLanguage(
  "company-questions",
  z.strictObject({
    COMPANIES: wordList,
    PAYS: wordList,
    CAN: wordList,
    PAY: wordList,
    NO_NAME: wordList,
    KIND: wordList,
    DOES: wordList,
    RANKED: wordList,
    PAID: wordList,
    COUNTED: wordList,
    WHO_ELSEWHERE: wordList,
    WHICH_ELSEWHERE: wordList,
    COMPANIES_ELSEWHERE: wordList,
    PAYS_ELSEWHERE: wordList,
  }),
);

/**
 * Rules for questions about companies: they ask for companies ("asks"), ask for others than the one named ("others"),
 * or may ask for companies because they mention them without a name ("speaks").
 */
export const COMPANY_RULES: readonly Rule<"asks" | "others" | "speaks">[] = [
  {
    name: "which companies",
    pattern: "which|what other? COMPANIES",
    means: "asks",
    examples: ["which firms hire writers", "what other company needs nurses"],
    counterexamples: ["which of their offices", "the companies that own it"],
  },
  {
    name: "who pays",
    pattern: ["who|whos is? else? PAYS", "who else? CAN PAY"],
    means: "asks",
    examples: ["who tops that", "who's paying best", "who else might come close to it"],
    counterexamples: ["who signs the letter", "who can I write to", "will they match it"],
  },
  {
    name: "in other languages",
    pattern: ["WHO_ELSEWHERE PAYS_ELSEWHERE", "WHICH_ELSEWHERE COMPANIES_ELSEWHERE"],
    means: "asks",
    examples: ["wer zahlt am meisten", "qual empresa paga mais"],
    counterexamples: ["wie viel zahlt Umbra", "qual o salário na empresa"],
  },
  {
    name: "others than the one named",
    pattern: [
      "who|whos|where|anyone|anybody|someone|somebody else",
      "which|what|any|some other COMPANIES|places|shops",
    ],
    means: "others",
    examples: ["where else is there more", "who else is worth a call", "what other firms are there"],
    counterexamples: ["what else should I ask", "which other figures", "the other companies know"],
  },
  {
    name: "companies without a name",
    pattern: ["NO_NAME", "KIND company|employer"],
    means: "speaks",
    examples: ["the employers of most writers", "the best paying company of all"],
    counterexamples: ["the company pays for lunch"],
  },
  {
    name: "over all of them",
    pattern: ["over|across|by|per all? the? COMPANIES", "any|every COMPANIES", "who|whose|where ..8 most|best|highest"],
    means: "speaks",
    examples: [
      "writers' wages by company",
      "across all the firms",
      "every employer there is",
      "where would a nurse earn the most",
      "whose nurses get the highest pay",
    ],
    counterexamples: ["paid by the hour", "the most that they pay", "the best of my friends"],
  },
  {
    name: "a list by pay",
    pattern: ["RANKED PAID", "top|bottom|best|highest|lowest COUNTED"],
    means: "speaks",
    examples: ["highest paid nurses", "lowest base for cooks", "top 5 posts for nurses"],
    counterexamples: ["top of the band", "paid by the hour"],
  },
  {
    name: "who has",
    pattern: "who else|can|could|would|might? DOES",
    means: "speaks",
    examples: ["who has posts for nurses", "who would give more"],
    counterexamples: ["those who work there", "have a look"],
  },
];

/** Verbs for "pays" in other languages: "zahlt", "paga". */
export const PAYS_ELSEWHERE: ReadonlySet<string> = new Set(COMPANY_CLASSES.PAYS_ELSEWHERE);

const matcher = compileRules(COMPANY_RULES, { classes: COMPANY_CLASSES });

/** Whether a question asks for companies, so that a ranking of them answers it: "who else could match that". */
export function asksForCompanies(question: string): boolean {
  const { words } = readWords(question, MOST_WORDS);
  return matcher.find(words).some(({ rule }) => rule.means !== "speaks");
}

/**
 * Whether words ask for companies other than those that they name: "I'm at Acme, who else hires designers". False when
 * a name follows the request in its clause, as in "who else at Acme".
 *
 * @param names where the company names begin, as word indexes
 */
export function asksForOthers(words: readonly Word[], names: readonly { from: number }[]): boolean {
  return matcher.find(words).some(({ rule, start, end }) => {
    const next = words.findIndex(({ mark }, at) => at >= end && mark !== "");
    const clauseEnd = next < 0 ? words.length : next;
    return rule.means === "others" && !names.some(({ from }) => from >= start && from < clauseEnd);
  });
}

/** Whether words may ask for companies, so that a missing company name is expected: "the best employers for nurses". */
export const speaksOfCompanies = (words: readonly Matchable[]): boolean => matcher.find(words).length > 0;

/** Longest question that is read, in words. */
const MOST_WORDS = 400;
