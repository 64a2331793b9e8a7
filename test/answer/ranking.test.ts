import { describe, expect, it } from "vitest";
import { rankCompanies } from "../../src/answer/ranking.js";
import type { Band, Guide, Range } from "../../src/domain/guide.js";
import type { GuideReading } from "../../src/query/query.js";

const grant = { kind: "grant", years: 4 } as const;

/** A guide of one region with a base alone, or with the parts given. */
function row(companyName: string, base: Range | undefined, parts: Partial<Band> = {}, wider = false): GuideReading {
  const band: Band = { currency: "CHF", base, equityBasis: grant, arithmetic: "unknown", ...parts };
  const label = wider ? "Europe" : "Zurich";
  const digest = { regions: [{ label, band, stated: null }] };
  const guide = { company: companyName.toLowerCase(), companyName, digest: () => digest } as unknown as Guide;
  return {
    guide,
    region: wider
      ? { kind: "covered", index: 0, asked: "Zurich", place: "zurich" }
      : { kind: "requested", index: 0, place: "zurich", also: [] },
  };
}

const order = (...rows: GuideReading[]): string[] => rankCompanies(rows).map(({ companyName }) => companyName);

describe("a ranking", () => {
  it("goes by pay a year, and not by totals that count in different ways", () => {
    const whole = row("Whole", [100, 100], { equity: [400, 400], total: [500, 500], arithmetic: "whole-grant" });
    const yearly = row("Yearly", [150, 150], { equity: [400, 400], total: [250, 250], arithmetic: "yearly" });
    expect(order(whole, yearly)).toEqual(["Yearly", "Whole"]);
    expect(rankCompanies([whole])[0]).toMatchObject({
      total: [500, 500],
      yearly: [200, 200],
      arithmetic: "whole-grant",
    });
  });

  it("has the place asked for before a wider label, and what has no pay a year last", () => {
    const unknown = row("Unknown", [900, 900], { equity: [10, 10], equityBasis: { kind: "unknown" } });
    expect(order(unknown, row("Wide", [500, 500], {}, true), row("Here", [100, 100]))).toEqual([
      "Here",
      "Wide",
      "Unknown",
    ]);
  });

  it("has a guide that names no places behind those of the place asked for, and among all where none was", () => {
    const nowhere: GuideReading = { ...row("Nowhere", [500, 500]), region: { kind: "default", index: 0 } };
    expect(order(nowhere, row("Here", [100, 100]))).toEqual(["Here", "Nowhere"]);
    const first: GuideReading = { ...row("First", [100, 100]), region: { kind: "default", index: 0 } };
    expect(order(first, nowhere)).toEqual(["Nowhere", "First"]);
  });

  it("keeps currencies apart, the one with the most guides first", () => {
    const euro = row("Euro", [900, 900], { currency: "EUR" });
    expect(order(euro, row("One", [100, 100]), row("Two", [200, 200]))).toEqual(["Two", "One", "Euro"]);
  });

  it("has no grant to speak of where a guide has no equity", () => {
    expect(rankCompanies([row("Cash", [100, 100], { total: [100, 100] })])[0]?.arithmetic).toBeNull();
  });
});
