import { describe, expect, it } from "vitest";
import { targetFor } from "../../src/answer/target.js";
import type { Band, Region, StatedTarget } from "../../src/domain/guide.js";
import { isFarFromBand } from "../../src/guides/strategy/5-targets/far-from-band.js";

const band: Band = {
  currency: "USD",
  base: [100_000, 140_000],
  equity: [40_000, 80_000],
  total: [150_000, 230_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "unknown",
};
const stated = (ask: StatedTarget["ask"], floor: StatedTarget["floor"] = {}): StatedTarget => ({
  basis: "region",
  currency: "USD",
  ask,
  floor,
  text: "Ask for it.",
});
const region = (label: string, own: Partial<Region> = {}): Region => ({ label, band, stated: null, ...own });

describe("targetFor", () => {
  it("gives what the guide states, and beside it what it works out", () => {
    const { target, why } = targetFor([region("Denver", { stated: stated({ base: [135_000, 135_000] }) })], 0);
    expect(why).toBeUndefined();
    expect(target).toMatchObject({
      basis: "region",
      ask: { base: [135_000, 135_000] },
      floor: {},
      text: "Ask for it.",
    });
    expect(target?.computed?.parts).toEqual({ equity: [70_000, 80_000], total: [210_000, 230_000] });
    expect(target?.computed?.ways).toEqual([{ parts: ["equity", "total"] }]);
  });

  it("asks at the same place in the band as the stated ask has in its own region", () => {
    const denver = region("Denver", { stated: stated({ total: [190_000, 230_000] }) });
    const { target } = targetFor([denver, region("Boise", { band: { ...band, total: [100_000, 180_000] } })], 1);
    expect(target).toMatchObject({ basis: "band", ask: { total: [140_000, 180_000], base: [130_000, 140_000] } });
    expect(target?.ways).toContainEqual({ parts: ["total"], from: "Denver" });
    expect(target?.computed).toBeUndefined();
  });

  it("works out nothing above a band, from an ask above its own", () => {
    const denver = region("Denver", { stated: stated({ base: [150_000, 150_000], total: [220_000, 250_000] }) });
    const { target } = targetFor([denver, region("Boise", { band: { ...band, base: [90_000, 120_000] } })], 1);
    expect(target?.ask).toMatchObject({ base: [120_000, 120_000], total: [220_000, 230_000] });
  });

  it("takes no place from an ask far outside its own band, or from equity that counts another period", () => {
    const yearly: Band = { ...band, equityBasis: { kind: "year" } };
    const odd = region("Denver", { stated: stated({ total: [900_000, 900_000], equity: [60_000, 60_000] }) });
    const { target } = targetFor([odd, region("Boise", { band: yearly })], 1);
    expect(target?.ask).toEqual({
      base: [130_000, 140_000],
      equity: [70_000, 80_000],
      equityPer: "year",
      total: [210_000, 230_000],
    });
  });

  it("never asks for less than what is to be accepted, nor for a total below the base", () => {
    const low = region("Denver", { stated: stated({ base: [220_000, 220_000] }, { total: [215_000, 215_000] }) });
    expect(targetFor([low], 0).target?.computed?.parts).toEqual({ equity: [70_000, 80_000] });
  });

  it("works out no equity below the least to accept, and no base above the total to ask for", () => {
    const least = region("Denver", { stated: stated({ base: [135_000, 135_000] }, { equity: [75_000, 75_000] }) });
    expect(targetFor([least], 0).target?.computed?.parts.equity).toBeUndefined();
    const whole = region("Denver", { stated: stated({ total: [130_000, 130_000] }) });
    expect(targetFor([whole], 0).target?.computed?.parts.base).toBeUndefined();
  });

  it("rounds to thousands, and to three digits from a million on", () => {
    const rupees: Band = { ...band, currency: "INR", base: [3_000_000, 5_555_555], total: [4_321, 9_876] };
    const { target } = targetFor([region("Pune", { band: rupees })], 0);
    expect(target?.ask.base).toEqual([4_920_000, 5_560_000]);
    expect(target?.ask.total).toEqual([8_500, 9_900]);
  });

  it("says why there is nothing to ask for", () => {
    const empty: Band = { currency: "USD", equityBasis: { kind: "unknown" }, arithmetic: "unknown" };
    const nothing = targetFor([region("Denver", { band: empty })], 0);
    expect(nothing).toEqual({ target: null, why: "no-band" });
    const signOn = targetFor([region("Denver", { band: empty, stated: stated({ signOn: [20_000, 20_000] }) })], 0);
    expect(signOn.target?.ask).toEqual({ signOn: [20_000, 20_000] });
    expect(signOn.why).toBe("no-main-part");
    expect(targetFor([], 0).target).toBeNull();
  });
});

describe("isFarFromBand", () => {
  it.each([
    ["within the band", { base: [120_000, 120_000] }, false],
    ["above it", { base: [300_000, 300_000] }, false],
    ["three times above it", { base: [450_000, 450_000] }, true],
    ["a third of it", { total: [40_000, 40_000] }, true],
    ["equity by the year beside a grant", { equity: [5_000, 5_000], equityPer: "year" }, false],
    ["a part that the band does not give", { signOn: [900_000, 900_000] }, false],
  ] as const)("%s", (_, ask, isFar) => {
    expect(isFarFromBand({ ask, floor: {} }, band)).toBe(isFar);
    expect(isFarFromBand({ ask: {}, floor: ask }, band)).toBe(isFar);
  });
});
