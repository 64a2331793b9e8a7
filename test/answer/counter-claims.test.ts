import { describe, expect, it } from "vitest";
import { CLAIM_RULES, claimIn, claimRulesIn, unfitIn } from "../../src/answer/counter/claims.js";
import { splitCounter } from "../../src/query/counter-words.js";
import { brokenExamples } from "../../src/text/rules.js";
import { expectNothingClaimed } from "./nothing-claimed.js";

describe("claims about the person", () => {
  it("keep their examples", () => {
    expect(brokenExamples<unknown>(CLAIM_RULES, claimRulesIn)).toEqual([]);
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
  ])("%s is %s", (sentence, claim) => expect(claimIn(sentence)).toBe(claim));

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
  ])("%s is %s", (sentence, unfit) => expect(unfitIn(sentence)).toBe(unfit));
});

describe("the words that ask for a counter", () => {
  it.each([
    ["counter ally tpm nyc offer base 150k", "ally tpm nyc offer base 150k", true],
    ["write the email for ally tpm", "ally tpm", true],
    ["draft a counter letter: ally tpm", ": ally tpm", true],
    ["a negotiation email for ally tpm please", "ally tpm please", true],
    ["ally tpm negotiation letter", "ally tpm", true],
    ["what is negotiation like at ally for tpm", "what is negotiation like at ally for tpm", false],
    ["ally tpm counter offer", "ally tpm", true],
    ["write the email for ally tpm nyc offer base 150k", "ally tpm nyc offer base 150k", true],
    ["how do I word it?", "", true],
    ["how should I phrase this for ally tpm", "ally tpm", true],
    ["ally tpm counter email", "ally tpm", true],
    ["email for ally tpm nyc", "ally tpm nyc", true],
    ["ally tpm: message with my counter offer", "ally tpm:", true],
    ["what goes into a counter email to ally", "what goes into a counter email to ally", false],
    ["is there a letter for ally tpm", "is there a letter for ally tpm", false],
    ["email provider swe", "email provider swe", false],
    ["should I make ally a counter offer", "should I make ally a counter offer", false],
    ["ally tpm: my employer made a counter offer", "ally tpm: my employer made a counter offer", false],
    ["what is a good ally tpm counter offer", "what is a good ally tpm counter offer", false],
    ["counterpoint swe", "counterpoint swe", false],
    ["ally tpm detroit, 150k base. Counter email?", "ally tpm detroit, 150k base", true],
    ["draft a short counter for ally tpm", "ally tpm", true],
    ["please phrase a firm counter to ally tpm", "ally tpm", true],
    ["I want an email to ask for more: ally tpm", "I want : ally tpm", true],
    ["negotiate by mail: ally tpm", ": ally tpm", true],
    ["is there a counter email?", "is there a counter email?", false],
    ["ally tpm offer 150k base, how should I reply to them to ask for more", "ally tpm offer 150k base,", true],
    ["how can I answer the recruiter requesting more base at ally", "base at ally", true],
    ["Ally tpm, base 150k. What should my counter email sound like?", "Ally tpm, base 150k. ?", true],
    ["how do I reply to them about the start date", "how do I reply to them about the start date", false],
    ["what would a counter offer change at ally", "what would a counter offer change at ally", false],
    ["levers for a competing offer at ally tpm", "levers for a competing offer at ally tpm", false],
  ])("%s", (typed, question, wanted) => expect(splitCounter(typed)).toEqual({ question, wanted }));
});

describe("counters of the guides that ship", () => {
  it("say nothing of the person that was not given", async () => {
    await expectNothingClaimed("data/guides", 1);
  }, 120_000);
});
