import { describe, expect, it } from "vitest";
import { guidesOfCsv } from "../../src/review/bands-csv.js";
import { draftAsGuide, fileOf, guideDraft } from "../../src/review/draft.js";

describe("a guide from the form", () => {
  const draft = guideDraft.parse({
    companyName: "Acme & Söhne",
    roleName: "Software Engineer",
    updated: "2026-03-01",
    regions: [
      {
        region: "Berlin",
        currency: "EUR",
        base: [80_000, 95_000],
        equity: [40_000, 60_000],
        bonusPct: 10,
        ask: { base: [92_000, 98_000] },
      },
      { region: "New | York", currency: "USD", base: [150_000, 190_000], total: [200_000, 260_000] },
    ],
    levers: [{ title: "Scale *work*", script: "I have run this at scale. <b>" }],
    sources: ["Levels.fyi"],
  });

  it("is named as guides are, with its figures in front matter and table", () => {
    expect(fileOf(draft)).toBe("acme-and-sohne/software-engineer.md");
    const text = draftAsGuide(draft);
    expect(text).toContain("company: acme-and-sohne\n");
    expect(text).toContain("    stock_low: 40000\n    stock_high: 60000\n    bonus_pct: 10\n    currency: EUR\n");
    expect(text).toContain('targets:\n  - region: "Berlin"\n    ask: { base: [92000, 98000] }\n');
    expect(text).toContain("| Berlin | EUR 80,000–95,000 | EUR 40,000–60,000 | 10% |  |");
    expect(text).toContain('1. **Scale \\*work\\*:** "I have run this at scale. \\<b\\>"');
  });

  it.each([
    [{ regions: [] }, "regions"],
    [{ regions: [{ region: "X", currency: "eur" }] }, "currency"],
    [{ regions: [{ region: "X", currency: "EUR", base: [2, 1] }] }, "low end"],
  ])("is refused where it is wrong: %j", (wrong, why) => {
    const read = guideDraft.safeParse({ companyName: "A", roleName: "B", levers: [], sources: [], ...wrong });
    expect(JSON.stringify(read.error?.issues)).toContain(why);
  });
});

describe("guides from a CSV of bands", () => {
  it("take a row a region, cells as they are written", () => {
    const { guides, problems } = guidesOfCsv(
      "Company,Role,Location,Currency,Base,RSU (4yr)\nAcme,Engineer,Berlin,eur,€80K–€95K,€40K\nAcme,Engineer,Munich,EUR,€85K–€99K,\nBeta,PM,Paris,EUR,€70K,\n",
    );
    expect(problems).toEqual([]);
    expect(guides.map(({ file, rows }) => [file, rows.length])).toEqual([
      ["acme/engineer.md", 2],
      ["beta/pm.md", 1],
    ]);
    expect(guides[0]?.text).toContain("| Berlin | €80K–€95K | €40K |");
    expect(guides[0]?.text).toContain('  - region: "Munich"\n    currency: "EUR"');
  });

  it("take columns of low and high ends, and other separators", () => {
    const { guides } = guidesOfCsv(
      "\uFEFFcompany;role;city;currency;base_low;base high;equity_min\nAcme;Engineer;Oslo;NOK;800000;950000;x\n",
    );
    expect(guides[0]?.text).toContain('    base_low: 800000\n    base_high: 950000\n    stock_low: "x"\n');
  });

  it("say which rows name no guide, and what is no table", () => {
    expect(guidesOfCsv("company,role,region,currency\nAcme,,Berlin,EUR\n").problems).toEqual([
      { line: 2, what: "The row names no role, so it is left out." },
    ]);
    expect(guidesOfCsv('a,b\n"never closed').problems).toHaveLength(1);
  });
});
