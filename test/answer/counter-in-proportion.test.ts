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

describe("what would do as well as the ask", () => {
  it.each<[string, Figures, string, string]>([
    [
      "more of the grant, of the worth of the base",
      { base: alone(170_000), equity: alone(420_000) },
      "base 160k, stock 320k over 4 years",
      "$380K in equity over 4 years or a sign-on of $15K would also work",
    ],
    [
      "no grant that is a trifle beside the base",
      { base: alone(170_000), equity: alone(50_000) },
      "base 150k, stock 36k over 4 years",
      "in the base, a sign-on of $15K would help",
    ],
    [
      "a sign-on that is above the one offered by a good part of the ask",
      { base: alone(170_000) },
      "base 150k, sign-on 8k",
      "in the base, a sign-on of $20K in place of $8K would help",
    ],
    [
      "no grant of which nobody said whether it is a year's",
      { base: alone(170_000), equity: alone(420_000) },
      "base 160k, 50k stock",
      "in the base, a sign-on of $15K would help",
    ],
  ])("is %s", (_, ask, said, instead) => expect(email(ask, said)).toContain(instead));

  it("leaves a sign-on out of which none can be named", () => {
    const band: Band = { ...BAND, total: [150_000, 260_000], arithmetic: "yearly" };
    const answer = madeAnswer(band, madeTarget({ ask: { total: alone(210_000) } }));
    const { email: letter } = writeCounter(answer, checkOffer(typedOffer({ total: "190k" }), answer));
    expect(letter).toContain("How it is split between base and equity can be discussed.");
    expect(letter).not.toContain("sign-on");
  });
});

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

  it("is a sign-on in place of a trifle more of a bonus", () => {
    const asked = email({ bonus: alone(24_000), signOn: alone(20_000) }, "base 150k, bonus 22k");
    expect(asked).toContain("ask for a sign-on of $20K");
    expect(asked).not.toContain("a bonus of $24K");
  });
});
