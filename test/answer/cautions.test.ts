import { describe, expect, it } from "vitest";
import { cautions } from "../../src/answer/cautions.js";
import { targetFor } from "../../src/answer/target.js";
import type { Band, Evidence, Figures, Lever } from "../../src/domain/guide.js";
import { noteTexts } from "../../src/present/notes.js";

const BAND: Band = {
  currency: "USD",
  base: [100_000, 150_000],
  equity: [80_000, 160_000],
  total: [130_000, 210_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "yearly",
};

const lever = (asks: Figures, currency = "USD", script = "I would need that."): Lever => ({
  title: "Scope",
  script,
  asks,
  currency,
});

function told(
  ask: Figures,
  levers: Lever[] = [],
  stated = true,
  floor: Figures = {},
  evidence: Evidence[] = [],
): string[] {
  const region = {
    label: "Oslo",
    band: BAND,
    stated: stated ? { basis: "region" as const, currency: "USD", ask, floor, text: "", evidence } : null,
  };
  return noteTexts(cautions(region, targetFor([region], 0).target, levers));
}

describe("cautions beside an answer", () => {
  it.each([
    ["a base at four times the band's high", { base: [600_000, 600_000] }, 1],
    ["a total below a third of the band's low", { total: [40_000, 40_000] }, 1],
    ["an ask that reaches above the band", { base: [145_000, 160_000] }, 0],
    ["an ask wholly above the band", { base: [165_000, 170_000] }, 1],
    ["equity by the year beside a band of grants", { equity: [20_000, 20_000], equityPer: "year" }, 0],
  ] as const)("%s", (_, ask, count) => {
    expect(told(ask)).toHaveLength(count);
  });

  it("says an ask below its own floor and a floor above the whole band, in the guide's words", () => {
    const quotes: Evidence[] = [
      { side: "ask", part: "base", quote: "ask for $140K base", line: 9 },
      { side: "floor", part: "base", quote: "accept $160K base", line: 9 },
    ];
    expect(told({ base: [140_000, 140_000] }, [], true, { base: [160_000, 160_000] }, quotes)).toEqual([
      "The guide's ask for base lies below what it says to accept: “ask for $140K base” and “accept $160K base”. Check it before you say it.",
      "What the guide says to accept for base lies above its whole band: “accept $160K base”. Check it before you hold to it.",
    ]);
  });

  it("says an ask that begins no higher than its floor, and a floor below the whole band", () => {
    expect(told({ base: [110_000, 120_000] }, [], true, { base: [115_000, 115_000] })).toEqual([
      expect.stringContaining("ask for base begins no higher than what it says to accept"),
    ]);
    expect(told({ base: [110_000, 110_000] }, [], true, { base: [110_000, 110_000] })).toHaveLength(1);
    expect(told({ base: [110_000, 120_000] }, [], true, { base: [110_000, 110_000] })).toEqual([]);
    expect(told({ base: [110_000, 120_000] }, [], true, { base: [95_000, 95_000] })).toEqual([
      expect.stringContaining("lies below its whole band"),
    ]);
  });

  it("says of equity by the year that it fits the band as the whole grant", () => {
    const yearly: Figures = { equity: [150_000, 150_000], equityPer: "year" };
    expect(told(yearly, [], true, { ...yearly, equity: [90_000, 90_000] })).toEqual([
      expect.stringContaining("fits the guide's band only as the whole grant"),
    ]);
  });

  it("holds no total of the first year against a total of other years", () => {
    const first: Figures = { total: [220_000, 220_000], totalOf: "first-year" };
    expect(told({ total: [200_000, 200_000] }, [], true, first)).toEqual([]);
  });

  it("compares no equity that counts other years", () => {
    const yearly: Figures = { equity: [20_000, 20_000], equityPer: "year" };
    expect(told(yearly, [], true, { equity: [90_000, 90_000] })).toEqual([]);
  });

  it("names the scripts that ask for less than the target", () => {
    const levers = [
      lever({ base: [140_000, 140_000] }),
      lever({ base: [130_000, 144_000] }),
      lever({ equity: [150_000, 150_000], base: [120_000, 120_000] }),
    ];
    expect(told({ base: [145_000, 150_000] }, levers.slice(0, 1))).toEqual([
      "The script of lever 1 asks for less than the target here. Say the target's figure.",
    ]);
    expect(told({ base: [145_000, 150_000] }, levers)).toEqual([
      "The scripts of levers 1, 2 and 3 ask for less than the target here. Say the target's figures.",
    ]);
  });

  it.each([
    ["a range that reaches the target", lever({ base: [140_000, 145_000] })],
    ["another part", lever({ signOn: [10_000, 10_000] })],
    ["another currency", lever({ base: [100_000, 100_000] }, "EUR")],
    ["a figure that no script says", lever({ base: [100_000, 100_000] }, "USD", "")],
    ["a year's worth beside a grant", lever({ equity: [30_000, 30_000], equityPer: "year" })],
  ])("says nothing of %s", (_, one) => {
    expect(told({ base: [145_000, 150_000], equity: [120_000, 120_000] }, [one])).toEqual([]);
  });

  it("holds no script against a target that was worked out", () => {
    expect(told({}, [lever({ base: [100_000, 100_000] })], false)).toEqual([]);
  });
});
