import { beforeAll, describe, expect, it } from "vitest";
import { changedOffer } from "../../src/answer/offer/changed-offer.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import type { Band } from "../../src/domain/guide.js";
import { offerTextLines } from "../../src/present/offer-lines.js";
import { shippedCollection } from "../shipped.js";
import { madeAnswer, madeTarget } from "./made-answer.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

function offered(typed: string) {
  const answer = respond(typed, collection.resolver, "2026-03-01");
  if (answer.kind !== "offer") throw new Error(answer.kind);
  const text = offerTextLines(answer).map((line) => line.text);
  return { ...answer, text: text.join("\n") };
}

describe("a bonus that is promised for the first year alone is counted there only", () => {
  it.each<[string, number, number]>([
    ["google swe london offer £200k base and £100k sign on, guaranteed first year bonus £150k", 200_000, 450_000],
    ["stripe swe nyc offer 225k base, 150k guaranteed bonus yr 1", 225_000, 375_000],
    ["stripe swe nyc 200k base, first-year guarantee 100k, sign on 50k", 200_000, 350_000],
    ["stripe swe nyc offer base 180k, bonus 30k in year 1", 180_000, 210_000],
    ["stripe swe sf offer: 190k salary, first-year bonus of 40k, 80k RSUs over 4 years", 210_000, 250_000],
    ["adyen swe amsterdam €90k base, €15k bonus for the first year", 90_000, 105_000],
  ])("%s", (typed, yearly, firstYear) => {
    const answer = offered(typed);
    expect(answer).toMatchObject({ yearly, firstYear, offer: { bonusYear: 1 } });
    expect(answer.byYear?.[1]).toBe(yearly);
    expect(answer.text).toContain("is promised for the first year alone");
  });

  it.each([
    "stripe swe nyc offer 180k base, 30k bonus",
    "stripe swe nyc offer 180k base, 15% bonus guaranteed in the first year",
  ])("not so in %s", (typed) => {
    const { yearly, byYear, offer } = offered(typed);
    expect(offer.bonusYear).toBeUndefined();
    expect(byYear?.[1]).toBe(yearly);
  });
});

describe("a turn that gives a figure its period changes no figure", () => {
  const stated = splitOffer("tesla swe palo alto offer 160k + 120k rsu").offer;
  const parts = (turn: string) => stated && changedOffer(stated, turn)?.offer.parts;

  it.each([
    "120k is per year",
    "the recruiter said 120k is per year",
    "the 120k is a year's worth",
    "sorry, the 120k is annual",
    "120k/yr",
    "$120,000 a year",
    "the rsu is per year",
    "the stock is yearly",
    "a year",
    "it's per year",
  ])("%s", (turn) =>
    expect(parts(turn)).toEqual([
      { part: "base", typed: "160k" },
      { part: "equity", typed: "120k", per: "year" },
    ]),
  );

  it("keeps the base's period apart", () => {
    expect(parts("base is 165k per year")?.[0]).toMatchObject({ part: "base", typed: "165k" });
    expect(parts("what is that a year?")).toBeUndefined();
    const monthly = splitOffer("adyen swe offer base 7,500, bonus 10k").offer;
    expect(monthly && changedOffer(monthly, "7500 is per month")?.offer.parts[0]).toMatchObject({ per: "month" });
  });
});

it("holds the first year's sign-on against the ask for one, and says that it is that", () => {
  const band = {
    currency: "USD",
    base: [150_000, 190_000],
    signOn: [50_000, 100_000],
    equityBasis: { kind: "unknown" },
    arithmetic: "yearly",
  } satisfies Band;
  const target = madeTarget({
    ask: { signOn: [85_000, 85_000] },
    text: "Year 1 signing bonus of $85K and Year 2 at $55K",
  });
  const { offer } = splitOffer("acme swe offer base 165k sign on 60k first year 45k second year");
  const answer = offer && checkOffer(offer, madeAnswer(band, target, []));
  if (!answer) throw new Error("no offer");
  const text = offerTextLines(answer).map((line) => line.text);
  expect(text).toContain("Sign-on, first year $60K: 20% up the band $50K–$100K; $25K under the ask of $85K");
  expect(text[1]).toContain("sign-on $105K");
});
