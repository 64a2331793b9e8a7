import { z } from "zod";
import { readRules } from "../language.js";
import { compileRules, type Matchable } from "../text/rules.js";
import { readWords, type Word } from "../text/words.js";

const meaning = z.enum(["asks", "others", "speaks"]);

/**
 * Rules for questions about companies: they ask for companies ("asks"), ask for others than the one named ("others"),
 * or may ask for companies because they mention them without a name ("speaks").
 */
export const COMPANY_QUESTIONS = readRules("company-questions", meaning, ["PAYS_ELSEWHERE"]);

/** Verbs for "pays" in other languages: "zahlt", "paga". */
export const PAYS_ELSEWHERE: ReadonlySet<string> = new Set(COMPANY_QUESTIONS.words.PAYS_ELSEWHERE);

const matcher = compileRules(COMPANY_QUESTIONS.rules, { classes: COMPANY_QUESTIONS.words });

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
