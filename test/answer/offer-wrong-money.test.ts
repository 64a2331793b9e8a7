import { describe, expect, it } from "vitest";
import { inOfferedCurrency } from "../../src/answer/offer/offered-currency.js";
import { readOffer } from "../../src/answer/offer/read-offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import type { Band } from "../../src/domain/guide.js";
import { noteTexts } from "../../src/present/notes.js";
import { madeAnswer } from "./made-answer.js";

const band = (currency: string): Band => ({
  currency,
  base: [144_000, 189_000],
  equity: [30_000, 57_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "whole-grant",
});

/** What an offer comes to beside a band, and all that is said about it. */
function read(typed: string, currency = "USD") {
  const { offer } = splitOffer(`ally tpm offer ${typed}`);
  if (!offer) throw new Error("no offer");
  const held = inOfferedCurrency(offer, madeAnswer(band(currency), null, []));
  if (!held) throw new Error("no currency");
  const { offer: amounts, problems, notes } = readOffer(offer, held.band);
  return {
    currency: held.band.currency,
    ...amounts,
    said: noteTexts([...problems.map(({ what }) => what), ...notes]).join(" "),
  };
}

describe("a point before exactly three digits divides thousands", () => {
  it.each([
    ["base $150.000", 150_000],
    ["base 150.000", 150_000],
    ["base $1.250.000", 1_250_000],
    ["base $150.000,50", 150_000.5],
    ["base $1.250M", 1_250_000],
    ["base $150.5k", 150_500],
    ["base 15\u200b0k", 150_000],
    ["base $\u2060150\u200b,000", 150_000],
  ])("%j", (typed, base) => expect(read(typed).base).toBe(base));

  it("in equity too", () => expect(read("base $150.000 stock $40.000").equity).toBe(40_000));
});

describe("a currency in words or lower case is that currency", () => {
  it.each([
    ["150k eur", "EUR"],
    ["eur 150k", "EUR"],
    ["150k euros", "EUR"],
    ["150k pounds", "GBP"],
    ["150k aud", "AUD"],
    ["aud 150k", "AUD"],
    ["150k canadian dollars", "CAD"],
    ["150,000 swiss francs", "CHF"],
    ["20 lakh rupees", "INR"],
    ["150k eur 40k stock", "EUR"],
  ])("base %s", (typed, currency) => {
    expect(read(`base ${typed}`).currency).toBe(currency);
    expect(read(`base ${typed}`).base).toBe(read(`base ${typed}`, currency).base);
  });

  it.each(["usd 150k", "150k usd", "150k dollars", "150k us dollars", "$150k usd"])("base %s", (typed) => {
    expect(read(`base ${typed}`).base).toBe(150_000);
  });

  it("dollars are the band's own", () => expect(read("base 150k dollars", "CAD").base).toBe(150_000));

  it("two currencies are none", () => {
    expect(read("base €150k usd")).toMatchObject({ base: null });
    expect(read("base $150k eur", "EUR").said).toContain("is not one figure");
  });
});

describe("years are the grant's only where they stand at the equity", () => {
  it.each([
    "stock 40k sign-on 10k over 2 years",
    "stock 40k bonus 10k for 2 years",
    "stock 40k bonus 10k clawback 2 years",
    "stock 40k, 1 year probation",
    "stock 40k with a 2-year clawback",
  ])("%s", (typed) => expect(read(`base 150k ${typed}`).years).toBe(4));

  it.each([
    "stock 40k over 3 years sign-on 10k",
    "stock 40k, over 3 years",
    "sign-on 10k, 3-year grant 40k",
    "stock 40k bonus 10% vesting over 3 years",
    "stock 40k over 3 years sign-on 10k over 2 years",
  ])("%s", (typed) => expect(read(`base 150k ${typed}`).years).toBe(3));

  it("says which it left out", () => {
    expect(read("base 150k stock 40k bonus 10k over 2 years").said).toContain("“over 2 years” does not stand at");
  });
});

describe("the pay of another job is not the offer", () => {
  it.each([
    "current base 120k offer base 150k ally tpm",
    "my current base is 120k, they offered base 150k ally tpm",
    "ally tpm offer base 150k (current base 120k)",
    "I make 120k base, offer ally tpm base 150k",
  ])("%s", (typed) => {
    const { offer } = splitOffer(typed);
    expect(offer?.parts).toEqual([{ part: "base", typed: "150k" }]);
    expect(offer?.problems).toEqual([]);
    expect(noteTexts(offer?.notes ?? []).join()).toMatch(/120k.* was taken for the pay of another job/);
  });
});

describe("a figure below zero", () => {
  it.each(["-150k", "$-150k", "-$150,000", "−150"])("base %s is a problem", (typed) => {
    expect(read(`base ${typed}`)).toMatchObject({ base: null, said: expect.stringContaining("is below zero") });
  });

  it("a dash between a part and its figure is none", () => expect(read("base - 150k").base).toBe(150_000));
});
