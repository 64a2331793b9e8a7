import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Named, weigh } from "../../../src/query/context/learned/interpretation.js";
import type { Likely } from "../../../src/query/context/learned/model.js";

const likely = (asked: number, compared: number): Likely => {
  const rest = 1 - asked - compared;
  return { asked, compared, workplace: rest / 2, mention: rest / 2, word: 0 };
};
const named = (key: string, asked: number, compared: number): Named => ({ key, likely: likely(asked, compared) });

describe("weighing who is asked for", () => {
  it("finds the one company that is", () => {
    const { best, included } = weigh([named("google", 0.05, 0.05), named("stripe", 0.9, 0.05)]);
    expect(best).toEqual({ kind: "one", keys: ["stripe"] });
    expect(included.get("stripe")).toBeGreaterThan(0.9);
    expect(included.get("google")).toBeLessThan(0.1);
  });

  it("finds a comparison beside the ways in which one is asked for", () => {
    const { best } = weigh([named("google", 0.2, 0.75), named("stripe", 0.25, 0.7), named("uber", 0.02, 0.03)]);
    expect(best).toEqual({ kind: "compared", keys: expect.arrayContaining(["google", "stripe"]) });
    expect(best.keys).toHaveLength(2);
  });

  it("leaves open what nothing tells apart", () => {
    const { best, included, open } = weigh([named("google", 0.5, 0.05), named("stripe", 0.48, 0.05)]);
    expect(included.get(best.keys[0] ?? "")).toBeLessThan(0.65);
    expect([...open].sort()).toEqual(["google", "stripe"]);
  });

  it("counts what a company's guides lack against it, and nothing where they say nothing", () => {
    const doubtful = [named("google", 0.5, 0.02), named("stripe", 0.4, 0.02)];
    expect(weigh(doubtful).best.keys).toEqual(["google"]);
    const [google, stripe] = doubtful as [Named, Named];
    const lacks = { ...google, fit: { role: false, place: null } };
    expect(weigh([lacks, { ...stripe, fit: { role: true, place: null } }]).best.keys).toEqual(["stripe"]);
    expect(weigh([lacks, { ...stripe, fit: { role: null, place: null } }]).best.keys).toEqual(["stripe"]);
  });

  it("counts for a company what no other's guides have, and not what all have", () => {
    const [google, stripe] = [named("google", 0.5, 0.02), named("stripe", 0.2, 0.02)];
    const stripeHas = { ...stripe, fit: { role: true, place: true } };
    const none = { role: null, place: null };
    expect(weigh([{ ...google, fit: stripeHas.fit }, stripeHas]).best.keys).toEqual(["google"]);
    expect(weigh([{ ...google, fit: none }, stripeHas]).best.keys).toEqual(["stripe"]);
    expect(weigh([google, stripeHas]).best.keys).toEqual(["google"]);
  });

  it("finds that nobody is where all are surely something else", () => {
    const { best, nobody } = weigh([named("google", 0.001, 0.001), named("stripe", 0.001, 0.001)]);
    expect(best.kind).toBe("none");
    expect(nobody).toBeGreaterThan(0.8);
  });

  it("takes the names of one company together", () => {
    const { best } = weigh([named("google", 0.02, 0.02), named("google", 0.9, 0.02), named("uber", 0.1, 0.1)]);
    expect(best).toEqual({ kind: "one", keys: ["google"] });
  });

  it("gives shares between 0 and 1 for any names", () => {
    const any = fc.record({
      key: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "i"),
      asked: fc.double({ min: 0, max: 0.5, noNaN: true }),
      compared: fc.double({ min: 0, max: 0.5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 60 }), (names) => {
        const { included, nobody } = weigh(names.map(({ key, asked, compared }) => named(key, asked, compared)));
        for (const share of [...included.values(), nobody]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
