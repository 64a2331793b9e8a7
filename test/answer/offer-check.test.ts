import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GuideAnswer } from "../../src/answer/answer.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import type { OfferAnswer } from "../../src/answer/offer/offer.js";
import type { Band, Lever } from "../../src/domain/guide.js";
import { formatMoney } from "../../src/domain/money.js";
import { answerText } from "../../src/present/answer-lines.js";
import { noteTexts } from "../../src/present/notes.js";
import { madeAnswer, madeTarget, typedOffer } from "./made-answer.js";

const BAND: Band = {
  currency: "USD",
  base: [100_000, 150_000],
  equity: [80_000, 160_000],
  bonus: [10_000, 20_000],
  signOn: [10_000, 30_000],
  total: [130_000, 210_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "yearly",
};
const LEVERS: Lever[] = [
  { title: "Scope", script: "I'd like a base of $145K.", asks: { base: [145_000, 145_000] } },
  { title: "Grant", script: "I'd like $150K in RSUs.", asks: { equity: [150_000, 150_000] } },
  { title: "Bonus", script: "I'd like 20%.", asks: { bonusPct: [20, 20] } },
];
const TARGET = madeTarget({
  ask: { base: [140_000, 150_000], equity: [150_000, 160_000], bonus: [18_000, 18_000] },
  floor: { base: [120_000, 120_000], total: [160_000, 160_000] },
});

function check(figures: Parameters<typeof typedOffer>[0], answer: GuideAnswer, years?: number | null): OfferAnswer {
  const checked = checkOffer(typedOffer(figures, years), answer);
  if (!checked) throw new Error("The answer has no band");
  return checked;
}
const rowOf = (answer: OfferAnswer, part: string) => answer.parts.find((row) => row.part === part);

describe("edges of a check", () => {
  it("has nothing to say without a band", () => {
    expect(checkOffer(typedOffer({ base: "150k" }), { ...madeAnswer(BAND), band: null, region: null })).toBeNull();
  });

  it("does not place equity that the guide does not explain", () => {
    const unknown: Band = { ...BAND, equityBasis: { kind: "unknown" }, arithmetic: "unknown" };
    const checked = check({ base: "120k", equity: "100k", bonus: "10k" }, madeAnswer(unknown, TARGET));
    expect(rowOf(checked, "equity")).toEqual({
      part: "equity",
      value: 100_000,
      band: [80_000, 160_000],
      percentile: null,
      ask: [150_000, 160_000],
      floor: null,
      toAsk: null,
      toFloor: null,
    });
    expect(checked.total).toMatchObject({ value: 155_000, arithmetic: "unknown" });
    expect(noteTexts(checked.notes).join("\n")).toMatch(/how its total counts.*whole grant or a year's worth/s);
  });

  it("places what it can where a part of the band is missing", () => {
    const { base: _, ...partial } = BAND;
    const checked = check({ base: "120k", equity: "100k", bonus: "10k" }, madeAnswer(partial, null));
    expect(rowOf(checked, "base")).toMatchObject({ value: 120_000, band: null, percentile: null });
    expect(rowOf(checked, "equity")).toMatchObject({ percentile: 25 });
    expect(checked.total.percentile).toBe(31);
  });

  it("says when a floor lies above the ask", () => {
    const odd = madeTarget({ ask: { base: [140_000, 140_000] }, floor: { base: [145_000, 145_000] } });
    const checked = check({ base: "142k" }, madeAnswer(BAND, odd));
    expect(rowOf(checked, "base")).toMatchObject({ toAsk: 0, toFloor: 3_000 });
    expect(checked.clearsFloor).toBe(false);
    expect(noteTexts(checked.notes).join("\n")).toContain("floor for base lies above its ask");
  });

  it("counts asks by the year against a grant, and the other way round", () => {
    const yearly = madeTarget({ ask: { equity: [37_500, 40_000], equityPer: "year" } });
    expect(rowOf(check({ base: "120k", equity: "100k" }, madeAnswer(BAND, yearly)), "equity")).toMatchObject({
      ask: [150_000, 160_000],
      toAsk: 50_000,
    });
    const byYear: Band = { ...BAND, equity: [20_000, 40_000], equityBasis: { kind: "year" } };
    const near = madeTarget({ ask: { equity: [38_000, 38_000] } });
    expect(rowOf(check({ equity: "100k" }, madeAnswer(byYear, near)), "equity")).toMatchObject({
      value: 25_000,
      toAsk: 13_000,
    });
    const grant = madeTarget({ ask: { equity: [150_000, 150_000] } });
    const open = check({ equity: "100k" }, madeAnswer(byYear, grant));
    expect(rowOf(open, "equity")).toMatchObject({ ask: null, toAsk: null });
    expect(noteTexts(open.notes).join("\n")).toContain("No gap is counted");
  });

  it("holds a bonus in percent against an ask in money, and the other way round", () => {
    expect(rowOf(check({ base: "120k", bonus: "10%" }, madeAnswer(BAND, TARGET)), "bonus")).toMatchObject({
      value: 12_000,
      toAsk: 6_000,
    });
    const { bonus: _, ...rest } = BAND;
    const percent: Band = { ...rest, bonusPct: [10, 20] };
    expect(rowOf(check({ base: "120k", bonus: "12k" }, madeAnswer(percent, TARGET)), "bonusPct")).toMatchObject({
      value: 10,
      ask: [15, 15],
      toAsk: 5,
    });
  });

  it("takes no figures from a target in another currency", () => {
    const checked = check({ base: "120k" }, madeAnswer(BAND, { ...TARGET, currency: "EUR" }, LEVERS));
    expect(checked.parts.every(({ ask, floor }) => ask === null && floor === null)).toBe(true);
    expect(checked.argueWith).toBeNull();
  });

  it("argues with the lever that names the part with the largest gap", () => {
    const argue = (figures: Parameters<typeof typedOffer>[0]) =>
      check(figures, madeAnswer(BAND, TARGET, LEVERS)).argueWith;
    expect(argue({ base: "100k", equity: "140k", bonus: "18k" })).toEqual({ part: "base", lever: "Scope" });
    expect(argue({ base: "130k", equity: "80k", bonus: "18k" })).toEqual({ part: "equity", lever: "Grant" });
    expect(argue({ base: "135k", equity: "140k", bonus: "10k" })).toEqual({ part: "bonus", lever: "Bonus" });
    expect(argue({ base: "140k", equity: "150k", bonus: "18k" })).toBeNull();
  });

  it("names the part that misses most money where that is another than misses the largest share", () => {
    const gaps = (figures: Parameters<typeof typedOffer>[0], band = BAND) => {
      const { argueWith, largestGap } = check(figures, madeAnswer(band, TARGET, LEVERS));
      return [argueWith?.part, largestGap];
    };
    // 9K of a bonus of 18K is half of it; the base misses 20K, and the grant 50K over four years.
    expect(gaps({ base: "120k", equity: "100k", bonus: "9k" })).toEqual([
      "bonus",
      { part: "base", gap: 20_000, lever: "Scope" },
    ]);
    expect(gaps({ base: "138k", equity: "100k", bonus: "18k" })).toEqual(["equity", undefined]);
    const { bonus: _, ...rest } = BAND;
    // The ask of 18K is 15% of the base: 6% of it are 7,200, and the base misses more.
    expect(gaps({ base: "120k", equity: "150k", bonus: "9%" }, { ...rest, bonusPct: [10, 20] })).toEqual([
      "bonusPct",
      { part: "base", gap: 20_000, lever: "Scope" },
    ]);
  });
});

describe("a floor of the first year", () => {
  const floor = { total: [170_000, 170_000] as const, totalOf: "first-year" as const };
  const answer = madeAnswer(BAND, madeTarget({ ask: {}, floor }));

  it("is held against what the offer pays in its first year, with the sign-on", () => {
    const checked = check({ base: "120k", equity: "120k", bonus: "10k", signOn: "20k" }, answer);
    expect(checked.total).toMatchObject({ value: 160_000, toFloor: 0 });
    expect(checked.clearsFloor).toBe(true);
    expect(answerText(checked)).toContain("clears the floor of $170K in the first year");
    expect(check({ base: "120k", equity: "120k", bonus: "10k", signOn: "5k" }, answer).clearsFloor).toBe(false);
  });

  it("counts the grant as it vests then", () => {
    const vesting = { shares: [5, 15, 40, 40], quote: "RSUs vest 5/15/40/40.", line: 9 };
    const checked = check({ base: "120k", equity: "120k", bonus: "10k", signOn: "20k" }, { ...answer, vesting });
    expect(checked.total.toFloor).toBe(14_000);
  });
});

describe("the text of a check", () => {
  it("says each part's place, both ways of counting, and the words to say", () => {
    const grant: Band = { ...BAND, total: [190_000, 330_000], arithmetic: "whole-grant" };
    const text = answerText(
      check({ base: "120k", equity: "100k", bonus: "9k", signOn: "20k" }, madeAnswer(grant, TARGET, LEVERS)),
    );
    expect(text).toContain(
      "Base $120K: 40% up the band $100K–$150K; $20K under the ask of $140K–$150K; clears the floor of $120K",
    );
    expect(text).toContain("Bonus $9K: below the band $10K–$20K");
    expect(text).toContain("Total $229K, counting the whole grant, as the guide does: 28% up the band $190K–$330K");
    expect(text).toContain(
      "Worth $154K a year, with a year's share of the grant; $174K in the first year, with the sign-on.",
    );
    expect(text).toContain("“I'd like a base of $145K.”");
  });
});

describe("raising one part", () => {
  it("never lowers its percentile nor widens its gap, nor those of the total", () => {
    const part = fc.constantFrom("base", "equity", "bonus", "signOn");
    const amount = fc.integer({ min: 0, max: 400_000 });
    const arithmetic = fc.constantFrom("yearly", "whole-grant", "unknown");
    fc.assert(
      fc.property(part, amount, amount, amount, arithmetic, (raised, from, by, other, way) => {
        const answer = madeAnswer({ ...BAND, arithmetic: way as Band["arithmetic"] }, TARGET, LEVERS);
        const money = (value: number): string => formatMoney([value + 1000, value + 1000], "USD");
        const rest = { base: money(other), equity: money(other), bonus: money(other), signOn: money(other) };
        const before = check({ ...rest, [raised]: money(from) }, answer);
        const after = check({ ...rest, [raised]: money(from + by) }, answer);
        for (const [one, two] of [
          [rowOf(before, raised), rowOf(after, raised)],
          [before.total, after.total],
        ]) {
          // A base that may be a month's pay is asked about, and counted nowhere.
          if (one?.value === null || two?.value === null) continue;
          expect(two?.percentile ?? 0).toBeGreaterThanOrEqual(one?.percentile ?? 0);
          expect(two?.toAsk ?? 0).toBeLessThanOrEqual(one?.toAsk ?? 0);
          expect(two?.toFloor ?? 0).toBeLessThanOrEqual(one?.toFloor ?? 0);
        }
      }),
    );
  });
});
