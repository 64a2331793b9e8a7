import { beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import { answerText } from "../../src/present/answer-lines.js";
import { noteTexts } from "../../src/present/notes.js";
import type { Resolver } from "../../src/query/query.js";
import { shippedCollection } from "../shipped.js";

describe("an offer of which only some parts were typed", () => {
  let resolver: Resolver;
  beforeAll(async () => {
    ({ resolver } = await shippedCollection());
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
    expect(text).toContain("Total $200K, of the parts typed");
    expect(text).toContain("No equity or bonus was typed. What is added up is without them.");
    expect(told("google swe nyc offer base 150k stock 100k over 4 years bonus 10%")).toContain(
      "The offer does not clear the floor.",
    );
  });

  const checked = (text: string) => {
    const answer = respond(text, resolver, "2026-03-01");
    if (answer.kind !== "offer") throw new Error(`“${text}” was answered as ${answer.kind}`);
    return answer;
  };

  it("is marked as such in its figures, and decides nothing either", () => {
    expect(checked("google swe nyc offer base 200k")).toMatchObject({
      untyped: ["equity", "bonus"],
      total: { value: 200_000, of: "typed-parts" },
      clearsFloor: null,
      argueWith: null,
    });
    const whole = checked("google swe nyc offer base 150k stock 100k over 4 years bonus 10%");
    expect(whole).toMatchObject({ clearsFloor: false, argueWith: { part: "total" } });
    expect(whole).not.toHaveProperty("untyped");
    expect(whole.total).not.toHaveProperty("of");
  });

  it("says no where a part that was typed misses its own floor", () => {
    const { region, answer } = checked("adyen security engineer amsterdam offer base €105k");
    expect(region).toContain("Amsterdam");
    expect(answer.target?.floor.base?.[0]).toBeGreaterThan(105_000);
    expect(checked("adyen security engineer amsterdam offer base €105k").clearsFloor).toBe(false);
  });

  it("takes a total that was typed beside some of its parts", () => {
    const { total, notes } = checked("google swe nyc offer base 200k total 500k");
    expect(total).toMatchObject({ value: 500_000 });
    expect(total).not.toHaveProperty("of");
    expect(noteTexts(notes).join("\n")).toContain("compared as you typed it");
    // Less than the parts come to is a slip: the parts are believed.
    expect(checked("google swe nyc offer base 200k total 150k").total).toMatchObject({
      value: 200_000,
      of: "typed-parts",
    });
  });
});
