import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFigure, scaleBare } from "../../src/answer/offer/figure.js";
import { percentileIn } from "../../src/answer/offer/place.js";
import { readOffer } from "../../src/answer/offer/read-offer.js";
import type { Band } from "../../src/domain/guide.js";
import { formatMoney } from "../../src/domain/money.js";
import { offerNoteText } from "../../src/present/offer-notes.js";
import { typedOffer } from "./made-answer.js";

const GRANT = { kind: "grant", years: 4 } as const;
const USD: Band = {
  currency: "USD",
  base: [144_000, 189_000],
  equity: [30_000, 57_000],
  bonus: [29_000, 47_000],
  equityBasis: GRANT,
  arithmetic: "whole-grant",
};

describe("a bare figure is read by the scale of the band", () => {
  it.each([
    [150, "USD", [144_000, 189_000], 150_000],
    [5, "USD", [30_000, 57_000], 5_000],
    [150_000, "USD", [144_000, 189_000], 150_000],
    [45, "INR", [3_500_000, 6_000_000], 4_500_000],
    [1.2, "INR", [8_000_000, 12_000_000], 12_000_000],
    [12, "JPY", [8_000_000, 15_000_000], 12_000_000],
    [1200, "JPY", [8_000_000, 15_000_000], 12_000_000],
    [80, "KRW", [70_000_000, 110_000_000], 80_000_000],
    [8000, "KRW", [70_000_000, 110_000_000], 80_000_000],
    [60, "CNY", [400_000, 800_000], 600_000],
    [600, "IDR", [500_000_000, 900_000_000], 600_000_000],
    [10, "USD", undefined, 10_000],
    [2, "INR", undefined, 200_000],
    [0, "JPY", undefined, 0],
  ] as const)("%d in %s beside %j is %d", (value, currency, band, amount) => {
    expect(scaleBare(value, currency, band)).toBe(amount);
  });

  it.each([
    ["4.5 lakh or 4.5 crore", 4.5, "INR", [3_500_000, 6_000_000]],
    ["far from the band", 1500, "USD", [144_000, 189_000]],
    ["ten thousands or millions", 12, "JPY", undefined],
  ] as const)("does not guess: %s", (_, value, currency, band) => {
    expect(scaleBare(value, currency, band)).toBeNull();
  });
});

describe("a total beside its parts", () => {
  const read = (text: Parameters<typeof typedOffer>[0], years: number | null = null) =>
    readOffer(typedOffer(text, years), USD).offer;
  it.each([
    ["a grant added up with a year's base", { total: "240k", base: "150k", equity: "60k", bonus: "30k" }, 240_000],
    ["a grant that does not add up so", { total: "195k", base: "150k", equity: "60k", bonus: "30k" }, 60_000],
  ])("tells what counts a year: %s", (_, figures, equity) => {
    expect(read(figures)).toMatchObject({ equity, years: 4 });
  });

  it("leaves a grant alone whose years are said", () => {
    expect(read({ total: "240k", base: "150k", equity: "60k", bonus: "30k" }, 3)).toMatchObject({ equity: 60_000 });
  });

  it("tells whether a bare bonus is money", () => {
    expect(read({ total: "180", base: "150", bonus: "30" }).bonus).toBe(30_000);
    expect(readOffer(typedOffer({ total: "195", base: "150", bonus: "30" }), USD).problems).toHaveLength(1);
    expect(readOffer(typedOffer({ base: "150", bonus: "30" }), USD).problems).toHaveLength(1);
  });

  it("is parted by the shares of base and bonus", () => {
    expect(read({ total: "200k", base: "70%", bonus: "30%" })).toMatchObject({ base: 140_000, bonus: 60_000 });
    expect(readOffer(typedOffer({ base: "70%" }), USD).problems).toMatchObject([{ part: "base" }]);
  });
});

