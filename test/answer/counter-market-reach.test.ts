import { describe, expect, it } from "vitest";
import { counterAnswer } from "../../src/answer/counter/counter.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import type { Band, LevelFigures } from "../../src/domain/guide.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { madeAnswer, madeTarget } from "./made-answer.js";

const LEVELS: LevelFigures[] = [
  { level: "Mid", total: [150_000, 200_000] },
  { level: "Senior", total: [205_000, 280_000] },
];
const TOTALS: Band = {
  currency: "USD",
  total: [150_000, 280_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "unknown",
  levels: LEVELS,
};

function counter(said: string, band: Band = TOTALS) {
  const answer = madeAnswer(band, madeTarget({ ask: { base: [190_000, 190_000] } }));
  const { offer } = splitOffer(`acme pm offer ${said}`);
  const held = offer && checkOffer(offer, answer);
  return { ...writeCounter(answer, held), notes: counterAnswer(answer, held).notes };
}

describe("the market where the guide gives totals alone", () => {
  it("is the range that the offer falls into, held against what the offer comes to", () => {
    const { email, notes } = counter("base 140k, stock 80k over 4 years");
    expect(email).toContain(
      "goes up to $200K a year in total, and the offer comes to $160K, counting one year of the grant.",
    );
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: "market-data", figures: { total: [150_000, 200_000] } }),
    );
  });

  it("is where it starts, for an offer below all of it", () =>
    expect(counter("base 120k, bonus 10%").email).toContain(
      "starts at $150K a year in total, and the offer comes to $132K.",
    ));

  it("is not told of where the offer has no room in its range, or nobody knows what it comes to", () => {
    for (const said of ["base 185k, stock 40k over 4 years", "base 190k, bonus 10%", "base 140k, 80k stock"]) {
      expect(counter(said).email, said).not.toContain("market data");
    }
    expect(counter("base 140k, 80k stock").notes).toContainEqual({ kind: "nothing-to-argue" });
  });

  it("is no sum for a base alone, which is told as no total", () => {
    const { email } = counter("base 155k");
    expect(email).toContain("goes up to a total of $200K a year");
    expect(email).not.toContain("comes to");
  });

  it("counts a total that was told, and tells the offer whole", () => {
    const { email } = counter("total 165k, base 140k");
    expect(email).toContain("the offer is a total of $165K, of which $140K is base.");
    expect(email).toContain("the offer comes to $165K.");
  });
});

describe("the market where the guide gives bases by level", () => {
  it("is that of the level that holds what is offered and what is asked for", () => {
    const base = { level: "Mid", base: [130_000, 165_000] } as LevelFigures;
    const band: Band = {
      ...TOTALS,
      base: [130_000, 230_000],
      levels: [base, { level: "Senior", base: [160_000, 230_000] }],
    };
    expect(counter("base 140k", band).email).toContain("goes up to a base of $165K");
    expect(counter("base 150k", band).email).not.toContain("$230K");
  });
});

describe("the market of a guide whose one band is for several levels", () => {
  const band: Band = {
    currency: "USD",
    base: [120_000, 260_000],
    equityBasis: { kind: "unknown" },
    arithmetic: "unknown",
  };
  const letter = (named: boolean): string => {
    const levels = ["IC3", "IC4"].map((level) => ({ level, elsewhere: [] }));
    const notes = named ? [{ kind: "level-words", words: ["IC3"] } as const] : [];
    const answer = { ...madeAnswer(band, madeTarget({ ask: { base: [190_000, 190_000] } })), levels, notes };
    const { offer } = splitOffer("acme pm offer base 140k, bonus 10%");
    return writeCounter(answer, offer && checkOffer(offer, answer)).email;
  };

  it("is not told of where one of them was named: how far it goes is another level's", () => {
    expect(letter(false)).toContain("goes up to a base of $260K");
    expect(letter(true)).not.toContain("market data");
  });
});
