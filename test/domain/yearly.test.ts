import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Band } from "../../src/domain/guide.js";
import { readArithmetic, yearlyPay } from "../../src/domain/yearly.js";

type Parts = Omit<Band, "arithmetic">;
const GRANT: Parts = {
  currency: "USD",
  base: [144_000, 189_000],
  equity: [30_000, 57_000],
  bonus: [29_000, 47_000],
  equityBasis: { kind: "grant", years: 4 },
};

describe("yearly pay", () => {
  it.each<[string, Parts, Band["yearly"]]>([
    ["counts one year of a grant", GRANT, [180_500, 250_250]],
    ["counts equity by the year as it stands", { ...GRANT, equityBasis: { kind: "year" } }, [203_000, 293_000]],
    ["takes a bonus in percent of the base", { ...GRANT, bonus: undefined, bonusPct: [10, 15] }, [165_900, 231_600]],
    ["is base and bonus where there is no equity", { ...GRANT, equity: undefined }, [173_000, 236_000]],
    ["is not known where nobody knows what the equity counts", { ...GRANT, equityBasis: { kind: "unknown" } }, null],
    [
      "is known where that equity is none",
      { ...GRANT, equity: [0, 0], equityBasis: { kind: "unknown" } },
      [173_000, 236_000],
    ],
    ["is not known without the base", { ...GRANT, base: undefined }, null],
    ["is not known over currencies", { ...GRANT, currencies: { equity: "EUR" } }, null],
    [
      "is in the currency of its parts, whatever that of the total",
      { ...GRANT, currencies: { total: "EUR" } },
      [180_500, 250_250],
    ],
    ["leaves the sign-on out", { ...GRANT, signOn: [10_000, 20_000] }, [180_500, 250_250]],
  ])("%s", (_, band, yearly) => {
    expect(yearlyPay(band)).toEqual(yearly);
  });
});

describe("how a total counts", () => {
  const amount = fc.integer({ min: 60_000, max: 200_000 });
  const shares = fc.record({
    grant: fc.double({ min: 0.8, max: 4, noNaN: true }),
    signOn: fc.double({ min: 0.05, max: 0.4, noNaN: true }),
  });
  const made = (
    base: number,
    { grant, signOn }: { grant: number; signOn: number },
    sum: (parts: number[]) => number,
  ): Parts => {
    const parts = [base, base * grant, base * signOn];
    const total = sum(parts);
    return {
      currency: "USD",
      base: [base, base],
      equity: [base * grant, base * grant],
      signOn: [base * signOn, base * signOn],
      total: [total, total],
      equityBasis: { kind: "grant", years: 4 },
    };
  };

  it.each<[Band["arithmetic"], (parts: number[]) => number]>([
    ["whole-grant", ([base = 0, grant = 0]) => base + grant],
    ["yearly", ([base = 0, grant = 0]) => base + grant / 4],
    ["first-year", ([base = 0, grant = 0, signOn = 0]) => base + grant / 4 + signOn],
  ])("is %s for each sum that is just so", (arithmetic, sum) => {
    fc.assert(
      fc.property(amount, shares, (base, share) => {
        // A grant whose three other years are as much as the sign-on tells the two sums apart by nothing.
        fc.pre(Math.abs(share.grant * 0.75 - share.signOn) > 0.3);
        expect(readArithmetic(made(base, share, sum))).toBe(arithmetic);
      }),
    );
  });

  it("needs a sign-on to count one", () => {
    const band: Parts = { ...GRANT, bonus: undefined, total: [162_000, 213_000] };
    expect(readArithmetic(band)).toBe("yearly");
    expect(readArithmetic({ ...band, signOn: [10_000, 10_000] })).toBe("first-year");
  });
});
