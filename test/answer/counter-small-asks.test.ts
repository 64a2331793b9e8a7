import { describe, expect, it } from "vitest";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import type { Band, Figures } from "../../src/domain/guide.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { madeAnswer, madeTarget, typedOffer } from "./made-answer.js";

const BAND: Band = {
  currency: "USD",
  base: [100_000, 210_000],
  equity: [20_000, 600_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "unknown",
};

function email(ask: Figures, said: string): string {
  const answer = madeAnswer(BAND, madeTarget({ ask }));
  const { offer } = splitOffer(`acme pm offer ${said}`);
  return writeCounter(answer, offer && checkOffer(offer, answer)).email;
}

const alone = (amount: number): [number, number] => [amount, amount];

describe("an ask that is too small", () => {
  it("goes on where the band has room", () => {
    expect(email({ base: alone(194_500) }, "base 188k")).toContain("ask for a base of $205K.");
  });

  it("is no less than the base of another company that the letter tells of", () => {
    const answer = madeAnswer(BAND, madeTarget({ ask: { base: alone(190_000) } }));
    const held = checkOffer(typedOffer({ base: "160k" }), answer);
    const rival = (base: string): string =>
      writeCounter(answer, held && { ...held, others: [{ company: "Plaid", offer: typedOffer({ base }) }] }).email;
    expect(rival("183k")).toContain("ask for a base of $183K.");
    expect(rival("165k")).toContain("ask for a base of $180K.");
  });

  it("is more base in place of a trifle more of a bonus, and a sign-on where the base has no room", () => {
    const ask = { bonus: alone(24_000), signOn: alone(20_000) };
    expect(email(ask, "base 150k, bonus 22k")).toContain("ask for a base of $170K.");
    const asked = email(ask, "base 209k, bonus 22k");
    expect(asked).toContain("ask for a sign-on of $20K");
    expect(asked).not.toContain("a bonus of $24K");
  });
});
