import { describe, expect, it } from "vitest";
import { explainLines } from "../../src/present/explain-lines.js";
import { shippedCollection } from "../shipped.js";
import { madeResolver } from "./made-collection.js";

const resolver = madeResolver();

describe("how a question was read", () => {
  it("tells what each company was taken for, and why", () => {
    const { companies } = resolver.explain("my buddy at Uber says Lyft pm pays more");
    expect(companies).toMatchObject([
      { typed: "Uber", use: "mention", reasons: [{}, {}, {}, {}, {}] },
      { typed: "Lyft", use: "asked", reasons: [{}, {}, {}, {}, {}] },
    ]);
  });

  it("tells each mention with its cost, what was left over, and the reading that came second", () => {
    const { readings } = resolver.explain("lyft pm sf foobar");
    expect(readings).toHaveLength(2);
    const [first, second] = readings;
    expect(first).toMatchObject({ guide: "lyft/product-manager", left: ["foobar"] });
    expect(first?.mentions.map(({ typed, kind, how }) => [typed, kind, how])).toEqual([
      ["lyft", "company", "exact"],
      ["pm", "role", "exact"],
      ["sf", "place", "exact"],
    ]);
    expect(second?.cost).toBeGreaterThan(first?.cost ?? 0);
  });

  it("adds up to the cost of a reading", () => {
    const [first] = resolver.explain("strpe swe nyc base?").readings;
    const spent = first?.mentions.reduce((sum, { cost }) => sum + cost, 0) ?? 0;
    expect(spent + (first?.rest ?? 0)).toBeCloseTo(first?.cost ?? 0, 1);
    expect(first?.mentions[0]).toMatchObject({ typed: "strpe", as: "Stripe", how: "guessed" });
  });

  it("says it in lines", () => {
    const lines = explainLines(resolver.explain("Stripe or Adyen swe")).join("\n");
    expect(lines).toContain("Set side by side: Stripe, Adyen");
    expect(lines).toMatch(/“swe”: role Software Engineer, 0/);
  });

  it("tells that the wording of several companies was taken for a question for levels, and whose mapping answers", async () => {
    const { resolver: shipped } = await shippedCollection();
    const explained = shipped.explain("senior swe at stripe = which google rung?");
    expect(explained.levels).toMatchObject({ guide: "stripe/senior-software-engineer" });
    expect(explained.levels?.share).toBeGreaterThan(0.35);
    expect(explainLines(explained).join("\n")).toContain("Taken for a question for levels by its wording");
    expect(shipped.explain("stripe vs google senior swe").levels).toBeUndefined();
  });

  it("explains nothing of an empty question", () => {
    expect(resolver.explain("")).toMatchObject({ companies: [], compared: [] });
  });
});
