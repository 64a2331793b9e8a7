import { describe, expect, it } from "vitest";
import { roundAsk } from "../../src/answer/counter/round-ask.js";
import type { Part } from "../../src/domain/guide.js";

const NO_LIMIT = Number.POSITIVE_INFINITY;

describe("an ask as people name one", () => {
  it.each<[part: Part, currency: string, offered: number, amount: number, most: number, named: number]>([
    ["base", "USD", 151_000, 168_000, 181_200, 170_000],
    ["base", "USD", 151_000, 168_000, 169_000, 165_000],
    // A round figure that keeps too little of the ask gives way to a finer one.
    ["base", "USD", 142_000, 149_000, 149_500, 149_000],
    ["base", "CHF", 71_000, 84_300, 85_200, 84_000],
    ["base", "JPY", 12_400_000, 14_630_000, 14_880_000, 14_500_000],
    ["base", "KRW", 96_000_000, 113_700_000, 115_200_000, 115_000_000],
    ["base", "INR", 2_600_000, 3_120_000, 3_120_000, 3_100_000],
    ["base", "INR", 1_150_000, 1_380_000, 1_380_000, 1_350_000],
    ["base", "INR", 11_000_000, 13_200_000, 13_200_000, 13_000_000],
    ["equity", "USD", 190_000, 283_000, 285_000, 280_000],
    ["equity", "EUR", 31_000, 43_800, 46_500, 45_000],
    ["equity", "GBP", 9_000, 13_400, 13_500, 13_000],
    ["equity", "USD", 700_000, 1_040_000, 1_060_000, 1_050_000],
    ["base", "USD", 150_000, 178_000, 180_000, 180_000],
    ["equity", "GBP", 160_000, 220_000, 220_000, 220_000],
    // Of what was not offered little is taken off.
    ["equity", "EUR", 0, 18_000, 18_000, 18_000],
    ["equity", "USD", 0, 192_000, 192_000, 190_000],
    ["equity", "USD", 0, 39_000, 39_000, 40_000],
    ["signOn", "USD", 0, 27_600, 27_600, 30_000],
    ["signOn", "USD", 0, 17_300, 17_300, 15_000],
    ["signOn", "GBP", 4_000, 7_700, 8_000, 8_000],
    ["bonus", "USD", 14_000, 21_300, 21_300, 20_000],
    ["bonusPct", "USD", 10, 12.5, 12.5, 12],
    ["bonusPct", "USD", 24, 31, 31, 30],
    ["total", "USD", 238_000, 281_400, 285_600, 280_000],
  ])("%s in %s: %i offered, %i worked out, at most %i, is named %i", (part, currency, offered, amount, most, named) => {
    expect(roundAsk(part, amount, most, offered, currency)).toBe(named);
  });

  it("is above the offer, and no higher than the most", () => {
    for (const currency of ["USD", "INR", "JPY"])
      for (const part of ["base", "equity", "bonus", "total"] as const)
        for (let offered = 9_137; offered < 90_000_000; offered = Math.round(offered * 1.37)) {
          const most = Math.round(offered * 1.183);
          const named = roundAsk(part, Math.round(offered * 1.109), most, offered, currency);
          expect(named, `${part} ${currency} ${offered}`).toBeGreaterThan(offered * 1.04);
          expect(named, `${part} ${currency} ${offered}`).toBeLessThanOrEqual(most);
        }
    expect(roundAsk("base", 99_400, NO_LIMIT, 0, "USD")).toBe(99_000);
  });
});
