import { describe, expect, it } from "vitest";
import { argues, isLetterSentence } from "../../src/answer/counter/argues.js";

describe("sentences that argue in a letter", () => {
  it.each([
    "Engineers who know settlement systems are rare.",
    "A single outage in clearing would cost the bank a year of trust.",
    "The role spans four markets and two regulators.",
    "Umbra and Globex compete for the same analysts.",
  ])("%s", (sentence) => expect(argues(sentence)).toBe(true));

  it.each([
    "Acme's $2B buyback shrinks the float.",
    "Acme sells ledgers as a product.",
    "As a public company, Acme must file reports every quarter.",
    "Acme engineers make a valuation of $4B possible.",
    "Impact on pay: +5% for the work of engineers.",
    "The 20% premium for engineers needs a place in the base.",
    "What do the most senior engineers receive?",
    '"The work of the team is rare.',
    "The work (with two banks is rare.",
    "I'm requesting a bonus tied to the work, which is critical.",
    "I'll be designing the most critical tools.",
    "Engineers here trail FAANG in equity, which is critical.",
  ])("not: %s", (sentence) => expect(argues(sentence)).toBe(false));

  it("a sentence with a blank has to be a statement in a candidate's words as well", () => {
    expect(isLetterSentence("At [company], I ran [X] launches.")).toBe(true);
    expect(isLetterSentence("Total comp: [X] at [company].")).toBe(false);
  });
});
