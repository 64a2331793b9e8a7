import { describe, expect, it } from "vitest";
import { z } from "zod";
import { wishOf } from "../../src/answer/counter/wanted/wishes.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import type { Band } from "../../src/domain/guide.js";
import { readLanguage, wordList } from "../../src/language.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { ENGLISH } from "../../src/present/words/letter/english.js";
import { wishPhrase } from "../../src/present/words/letter/words.js";
import { madeAnswer, madeTarget } from "./made-answer.js";

const BAND: Band = {
  currency: "USD",
  base: [100_000, 190_000],
  equity: [80_000, 160_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "yearly",
};
const ANSWER = madeAnswer(BAND, madeTarget({ ask: { base: [180_000, 180_000], equity: [150_000, 150_000] } }));

function said(offer: string): string {
  const typed = splitOffer(`acme pm offer ${offer}`).offer;
  const checked = typed && checkOffer(typed, ANSWER);
  return writeCounter(ANSWER, checked ?? null).short;
}

describe("an offer that is restated", () => {
  it.each([
    ["base 120k, guaranteed bonus 30k", "a guaranteed bonus of $30K"],
    ["base 120k, 30k bonus guaranteed", "a guaranteed bonus of $30K"],
    ["base 120k, discretionary bonus 10%", "a discretionary 10% bonus ($12K)"],
    ["base 120k, bonus up to 10%", "a bonus of up to 10% ($12K)"],
    ["base 120k, bonus max 15k", "a bonus of up to $15K"],
    ["base 120k, bonus 2 months", "a bonus of 2 months of base ($20K)"],
    ["base 120k, target bonus 10%", "a 10% target bonus ($12K)"],
    ["base 120k, bonus target 15k", "a target bonus of $15K"],
    ["fixed 120k, variable 12k", "fixed pay of $120K and variable pay of $12K"],
    ["120k fixed pay, 10% variable", "fixed pay of $120K and 10% variable pay ($12K)"],
    ["fixed base 120k, bonus 12k", "a base of $120K"],
    ["base 120k, bonus 12k", "a bonus of $12K"],
    ["base 9k EUR a month, stock 90k over 4 years", "a base of €9,000 a month"],
    ["base 9k EUR a month in 14 payments, stock 90k over 4 years", "a base of €9,000 a month, paid 14 times a year"],
    ["base 95k EUR, stock 90k over 4 years", "a base of €95K"],
    ["base 120k, bonus 10%", "a 10% bonus ($12K)"],
    ["base 120k, tokens/equity 90k over 4 years", "$90K in tokens/equity over 4 years"],
    ["base 120k, 90k in stock options over 4 years", "$90K in stock options over 4 years"],
    ["base 120k, 90k bspce over 4 years", "$90K in BSPCE over 4 years"],
    ["base 120k, 90k RSUs over 4 years", "$90K in equity over 4 years"],
    ["$120k base, 12,000 options over 4 years", "a base of $120K and 12,000 options over 4 years"],
    ["120k + super, RSUs 90k over 4 years", "a base of $120K plus super and"],
    ["base 120k plus superannuation, RSUs 90k over 4 years", "a base of $120K plus super and"],
    ["base 120k including super, RSUs 90k over 4 years", "a base of $120K including super and"],
    ["base 120k + 12% super, RSUs 90k over 4 years", "a base of $120K plus 12% super and"],
    ["base 120k + superannuation 14k, RSUs 90k over 4 years", "a base of $120K and $90K"],
  ])("keeps the words that change what a part is: %s", (offer, words) => {
    expect(said(offer)).toContain(words);
  });

  it("asks for a guaranteed bonus where one was offered", () => {
    const band: Band = {
      currency: "USD",
      bonus: [80_000, 190_000],
      equityBasis: { kind: "unknown" },
      arithmetic: "unknown",
    };
    const answer = madeAnswer(band, madeTarget({ ask: { bonus: [120_000, 120_000] } }));
    const short = (bonus: string): string => {
      const typed = splitOffer(`acme pm offer base 120k, ${bonus}`).offer;
      return writeCounter(answer, typed && checkOffer(typed, answer)).short;
    };
    expect(short("guaranteed bonus 100k")).toContain("ask for a guaranteed bonus of $120K.");
    expect(short("bonus up to 100k")).toContain("ask for a bonus of up to $120K.");
    expect(short("target bonus 100k")).toContain("ask for a target bonus of $120K.");
  });

  it("asks in the words of the offer, and says how far the market goes in them", () => {
    const short = said("fixed 120k, variable 10%, stock 150k over 4 years");
    expect(short).toContain("ask for fixed pay of $135K.");
    expect(short).toContain("goes up to fixed pay of $190K, so I hope there is room for this.");
  });

  it("asks for more of what the grant is of", () => {
    const { target } = ANSWER;
    const answer = {
      ...ANSWER,
      target: target && { ...target, ask: { equity: [120_000, 120_000] as [number, number] } },
    };
    const { offer } = splitOffer("acme pm offer base 120k, 90k options over 4 years");
    expect(writeCounter(answer, offer && checkOffer(offer, answer)).email).toContain(
      "ask for $120K in options over 4 years.",
    );
  });
});

it("has words for each thing that a counter may ask for beside figures", () => {
  const lists = readLanguage("letter-terms", z.record(z.string(), wordList));
  const wordless = Object.keys(lists).filter((term) => wishPhrase(wishOf(term, ""), ENGLISH, String) === "");
  expect(wordless).toEqual([]);
});
