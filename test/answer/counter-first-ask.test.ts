import { describe, expect, it } from "vitest";
import { counterAnswer } from "../../src/answer/counter/counter.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import type { Band, Figures } from "../../src/domain/guide.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { madeAnswer, madeTarget } from "./made-answer.js";

const BAND: Band = {
  currency: "USD",
  base: [90_000, 200_000],
  equity: [40_000, 300_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "unknown",
};

function counter(ask: Figures, said: string, floor: Figures = {}) {
  const answer = madeAnswer(BAND, madeTarget({ ask, floor }));
  const { offer } = splitOffer(`acme pm offer ${said}`);
  const held = offer ? checkOffer(offer, answer) : null;
  return { email: writeCounter(answer, held).email, notes: counterAnswer(answer, held).notes };
}

describe("how far above the offer a first ask goes", () => {
  it.each<[Figures, string, string]>([
    [{ base: [190_000, 190_000] }, "base 112k", "ask for a base of $125K."],
    [{ base: [190_000, 190_000] }, "base 171k", "ask for a base of $190K."],
    [{ base: [95_000, 110_000] }, "base 92k", "ask for a base of $105K."],
    [{ equity: [280_000, 280_000] }, "base 150k, stock 61k over 4 years", "ask for $80K in equity over 4 years."],
    [{ equity: [280_000, 280_000] }, "base 150k, stock 30k over 2 years", "ask for $40K in equity over 2 years."],
    [{ bonusPct: [30, 30] }, "base 150k, bonus 10%", "ask for a 15% bonus."],
    [{ bonusPct: [90, 90] }, "base 150k, bonus 60%", "ask for a 75% bonus."],
    [{ bonus: [190_000, 190_000] }, "base 150k, bonus 120k", "ask for a bonus of $150K."],
    [{ bonus: [40_000, 40_000] }, "base 110k, bonus 15k", "ask for a bonus of $20K."],
    // A few thousand of bonus are no ask where the base has room.
    [{ bonus: [40_000, 40_000] }, "base 150k, bonus 15k", "ask for a base of $170K."],
    [{ signOn: [80_000, 80_000] }, "base 190k, sign-on 25k", "ask for a base of $200K."],
    [{ signOn: [80_000, 80_000] }, "base 150k", "ask for a base of $170K."],
  ])("%j beside %s", (ask, said, asked) => expect(counter(ask, said).email).toContain(asked));

  it("goes on to the floor of the guide, and no longer says how near it keeps", () => {
    const ask = { base: [190_000, 190_000] } satisfies Figures;
    const { email, notes } = counter(ask, "base 112k", { base: [140_000, 140_000] });
    expect(email).toContain("ask for a base of $140K.");
    expect(notes.map(({ kind }) => kind)).not.toContain("ask-nearer");
    // So far above the offer it is in vain.
    expect(counter(ask, "base 112k", { base: [180_000, 180_000] }).email).toContain("ask for a base of $125K.");
  });

  it("is in the base where the guide asks for a grant and none was offered", () => {
    const { email } = counter({ equity: [280_000, 280_000] }, "base 150k, bonus 10%");
    expect(email).toContain("ask for a base of $170K.");
    expect(email).not.toMatch(/equity|grant/);
  });

  it("is for the grant where the base stands high in its band and the grant low", () => {
    const ask: Figures = { base: [200_000, 200_000], equity: [120_000, 120_000] };
    const { email } = counter(ask, "base 185k, stock 60k over 4 years");
    expect(email).toContain("ask for $80K in equity over 4 years.");
    expect(email).toContain("If there is less room in the grant, I would be glad to hear what else is possible.");
  });

  it("says of which parts the letter asks for less than the guide", () => {
    const ask: Figures = { base: [190_000, 190_000], equity: [120_000, 120_000] };
    const { notes, email } = counter(ask, "base 112k, stock 100k over 4 years");
    expect(notes).toContainEqual(expect.objectContaining({ kind: "ask-nearer", parts: ["base"], grant: true }));
    expect(email).toContain("goes up to a base of $200K, so I hope there is room for this.");
  });

  it("does not become the top of the band by rounding", () => {
    expect(counter({ base: [198_500, 198_500] }, "base 175k").email).toContain("ask for a base of $195K.");
    expect(counter({ base: [200_000, 200_000] }, "base 175k").email).toContain("ask for a base of $200K.");
  });

  it("leaves what the person wants to ask for as it is, and an ask without an offer", () => {
    const ask: Figures = { base: [190_000, 190_000] };
    const wish = counter(ask, "base 112k, I'd like 160k base");
    expect(wish.email).toContain("ask for a base of $160K.");
    expect(wish.email).not.toContain("less room");
    expect(wish.notes).not.toContainEqual(expect.objectContaining({ kind: "ask-nearer" }));
    const answer = madeAnswer(BAND, madeTarget({ ask }));
    expect(writeCounter(answer, null).email).toContain("ask for a base of $190K.");
  });
});
