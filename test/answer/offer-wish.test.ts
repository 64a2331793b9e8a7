import { describe, expect, it } from "vitest";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import type { Band } from "../../src/domain/guide.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { madeAnswer, madeTarget } from "./made-answer.js";

const BAND: Band = {
  currency: "USD",
  base: [140_000, 190_000],
  equity: [40_000, 80_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "unknown",
};
const ANSWER = madeAnswer(BAND, madeTarget({ basis: "guide", ask: { base: [185_000, 185_000] } }));

function wish(said: string) {
  const { offer } = splitOffer(`acme pm offer base 150k, stock 50k over 4 years, bonus 10%, ${said}`);
  return (offer && checkOffer(offer, ANSWER))?.wish;
}

describe("what a person wants to ask for", () => {
  it.each([
    ["I'd like 165k base", { base: 165_000 }],
    ["I want 165k base and 60k stock", { base: 165_000, equity: 60_000 }],
    ["asking for 10% more", { base: 165_000 }],
    ["I want 20% more stock", { equity: 60_000 }],
    ["hoping for a 15% bonus", { bonus: 22_500 }],
    ["I was hoping for 170", { base: 170_000 }],
    ["I want 140k base", undefined],
    ["hoping for 400k", undefined],
    ["I'd like to know more", undefined],
  ])("%s", (said, wanted) => expect(wish(said)).toEqual(wanted));

  it("is what the counter asks for, whatever the guide would", () => {
    const { offer } = splitOffer("acme pm offer base 150k, stock 50k over 4 years, I want 195k base");
    const held = offer && checkOffer(offer, ANSWER);
    expect(writeCounter(ANSWER, held).short).toContain("I would like to ask for a base of $195K.");
  });
});
