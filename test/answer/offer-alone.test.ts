import { beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});
const baseIn = (text: string): number | null => {
  const answer = respond(text, collection.resolver, "2026-03-01");
  return answer.kind === "offer" ? (answer.offer.base ?? null) : null;
};

describe("one figure with a label and no word that says offer", () => {
  it.each([
    ["stripe swe nyc 190k base", 190_000],
    ["stripe swe nyc. they say 190 base", 190_000],
    ["stripe recruiter said 185 base for a swe in nyc", 185_000],
    ["stripe lowballed me, swe nyc, 165k base", 165_000],
    ["adyen said no. stripe would do 192 base, swe in nyc", 192_000],
    ["Stripe put down 188k base for software engineer in New York", 188_000],
    ["Stripe gave me 188k base for a software engineer job in New York", 188_000],
    ["stripe wants me as a swe in nyc, they said 182k base", 182_000],
    ["is 180 base fair for a swe at stripe in nyc", 180_000],
  ])("is an offer: %s", (text, base) => {
    expect(baseIn(text)).toBe(base);
  });

  it.each([
    "does stripe pay 200k base for a swe in nyc",
    "i want 210 base at stripe, swe nyc",
    "my friend at stripe gets 190k base as a swe in nyc, is that usual",
    "can i get 220 base from stripe, swe nyc",
    "currently at 150k base, stripe swe nyc",
    "anything under 200k base is a no for me. stripe swe nyc",
    "Redfin gave me 150 base. what is stripe good for, swe nyc",
    "Redfin put down 150 base for swe, is stripe better for a swe in nyc",
    "Stripe gives 188k base to a swe in nyc",
    "Stripe gives my friend 188k base, swe nyc",
    "glassdoor says 170k base for a stripe swe in nyc",
    "I make 160k base at Adyen, what would a swe get at Stripe in nyc",
  ])("is none: %s", (text) => {
    expect(baseIn(text)).toBe(null);
  });
});

describe("what stands behind the figures tells of the job", () => {
  it.each([
    "stripe swe nyc 190k base, 160k rsu, pension from day one, gym on site",
    "stripe swe nyc 190k base + 160k rsu/4y, interns get a discount",
    "stripe swe nyc: 190k base and 160k rsu, parking in brooklyn",
  ])("and not which guide is meant: %s", (text) => {
    expect(baseIn(text)).toBe(190_000);
  });
  it("but for a place that is named there alone", () => {
    expect(respond("stripe swe 190k base, 160k rsu in brasov", collection.resolver, "2026-03-01")).toMatchObject({
      kind: "offer",
      region: null,
      currency: "RON",
      answer: { band: null },
    });
  });
});

it("two offers in brackets are two offers", () => {
  const text = "I hold two: stripe swe in nyc (190k base, 160k rsu) and adyen pm in amsterdam (98k base, 60k rsu)";
  const answer = respond(text, collection.resolver, "2026-03-01");
  expect(answer.kind === "offers" && answer.offers.map(({ offer }) => offer.base)).toEqual([190_000, 98_000]);
});

it("two companies with a base each are two offers", () => {
  const text = "Stripe 190k base, Capital One 170k base, both software engineer in New York. Thoughts?";
  const answer = respond(text, collection.resolver, "2026-03-01");
  expect(answer.kind === "offers" && answer.offers.map(({ offer }) => offer.base)).toEqual([190_000, 170_000]);
});

it("a base far above the band is not taken for pay in the band's currency", () => {
  expect(baseIn("ally tpm nyc offer base 52M a month, stock 40k")).toBe(null);
});
