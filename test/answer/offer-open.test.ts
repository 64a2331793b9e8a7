import { beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import { answerText } from "../../src/answer/text.js";
import { openCollection } from "../../src/collection.js";
import { SHIPPED } from "../../src/config.js";
import type { Resolver } from "../../src/search/query.js";

describe("an offer of which only some parts were typed", () => {
  let resolver: Resolver;
  beforeAll(async () => {
    ({ resolver } = await openCollection({ guidesDir: SHIPPED.guides, aliasesFile: SHIPPED.aliases }));
  });
  const told = (text: string) => answerText(respond(text, resolver, "2026-03-01"));

  it("does not say that every ask is reached while some are open", () => {
    expect(told("stripe swe nyc offer base 230k")).toContain("those for the parts typed are reached");
    expect(told("stripe swe nyc offer base 230k stock 300k over 4 years bonus 15%")).toContain("Every ask");
  });

  it("lets a total without its parts decide nothing about the floor, nor about what to argue with", () => {
    const text = told("google swe nyc offer base 200k");
    expect(text).toContain("Without equity and bonus the total lies under the floor.");
    expect(text).not.toContain("The offer does not clear the floor.");
    expect(text).not.toContain("largest gap");
    expect(told("google swe nyc offer base 150k stock 100k over 4 years bonus 10%")).toContain(
      "The offer does not clear the floor.",
    );
  });
});
