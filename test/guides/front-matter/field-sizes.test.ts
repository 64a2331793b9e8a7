import { describe, expect, it } from "vitest";
import type { Part, Range } from "../../../src/domain/guide.js";
import { rangeOfFields } from "../../eval/cells.js";

type Fields = Parameters<typeof rangeOfFields>[0];
type Case = readonly [fields: Fields, part: Part, want: Range | null];

const region = (currency: string, figures: Record<string, unknown>): Fields => ({
  region: "Here",
  currency,
  ...figures,
});

describe("fields that are no pay by their size", () => {
  it.each<Case>([
    [region("EUR", { base_low: 1250, base_high: 1400 }), "base", null],
    [region("EUR", { base_low: "1.250", base_high: "1.400" }), "base", null],
    [region("GBP", { base_low: 95, base_high: 120 }), "base", null],
    [
      region("GBP", { base_low: 95_000, base_high: 120_000, total_comp_low: 1100, total_comp_high: 1500 }),
      "base",
      [95_000, 120_000],
    ],
    [
      region("GBP", { base_low: 95_000, base_high: 120_000, total_comp_low: 1100, total_comp_high: 1500 }),
      "total",
      null,
    ],
    [region("JPY", { total_comp_low: 14_000, total_comp_high: 18_000 }), "total", null],
    [region("INR", { stock_low: 20, stock_high: 30 }), "equity", null],
    [region("USD", { stock_low: 420, stock_high: 580 }), "equity", null],
    [region("PKR", { base_low: 1_200_000, base_high: 2_400_000 }), "base", [1_200_000, 2_400_000]],
    [region("PLN", { base_low: 28_000, base_high: 34_000 }), "base", null],
  ])("%j %s", (fields, part, want) => expect(rangeOfFields(fields, part)).toEqual(want));
});