describe("a month's pay", () => {
  const baseOf = (part: { typed: string; payments?: number; per?: "year" }) =>
    readOffer({ ...typedOffer({}), parts: [{ part: "base", ...part }] }, USD).offer.base;
  it("may be a base far below the band that fits it twelve times, and is asked about", () => {
    const { problems } = readOffer(typedOffer({ base: "13,000" }), USD);
    expect(problems.map(({ what }) => offerNoteText(what))).toEqual([
      "“13,000” is far below the band as a year's pay. Write “a month” or “a year” behind it.",
    ]);
    expect(baseOf({ typed: "13,000", per: "year" })).toBe(13_000);
    expect(baseOf({ typed: "30,000" })).toBe(30_000);
  });
  it("is no base that is paid in fourteen payments and lies within the band", () => {
    expect(baseOf({ typed: "150,000", payments: 14 })).toBe(150_000);
    expect(baseOf({ typed: "11,000", payments: 14 })).toBe(154_000);
  });
});

describe("typed figures", () => {
  it.each([
    ["150k", 150_000, null],
    ["$150,000", 150_000, "USD"],
    ["£75k", 75_000, "GBP"],
    ["20L", 2_000_000, null],
    ["1.2cr", 12_000_000, null],
    ["₹60,00,000", 6_000_000, "INR"],
    ["CHF 120K", 120_000, "CHF"],
    ["1.5m", 1_500_000, null],
    ["0", 0, null],
  ])("%s", (typed, value, currency) => {
    expect(readFigure(typed, ["USD"])).toMatchObject({ kind: "money", value, currency });
  });

  it.each(["", "abc", "150-160k", "150k 160k", "$[X]K", "k", "1.2.3.4"])("“%s” is no single figure", (typed) => {
    expect(readFigure(typed, ["USD"])).toBeNull();
  });

  it("reads back whatever the formatter writes", () => {
    const currency = fc.constantFrom("USD", "EUR", "GBP", "INR", "CHF", "JPY", "AUD", "SGD", "BRL", "SEK", "KRW");
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2_000_000_000 }), currency, (value, code) => {
        const read = readFigure(formatMoney([value, value], code), [code]);
        expect(read).toMatchObject({ value, kind: "money", currency: code });
      }),
    );
  });
});

describe("what a band says about typed figures", () => {
  const says = (figures: Parameters<typeof typedOffer>[0], band: Band = USD): string[] =>
    readOffer(typedOffer(figures), band).problems.map(({ what }) => offerNoteText(what));

  it.each([
    [{ base: "150-160k" }, "“150-160k” is not one figure."],
    [{ base: "15%" }, "“15%” cannot be the base: only a bonus is read in percent."],
    [{ bonus: "15" }, "“15” can be a percentage or thousands. Write the bonus as 15% or 15k."],
    [{ base: "1500" }, "“1500” can be read in more than one way; the guide's base is $144K–$189K."],
    [{ bonus: "15%" }, "A bonus of 15% needs the base it is a share of."],
  ])("%j", (figures, what) => {
    expect(says(figures).join("\n")).toContain(what);
  });

  it("keeps the whole grant, whichever way it was typed", () => {
    const yearly = {
      parts: [{ part: "equity" as const, typed: "10k", per: "year" as const }],
      years: null,
      problems: [],
    };
    expect(readOffer(yearly, USD).offer).toMatchObject({ equity: 40_000, years: 4 });
    expect(readOffer({ ...yearly, years: 5 }, USD).offer).toMatchObject({ equity: 50_000, years: 5 });
    expect(readOffer(typedOffer({ equity: "40k" }, null), USD).offer).toMatchObject({ equity: 40_000, years: 4 });
    const byYear: Band = { ...USD, equityBasis: { kind: "year" } };
    expect(readOffer(typedOffer({ equity: "40k" }, null), byYear).offer).toMatchObject({ equity: 160_000, years: 4 });
  });
});

describe("percentiles", () => {
  it.each([
    [144, 0],
    [189, 100],
    [166.5, 50],
    [143.9, -1],
    [189.1, 101],
    [99, -100],
  ])("%d lies at %d between 144 and 189", (value, percentile) => {
    expect(percentileIn(value, [144, 189])).toBe(percentile);
  });

  it("has no place in a single figure, without a value or without a band", () => {
    expect([percentileIn(1, [1, 1]), percentileIn(null, [1, 2]), percentileIn(1, null)]).toEqual([null, null, null]);
  });
});
