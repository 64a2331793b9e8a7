import { beforeAll, describe, expect, it } from "vitest";
import type { TypedOffer } from "../../src/answer/offer/offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { shippedCollection } from "../shipped.js";

const brief = ({ parts, years }: TypedOffer): string =>
  [...parts.map(({ part, typed }) => `${part}=${typed}`), ...(years === null ? [] : [`x${years}`])].join(" ");
const offerIn = (text: string): string | null => {
  const { offer } = splitOffer(text);
  return offer && brief(offer);
};

describe("a figure without a label before a grant that has one", () => {
  it.each([
    ["Zillow sent me an offer for a senior tpm job in Seattle: 171k and 96k rsu/4yrs", "base=171k equity=96k x4"],
    ["Meta offered me E4 at 171k and 260k rsus over 4", "base=171k equity=260k x4"],
    ["They came back with 166k plus 88k equity", "base=166k equity=88k"],
    ["I currently earn 131k. Yelp offered me 166k plus 88k rsus over four years", "base=166k equity=88k x4"],
    ["I'm on 131k at Etsy and Yelp offered me 166k plus 88k rsus over four years", "base=166k equity=88k x4"],
  ])("%s", (text, parts) => {
    expect(offerIn(text)).toBe(parts);
    expect(splitOffer(text).offer?.problems).toEqual([]);
  });

  it.each([["I currently earn 131k plus 88k stock"], ["offer 40k stock, now 131k"], ["offer 131k and 88k"]])(
    "is no base in %s",
    (text) => {
      expect(splitOffer(text).offer?.parts.some(({ part }) => part === "base") ?? false).toBe(false);
    },
  );
});

describe("the same list in two offers side by side", () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await shippedCollection();
  });

  it.each([
    ["Yelp gave me 171k + 96k stock over 4 years, Etsy 164k + 120k over 4 years", "171/96x4 164/120x4"],
    ["yelp at 171k/96k rsus over 4 and etsy at 164k/120k over 4", "171/96x4 164/120x4"],
    ["Yelp came in at 171k and 96k stock over 3, Etsy came in at 164k and 120k over 4", "171/96x3 164/120x4"],
    ["I got 171k + 96k rsu over 4 from Yelp and 164k + 120k over 4 from Etsy", "171/96x4 164/120x4"],
    ["Yelp 171k + 96k rsu + 10% bonus vs Etsy 164k + 120k rsu + 12% bonus", "171/96x4+17.1 164/120x4+19.68"],
  ])("%s", (text, parts) => {
    const answer = respond(text, collection.resolver, "2026-03-01");
    const offers = answer.kind === "offers" ? answer.offers.map(({ offer }) => offer) : [];
    const k = (amount: number | null): number => (amount ?? 0) / 1000;
    expect(
      offers
        .map(({ base, equity, years, bonus }) => `${k(base)}/${k(equity)}x${years}${bonus ? `+${k(bonus)}` : ""}`)
        .join(" "),
    ).toBe(parts);
  });

  it.each([
    // No grant is named, or what the figures are is said in another way.
    ["Yelp gave me 171k + 96k, Etsy 164k + 120k"],
    ["Yelp tc 171k + 96k stock, Etsy 164k + 120k"],
    ["a bonus near 20k + 96k stock at Yelp, Etsy 164k + 120k"],
  ])("takes nothing for a base in %s", (text) => {
    const { offer, offers = [] } = splitOffer(text);
    const all = [...(offer ? [offer] : []), ...offers.map((one) => one.offer)];
    expect(all.flatMap(({ parts }) => parts.filter(({ part }) => part === "base"))).toEqual([]);
  });

  it("leaves pay of another job out", () => {
    expect(offerIn("I make 131k + 40k stock, Yelp offered me 171k + 96k stock over 4 years")).toBe(
      "base=171k equity=96k x4",
    );
  });
});

it("a list that comes again from the same people is a raise", () => {
  const raised = ["They opened with 128k and 74k in stock, came back with 137k and 92k in stock"];
  for (const text of raised) expect(offerIn(text)).toBe("base=137k equity=92k");
});

it("a golden hello is a sign-on", () => {
  expect(offerIn("base 91k, a golden hello of 12k, bonus 10%")).toBe("base=91k signOn=12k bonus=10%");
});

describe("two figures with an or between", () => {
  it.each([
    ["190k or 200k base, 160k RSU over 4 years", "190k or 200k"],
    ["base €95k or €98k, bonus 10%", "€95k or €98k"],
    ["base 42 LPA or 45 LPA, joining 3L", "42 LPA or 45 LPA"],
    ["base 150k, bonus 10% or 15%", "10% or 15%"],
  ])("are a range that stays open: %s", (typed, range) => {
    const { offer } = splitOffer(`stripe swe nyc offer ${typed}`);
    expect(offer?.problems.map(({ what }) => what)).toContainEqual(
      expect.objectContaining({ kind: "range", typed: range }),
    );
    expect(offer?.parts.some((part) => range.startsWith(part.typed) || range.endsWith(part.typed))).toBe(false);
  });
});
