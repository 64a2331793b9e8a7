import { describe, expect, it } from "vitest";
import { CLAIM_RULES, claimMatches, claimTokens, judge } from "../../src/answer/counter/claims.js";
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
  ])("%s is %s", (sentence, claim) => expect(judge(sentence).claim).toBe(claim));

  it.each([
    ["If holding clearances: say so.", "advice"],
    ["I am willing to accept a lower base.", "concession"],
    ["The town has a low cost of living.", "concession"],
    ["The market pays more for this.", null],
    ["Work like this is fascinating, but the salary gap needs to be addressed.", "asks-again"],
    ["I'd like my package to follow the market.", "asks-again"],
    ["This season is the strongest leverage there is.", "advice"],
    ["The shares may double, which is real upside.", "concession"],
    ["The team leverages models that nobody else has.", null],
  ])("%s is %s", (sentence, unfit) => expect(judge(sentence).unfit).toBe(unfit));
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
