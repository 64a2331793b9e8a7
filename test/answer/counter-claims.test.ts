import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CLAIM_RULES, claimIn, claimRulesIn, unfitIn } from "../../src/answer/counter/claims.js";
import { sentencesOf } from "../../src/answer/counter/sentences.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import { openCollection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { splitCounter } from "../../src/query/counter-words.js";
import { brokenExamples } from "../../src/text/rules.js";
import { answerOf } from "./answer-of.js";
import { typedOffer } from "./made-answer.js";

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
  ])("%s is %s", (sentence, unfit) => expect(unfitIn(sentence)).toBe(unfit));
});

describe("the words that ask for a counter", () => {
  it.each([
    ["counter ally tpm nyc offer base 150k", "ally tpm nyc offer base 150k", true],
    ["write the email for ally tpm", "ally tpm", true],
    ["draft a counter letter: ally tpm", ": ally tpm", true],
    ["ally tpm counter offer", "ally tpm", true],
    ["write the email for ally tpm nyc offer base 150k", "ally tpm nyc offer base 150k", true],
    ["how do I word it?", "", true],
    ["how should I phrase this for ally tpm", "ally tpm", true],
    ["should I make ally a counter offer", "should I make ally a counter offer", false],
    ["ally tpm: my employer made a counter offer", "ally tpm: my employer made a counter offer", false],
    ["what is a good ally tpm counter offer", "what is a good ally tpm counter offer", false],
    ["counterpoint swe", "counterpoint swe", false],
    ["levers for a competing offer at ally tpm", "levers for a competing offer at ally tpm", false],
  ])("%s", (typed, question, wanted) => expect(splitCounter(typed)).toEqual({ question, wanted }));
});

/** Guides of which every region's counter is looked through; of the large collections every so many. */
const COLLECTIONS = [
  ["data/guides", 1],
  ["../shared/guides", 12],
  ["../shared/guides-more", 12],
] as const;

describe.each(COLLECTIONS)("counters of %s", (guidesDir, every) => {
  it.skipIf(!existsSync(guidesDir))(
    "say nothing of the person that was not given",
    async () => {
      const { guides, ...collection } = await openCollection({ guidesDir, aliasesFile: "data/aliases.yml" });
      for (const guide of guides.filter((_, at) => at % every === 0)) {
        for (const region of guide.regions) {
          const answer = answerOf({ guides, ...collection }, guide.id, region);
          const low = answer.band?.base?.[0];
          const offer = low ? checkOffer(typedOffer({ base: `${low}` }), answer) : null;
          const claims = answer.levers.flatMap(({ script }) =>
            sentencesOf(script).flatMap(({ text }) => (claimIn(text) || unfitIn(text) ? [text] : [])),
          );
          for (const held of [offer, null]) {
            const { short, email } = writeCounter(answer, held, {});
            const said = claims.filter(
              (claim) => claim.length > 20 && (short.includes(claim) || email.includes(claim)),
            );
            expect(said, `${guide.id} ${region}`).toEqual([]);
          }
        }
      }
    },
    120_000,
  );
});
