import { describe, expect, it } from "vitest";
import { rankCompanies } from "../../src/answer/ranking.js";
import { rankingAsked } from "../../src/answer/ranking-asked.js";
import type { Band, Guide, Range } from "../../src/domain/guide.js";
import type { GuideReading, RegionChoice } from "../../src/query/query.js";

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

const order = (...rows: GuideReading[]): string[] =>
  rankCompanies(rows).companies.map(({ companyName }) => companyName);

describe("a ranking", () => {
  it("goes by pay a year, and not by totals that count in different ways", () => {
    const whole = row("Whole", [100, 100], { equity: [400, 400], total: [500, 500], arithmetic: "whole-grant" });
    const yearly = row("Yearly", [150, 150], { equity: [400, 400], total: [250, 250], arithmetic: "yearly" });
    expect(order(whole, yearly)).toEqual(["Yearly", "Whole"]);
    expect(rankCompanies([whole]).companies[0]).toMatchObject({
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

  it("has an office behind regions of remote work where that was asked for", () => {
    const region: RegionChoice = {
      ...({ kind: "covered", index: 0, asked: "Remote US", place: "remote-us" } as const),
      ...{ within: { also: [] }, onSite: true },
    };
    const office: GuideReading = { ...row("Office", [900, 900]), region };
    expect(order(office, row("Remote", [100, 100]))).toEqual(["Remote", "Office"]);
  });

  it("takes a threshold without a sign in the currency of the place asked for", () => {
    const wide = row("Wide", [300, 300], { currency: "EUR" }, true);
    const { companies } = rankCompanies([wide, row("Here", [250, 250])], rankingAsked("base over 0.2k"));
    expect(companies.map(({ companyName }) => companyName)).toEqual(["Here"]);
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
    expect(rankCompanies([row("Cash", [100, 100], { total: [100, 100] })]).companies[0]?.arithmetic).toBeNull();
  });

  const asked = (text: string, ...rows: GuideReading[]) => rankCompanies(rows, rankingAsked(text));
  const plain = row("Plain", [90_000, 120_000], { bonusPct: [10, 10] });
  const stocked = row("Stocked", [80_000, 100_000], { equity: [400_000, 600_000] });
  const names = (text: string, ...rows: GuideReading[]) =>
    asked(text, ...rows).companies.map(({ companyName }) => companyName);

  it("goes by the part and from the end that were asked for", () => {
    expect(names("who pays cooks most", plain, stocked)).toEqual(["Stocked", "Plain"]);
    expect(names("who pays cooks least", plain, stocked)).toEqual(["Plain", "Stocked"]);
    expect(names("highest base", plain, stocked)).toEqual(["Plain", "Stocked"]);
    expect(asked("biggest bonus", plain, stocked).companies).toMatchObject([
      { companyName: "Plain", part: [9_000, 12_000] },
      { companyName: "Stocked", part: null },
    ]);
    expect(asked("by stock", plain, stocked).companies[0]).toMatchObject({ part: [100_000, 150_000] });
  });

  it("keeps what reaches a figure, and is cut to as many as were asked for", () => {
    expect(names("a base over 110k", plain, stocked)).toEqual(["Plain"]);
    expect(names("CHF 85,000 or less in base", plain, stocked)).toEqual(["Stocked"]);
    expect(names("above $110k", plain, stocked)).toEqual([]);
    const euro = row("Euro", [500_000, 500_000], { currency: "EUR" });
    const { companies, ranked } = asked("top 1 over €110k", plain, stocked, euro);
    expect(companies.map(({ companyName }) => companyName)).toEqual(["Euro"]);
    expect(ranked).toMatchObject({ of: 1, before: 3, others: 2, bars: [{ currency: "EUR", amount: 110_000 }] });
    expect(asked("the two best of them", plain, stocked, euro)).toMatchObject({ ranked: { of: 3, most: 2 } });
  });

  /** A guide of several rows, each a label, a level or none, and a base. */
  const rowsOf = (companyName: string, rows: [string, string | undefined, Range, string?][]): GuideReading => {
    const { guide } = row(companyName, undefined);
    const regions = rows.map(([label, level, base, currency = "CHF"]) => ({
      label,
      ...(level && { level }),
      band: { currency, base, equityBasis: grant, arithmetic: "unknown" },
    }));
    const several = { ...guide, digest: () => ({ regions }) } as unknown as Guide;
    return { guide: several, region: { kind: "default", index: 0 } };
  };

  it("takes of each guide the row that fits best, and says which that is", () => {
    const several = rowsOf("Several", [
      ["Bern", "Junior", [70_000, 80_000]],
      ["Bern", "Lead", [130_000, 150_000]],
      ["Lugano", undefined, [60_000, 70_000]],
      ["Mumbai", undefined, [4_000_000, 5_000_000], "INR"],
    ]);
    const first = (text: string) => asked(text, several).companies[0];
    expect(first("highest base")).toMatchObject({ companyName: "Several", region: "Bern", row: "Lead" });
    expect(first("lowest base")).toMatchObject({ companyName: "Several", region: "Lugano", part: [60_000, 70_000] });
    expect(first("lowest base")).not.toHaveProperty("row");
    expect(asked("base under 75k", several, plain)).toMatchObject({
      companies: [{ region: "Lugano" }],
      ranked: { of: 1, whole: 1 },
    });
    expect(asked("base over 145k", several, plain).ranked).toMatchObject({ of: 1, whole: 0 });
  });

  it("looks only at the rows for the place asked for", () => {
    const several = rowsOf("Several", [
      ["Bern", undefined, [70_000, 80_000]],
      ["Bern / Lugano", undefined, [90_000, 95_000]],
      ["Geneva", undefined, [200_000, 300_000]],
    ]);
    const region: GuideReading["region"] = { kind: "requested", index: 0, place: "bern", also: ["Bern / Lugano"] };
    expect(rankCompanies([{ ...several, region }]).companies).toMatchObject([{ region: "Bern / Lugano" }]);
  });
});
