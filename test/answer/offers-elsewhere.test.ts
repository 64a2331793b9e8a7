import { beforeAll, describe, expect, it } from "vitest";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

/** The guide and region of each offer of a text; null without a guide. */
function held(typed: string): (string | null)[] {
  const answer = respond(typed, collection.resolver, "2026-03-01");
  if (answer.kind !== "offers") throw new Error(answer.kind);
  return answer.offers.map(({ guide, region }) => guide && `${guide.company} ${region}`);
}

describe("two offers of one company in two places", () => {
  it.each<[string, string | null, string | null]>([
    [
      "Stripe swe: New York at 190k + 200k RSUs, or San Francisco at 195k + 180k RSUs. Which?",
      "stripe New York",
      "stripe San Francisco",
    ],
    ["stripe swe nyc 190k base 10% bonus or toronto 160k base 10% bonus", "stripe New York", "stripe null"],
    ["google swe: zurich CHF 150k base, 15% bonus or london £110k base, 15% bonus", "google Zurich", "google London"],
    // An unknown company is no other place of the first.
    ["stripe swe nyc 190k base 10% bonus or Zorbco in San Francisco 160k base 10% bonus", "stripe New York", null],
  ])("%s", (typed, ...want) => expect(held(typed)).toEqual(want));
});

describe("a part that is said of each of several offers", () => {
  it.each<[string, string]>([
    [
      "Stripe swe: New York at 190k + 200k RSUs, or San Francisco at 195k + 180k RSUs. 15% bonus in both. Kids are 4 and 7.",
      "15%",
    ],
    ["stripe swe nyc 190k base 200k rsu or figma swe sf 185k base 220k rsu. Both have a 10% bonus", "10%"],
    ["adyen swe amsterdam €95k base or booking swe amsterdam €92k base. 12% bonus each", "12%"],
  ])("%s", (typed, bonus) => {
    const { offers = [] } = splitOffer(typed);
    const bonuses = offers.map(({ offer }) => offer.parts.find(({ part }) => part === "bonus")?.typed);
    expect(bonuses).toEqual([bonus, bonus]);
  });

  it("is none where the sentence states no part", () => {
    const { offers = [] } = splitOffer(
      "stripe swe nyc 190k base or figma swe sf 185k base. I have 2 kids and both are 5",
    );
    expect(offers.map(({ offer }) => offer.parts.length)).toEqual([1, 1]);
  });
});
