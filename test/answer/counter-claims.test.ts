import { describe, expect, it } from "vitest";
import { CLAIM_RULES, claimMatches, claimOf, claimTokens } from "../../src/answer/counter/claims.js";
import { LETTER_LANGUAGES } from "../../src/present/words/letter/letters.js";
import { shippedCollection } from "../shipped.js";
import { brokenExamples } from "../text/broken-examples.js";
import { expectNothingClaimed } from "./nothing-claimed.js";

describe("claims about the person", () => {
  it("keep their examples", () => {
    const found = (sentence: string) => claimMatches(claimTokens(sentence)).map(({ rule }) => rule);
    expect(brokenExamples<unknown>(CLAIM_RULES, found)).toEqual([]);
  });

  it.each([
    ["I hold offers from two banks.", "offer"],
    ["Globex has offered me $300K.", "offer"],
    ["I'd be leaving $80K of unvested stock.", "present-job"],
    ["My current salary is above this.", "present-job"],
    ["I've shipped this twice.", "experience"],
    ["I lead a team of twelve.", "experience"],
    ["I define how the company pays.", "experience"],
    ["With eight years of fraud work, this is familiar.", "experience"],
    ["My research is cited in it.", "experience"],
    ["I zorble quuxes at scale.", "experience"],
    ["I understand the ledger that the launch needs.", "experience"],
    ["I'd like a base of $200K.", null],
    ["Could we look at the sign-on again?", null],
    ["I'm excited about the work on payments.", null],
    ["The role spans three teams and two continents.", null],
  ])("%s is %s", (sentence, claim) => expect(claimOf(sentence)).toBe(claim));
});

describe("counters of the guides that ship", () => {
  it("say nothing of the person that was not given", async () => {
    expectNothingClaimed(await shippedCollection());
  }, 120_000);

  it.each(LETTER_LANGUAGES)("nor do they in %s", async (language) => {
    const shipped = await shippedCollection();
    expect(expectNothingClaimed(shipped, language)).toBeGreaterThan(10);
  });
});
