import { describe, expect, it } from "vitest";
import { bareBonus } from "../../src/answer/offer/bare-bonus.js";
import type { Band } from "../../src/domain/guide.js";

const band = (more: Partial<Band>): Band => ({ currency: "USD", equityBasis: { kind: "unknown" }, ...more }) as Band;

describe("a bare bonus", () => {
  it.each([
    [35, 210_000, { bonusPct: [15, 15] }, "money"],
    [14, 210_000, { bonusPct: [15, 15] }, "percent"],
    [30, 200_000, { base: [180_000, 220_000], bonus: [27_000, 33_000] }, "money"],
    [36, 192_000, {}, "money"],
    [70, 192_000, {}, "money"],
    [15, 150_000, {}, null],
    [12, 150_000, { bonusPct: [10, 10] }, null],
    [45, 60_000, {}, null],
  ] as const)("%d beside a base of %d", (value, base, figures, unit) => {
    expect(bareBonus(value, value * 1000, base, band(figures as Partial<Band>))).toBe(unit);
  });
  it("is asked about where no base is known", () => {
    expect(bareBonus(20, 20_000, undefined, band({}))).toBeNull();
  });
});
