import { beforeAll, describe, expect, it } from "vitest";
import type { OffersAnswer } from "../../src/answer/offer/offer.js";
import { respond } from "../../src/answer/respond.js";
import { offersCells, offersTextLines } from "../../src/present/offers-lines.js";
import type { Resolver } from "../../src/query/query.js";
import { shippedCollection } from "../shipped.js";

describe("several offers of one person", () => {
  let resolver: Resolver;
  beforeAll(async () => {
    ({ resolver } = await shippedCollection());
  });
  const compared = (typed: string): OffersAnswer => {
    const answer = respond(typed, resolver, "2026-03-01");
    if (answer.kind !== "offers") throw new Error(`no several offers in “${typed}”`);
    return answer;
  };

  it("stand side by side, each by its own vesting", () => {
    const { offers, overYears } = compared(
      "stripe swe nyc offer base 200k stock 200k vesting year 1 40%, year 2 30%, year 3 20%, year 4 10% or google swe nyc base 190k stock 240k/4",
    );
    expect(offers.map(({ guide }) => guide?.company)).toEqual(["stripe", "google"]);
    expect(offers[0]?.byYear).toEqual([280_000, 260_000, 240_000, 220_000]);
    expect(offers[1]?.yearly).toBe(250_000);
    expect(overYears[0]).toBe(1_000_000);
  });

  it("count one of a company without a guide, and say so", () => {
    const { offers, notes } = compared("stripe swe nyc offer base 200k stock 200k/4 or zyxware base 180k stock 80k/4");
    expect(offers[1]).toMatchObject({ guide: null, companyName: "zyxware", yearly: 200_000, total: null, parts: [] });
    expect(notes).toContainEqual({ kind: "offer-without-guide", company: "zyxware" });
  });

  it("in two currencies are not added up against each other unsaid", () => {
    const { notes } = compared(
      "google swe nyc offer base $190k stock $240k/4 or google swe london base £110k stock £120k/4",
    );
    expect(notes).toContainEqual({ kind: "offers-currencies", currencies: ["USD", "GBP"] });
  });

  it("take the role of the first where the second names a company alone", () => {
    const { offers } = compared("stripe swe nyc offer base 200k stock 200k/4 or google nyc base 190k stock 240k/4");
    expect(offers.map(({ guide }) => guide?.role)).toEqual(["software-engineer", "software-engineer"]);
  });

  it("are those that the whole question tells of, where the present employer is named beside the first", () => {
    const { offers } = compared(
      "currently at capital one. offers as a swe from stripe (200k base, new york) and google (190k base, new york). help me pick",
    );
    expect(offers.map(({ guide }) => guide?.company)).toEqual(["stripe", "google"]);
  });

  it.each([
    [
      "Offer A is Stripe (swe, New York, 190k base, 200k over 4 years), offer B Google (swe, New York, 175k base, 240k over 4 years)",
      ["stripe 190000/200000", "google 175000/240000"],
    ],
    [
      "Offer 1 is from Adyen (swe, London, £104k base, £40k over 4 years), offer 2 Google swe London £98k base, £70k over 4 years",
      ["adyen 104000/40000", "google 98000/70000"],
    ],
    [
      "option A Adyen software engineer Amsterdam €98k base €60k RSU, option B Booking product manager Amsterdam €101k base 10% bonus",
      ["adyen 98000/60000", "booking 101000/null"],
    ],
    [
      "Offer #1: Shopify swe Toronto CAD 160k base, CAD 120k stock. Offer #2: Google swe nyc $182k base, $220k RSUs",
      ["shopify 160000/120000", "google 182000/220000"],
    ],
    [
      "Two on the table: Stripe swe New York (185k, RSU 100k, 10% bonus). Google swe New York (180k, RSU 120k, 10% bonus)",
      ["stripe 185000/100000", "google 180000/120000"],
    ],
    [
      "Offer 1 Stripe London product manager £62k, offer 2 Booking London product manager £108k with £70k stock",
      ["stripe 62000/null", "booking 108000/70000"],
    ],
    [
      "(1) Stripe, Chicago, swe, 178k, RSU 90k over 4, 10% bonus (2) Google, New York, swe, 165k, RSU 40k over 3. I'm 38, now 142k. Which?",
      ["stripe 178000/90000", "google 165000/40000"],
    ],
    [
      "A) Stripe swe nyc 178k base, 90k RSU B) Google swe nyc 165k base, 40k RSU. Currently at 150k in my current job",
      ["stripe 178000/90000", "google 165000/40000"],
    ],
    [
      "Stripe swe nyc 178k base, 90k RSU vs Google swe nyc 165k base, 40k RSU. My colleague gets 170k there now.",
      ["stripe 178000/90000", "google 165000/40000"],
    ],
  ])("are told apart by their letters, numbers and brackets: %s", (typed, want) => {
    const { offers } = compared(typed);
    expect(offers.map(({ guide, offer }) => `${guide?.company} ${offer.base}/${offer.equity}`)).toEqual(want);
  });

  it.each([
    [
      "my buddy at Google got £130k base. Adyen gives me £105k base and £60k RSU over 4 years, swe London",
      "adyen",
      105_000,
    ],
    [
      "A colleague makes 190k base at Stripe, my own offer is 178k base, 160k stock over 4 years, stripe swe nyc",
      "stripe",
      178_000,
    ],
    [
      "working at Adyen Amsterdam making €92k base, Booking is offering €99k base and €60k in RSUs, product manager",
      "booking",
      99_000,
    ],
    [
      "I am a TPM at Ally making $150k; Capital One in New York is offering $172k base and 12% bonus",
      "capital-one",
      172_000,
    ],
    [
      "staff at Shopify making C$165k base, Google is offering me $185k base and $220k RSUs, swe new york",
      "google",
      185_000,
    ],
  ])("are none where one is a friend's or what is paid now: %s", (typed, company, base) => {
    expect(respond(typed, resolver, "2026-03-01")).toMatchObject({
      kind: "offer",
      guide: { company },
      offer: { base },
    });
  });

  it("count a grant in the currency of the base, though a guide gives it in another", () => {
    const answer = compared(
      "booking product manager amsterdam: €95k base, €80k RSU or ubs swe zurich: CHF 130k base, CHF 20k bonus",
    );
    expect(answer.offers[0]).toMatchObject({ currency: "EUR", yearly: 115_000, clearsFloor: null });
    expect(answer.offers[0]?.notes).toContainEqual(expect.objectContaining({ kind: "counted-apart", part: "equity" }));
  });

  const lines = (typed: string): string[] => offersTextLines(compared(typed)).map(({ text }) => text);

  it("begin with which pays more, by how much and where", () => {
    expect(lines("google swe nyc offer base $190k stock $240k/4 or stripe swe nyc base 210k stock 200k/4")[1]).toBe(
      "Stripe pays more: $10K a year, $40K over four years. It has more base ($20K), and less equity ($10K a year).",
    );
    expect(
      lines("google swe nyc offer base $200k stock $200k/4 sign-on 20k or stripe swe nyc base 200k stock 200k/4")[1],
    ).toBe(
      "Google and Stripe pay the same a year. Over four years Google pays $20K more. It has more sign-on ($20K once).",
    );
    expect(lines("google swe nyc offer base $200k stock $200k/4 or zyxware base 200k stock 200k/4 bonus 5k")[1]).toBe(
      "As typed, zyxware pays more: $5K a year, $20K over four years. It has more bonus ($5K). For Google no bonus is counted.",
    );
    const { notes } = compared(
      "google swe nyc offer base $190k stock $240k/4 or google swe london base £110k stock £120k/4",
    );
    expect(notes.map(({ kind }) => kind)).toEqual(["offers-currencies"]);
  });

  it("have one row for years that are alike, amounts of one row in one way, and each its place", () => {
    const even = offersCells(
      compared("google swe nyc offer base $190k stock $240k/4 or stripe swe nyc base 210,500 stock 200k/4"),
    );
    expect(even.map(([label]) => label).filter((label) => label?.startsWith("Year"))).toEqual([]);
    expect(even.find(([label]) => label === "Over four years")?.slice(1)).toEqual(["$1M", "$1.042M"]);
    expect(even.find(([label]) => label === "In its own band")?.[1]).toMatch(/^base [^,]+, equity /);
    const paid = offersCells(
      compared("google swe nyc offer base $190k stock $240k/4 sign-on 20k or stripe swe nyc base 210k stock 200k/4"),
    );
    expect(paid.map(([label]) => label).filter((label) => label?.startsWith("Year"))).toEqual([
      "Year 1",
      "Years 2–4, each",
    ]);
  });

  it("miss what was worked out where the guide states nothing, and leave open what was not typed", () => {
    const cells = offersCells(
      compared("stripe swe nyc offer base 210k stock 200k/4 or google swe nyc base $150k stock $100k/4"),
    );
    const [, stripe, google] = cells.at(-1) ?? [];
    expect(stripe).toMatch(/open, as not typed: bonus/);
    expect(google).toMatch(/worked out from the band: base \$/);
  });
});
