import { expect, test } from "vitest";
import { asksForCompanies, COMPANY_QUESTIONS, speaksOfCompanies } from "../../src/query/asks-for-companies.js";
import { compileRules } from "../../src/text/rules.js";
import { readWords } from "../../src/text/words.js";
import { brokenExamples } from "../text/broken-examples.js";

const wordsOf = (text: string) => readWords(text, 100).words;

test("the rules keep the word of their examples", () => {
  const { rules, words: classes } = COMPANY_QUESTIONS;
  const matcher = compileRules(rules, { classes });
  expect(brokenExamples(rules, (text) => matcher.find(wordsOf(text)).map(({ rule }) => rule))).toEqual([]);
});

test.each([
  ["Which other employers take on plumbers?", true, true],
  ["who will outbid Umbra for a plumber", true, true],
  ["WHERE ELSE could a plumber go", true, true],
  ["how do employers like Umbra vest", false, true],
  ["who has to sign at Umbra", false, true],
  ["does Umbra pay for the move of a plumber", false, false],
])("%s", (question, asks, speaks) => {
  expect(asksForCompanies(question)).toBe(asks);
  expect(speaksOfCompanies(wordsOf(question))).toBe(speaks);
});
