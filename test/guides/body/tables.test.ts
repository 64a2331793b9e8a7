import { describe, expect, it } from "vitest";
import type { Band } from "../../../src/domain/guide.js";
import { readGuide } from "./reading.js";

const OSLO = { region: "Oslo", currency: "NOK" };
const BERN = { region: "Bern", currency: "CHF" };
const DENVER = { region: "Denver", currency: "USD" };

const bandsOf = (table: string, ...compensation: Record<string, unknown>[]): Band[] =>
  readGuide(table, { compensation }).regions.map(({ band }) => band);

describe("which way round a table stands", () => {
  it("reads regions as rows", () => {
    const table = "| City | Base | Total |\n|--|--|--|\n| Denver | $120K–$150K | $140K–$190K |";
    expect(bandsOf(table, DENVER)).toMatchObject([{ base: [120_000, 150_000], total: [140_000, 190_000] }]);
  });

  it("reads regions as columns and parts as rows", () => {
    const table =
      "| | Denver | Bern (CHF) |\n|--|--|--|\n| Base | $120K | 110,000 |\n| Sign-on bonus | $10K–$20K | — |\n| Bonus | 10% | 8% |";
    const [denver, bern] = bandsOf(table, DENVER, BERN);
    expect(denver).toMatchObject({ base: [120_000, 120_000], signOn: [10_000, 20_000], bonusPct: [10, 10] });
    expect(bern).toMatchObject({ currency: "CHF", base: [110_000, 110_000], bonusPct: [8, 8] });
    expect(bern).not.toHaveProperty("signOn");
  });

  it("reads regions as rows and levels as columns", () => {
    const table =
      "| Office | Mid | Senior |\n|--|--|--|\n| Denver | $120K–$150K | $150K–$190K |\n\n*Figures are total compensation.*";
    expect(bandsOf(table, DENVER)).toMatchObject([
      {
        total: [120_000, 190_000],
        levels: [
          { level: "Mid", total: [120_000, 150_000] },
          { level: "Senior", total: [150_000, 190_000] },
        ],
      },
    ]);
  });

  it("reads a row for each level of each region", () => {
    const table =
      "| Region | Level | Base | Equity (4-yr) |\n|--|--|--|--|\n| Denver | L4 | $120K–$150K | $40K–$60K |\n| Denver | L5 | $150K–$190K | $60K–$110K |";
    expect(bandsOf(table, DENVER)).toMatchObject([
      {
        base: [120_000, 190_000],
        equity: [40_000, 110_000],
        equityBasis: { kind: "grant", years: 4 },
        levels: [{ level: "L4", base: [120_000, 150_000] }, { level: "L5" }],
      },
    ]);
  });

  it("reads one table for each place, under the place's name", () => {
    const table =
      "#### Denver\n\n| Level | Base |\n|--|--|\n| L4 | $120K |\n| L5 | $150K |\n\n#### Bern\n\n| Level | Base |\n|--|--|\n| L4 | CHF 130K |\n| L5 | CHF 170K |";
    expect(bandsOf(table, DENVER, BERN)).toMatchObject([
      { currency: "USD", base: [120_000, 150_000] },
      { currency: "CHF", base: [130_000, 170_000] },
    ]);
  });

  it("reads low and high as columns, of the only region or of the place above", () => {
    const table =
      "| Component | Low | Mid | High |\n|--|--|--|--|\n| Base | $120K | $135K | $150K |\n| Total | $140K | | $190K |";
    const band = { base: [120_000, 150_000], total: [140_000, 190_000] };
    expect(bandsOf(table, DENVER)).toMatchObject([band]);
    expect(bandsOf(`#### Denver\n\n${table}`, BERN, DENVER)[1]).toMatchObject(band);
    expect(
      bandsOf("| | Range | Notes |\n|--|--|--|\n| Base | $120K–$150K | firm |\n| Bonus | 10% | |", DENVER),
    ).toMatchObject([{ base: [120_000, 150_000], bonusPct: [10, 10] }]);
  });

  it.each([
    ["beside other columns", "| Level | Scope | Base |\n|--|--|--|\n| L4 | team | $120K |\n| L5 | org | $150K |"],
    ["without a header", "| | Base |\n|--|--|\n| Engineer | $120K |\n| Senior Engineer | $150K |"],
    ["as columns", "| | L4 | L5 |\n|--|--|--|\n| Base | $120K | $150K |\n| Bonus | 10% | 12% |"],
  ])("reads the levels of the only region, %s", (_, table) => {
    expect(bandsOf(table, DENVER)[0]).toMatchObject({ base: [120_000, 150_000], levels: [{}, {}] });
  });

  it("takes the rung that the front matter repeats, and not the whole ladder", () => {
    const table = "| Level | Base |\n|--|--|\n| L4 | $120K–$140K |\n| L5 | $150K–$180K |\n| L6 | $200K–$240K |";
    const front = { ...DENVER, base_low: 150_000, base_high: 180_000 };
    expect(bandsOf(table, front)).toMatchObject([{ base: [150_000, 180_000] }]);
  });

  const byLevel = (name: string, ...figures: string[]) =>
    `${name}\n|--|--|--|\n| L4 | ${figures[0]} | ${figures[1]} |\n| L5 | ${figures[2]} | ${figures[3]} |`;
  const bases = ["$120K", "CHF 110K", "$150K", "CHF 140K"];
  const totals = ["$160K", "CHF 130K", "$200K", "CHF 180K"];
  it.each([
    [
      "the words above each",
      `Base salary by level:\n\n${byLevel("| | Denver | Bern |", ...bases)}\n\nTotal compensation by level:\n\n${byLevel("| | Denver | Bern |", ...totals)}`,
    ],
    [
      "their corners",
      `${byLevel("| Base | Denver | Bern |", ...bases)}\n\n${byLevel("| Total | Denver | Bern |", ...totals)}`,
    ],
    [
      "their headings, below a table of the whole",
      `| City | Base | Total |\n|--|--|--|\n| Denver | $120K–$150K | $160K–$200K |\n| Bern | CHF 110K–140K | CHF 130K–180K |\n\n#### Base by level\n\n${byLevel("| | Denver | Bern |", ...bases)}\n\n#### Total by level\n\n${byLevel("| | Denver | Bern |", ...totals)}`,
    ],
  ])("joins two tables of levels whose parts are named by %s", (_, body) => {
    expect(bandsOf(body, DENVER, BERN)[1]).toMatchObject({
      base: [110_000, 140_000],
      total: [130_000, 180_000],
      levels: [
        { level: "L4", base: [110_000, 110_000], total: [130_000, 130_000] },
        { level: "L5", base: [140_000, 140_000], total: [180_000, 180_000] },
      ],
    });
  });

  it.each([
    [
      "as columns",
      "| Component | Target | Accept-At Floor | Walk-Away |\n|--|--|--|--|\n| Base | $140K | $125K | < $120K |\n| Sign-on | $30K | $10K | — |",
    ],
    ["as rows", "| | Base | Sign-on |\n|--|--|--|\n| Target | $140K | $30K |\n| Floor | $125K | $10K |"],
  ])("takes the steps of a negotiation for no pay, %s", (_, table) => {
    const body = `| City | Base |\n|--|--|\n| Denver | $110K–$150K |\n\n#### Denver\n\n${table}`;
    expect(bandsOf(body, DENVER)[0]).toMatchObject({ base: [110_000, 150_000] });
    expect(bandsOf(body, DENVER)[0]).not.toHaveProperty("signOn");
  });

  it("passes over what others pay in the guide's regions", () => {
    const body =
      "| City | Base |\n|--|--|\n| Denver | $110K |\n\n| Company | City | Base | Sign-on |\n|--|--|--|--|\n| Rival | Denver | $220K | $50K |";
    expect(bandsOf(body, DENVER)[0]).not.toHaveProperty("signOn");
  });

  it("passes over tables of competitors, even with as many rows as regions", () => {
    const table =
      "| Company | Base | Total |\n|--|--|--|\n| Rival | $300K | $500K |\n\n| Region | Base |\n|--|--|\n| Denver | $120K |";
    expect(bandsOf(table, DENVER)).toMatchObject([{ base: [120_000, 120_000] }]);
    expect(
      bandsOf("| Company | Base |\n|--|--|\n| Rival | $300K |", { ...DENVER, base_low: 90_000, base_high: 90_000 }),
    ).toMatchObject([{ base: [90_000, 90_000] }]);
  });

  it("goes by the order where labels tell nothing and the figures agree", () => {
    const table = "| Region | Base |\n|--|--|\n| Home | $120K–$150K |\n| Abroad | CHF 110K–CHF 130K |";
    const front = [{ ...DENVER, base_low: 120_000, base_high: 150_000 }, BERN];
    expect(bandsOf(table, ...front)).toMatchObject([{ base: [120_000, 150_000] }, { base: [110_000, 130_000] }]);
  });
});

describe("what a column is", () => {
  const cases: [header: string, cell: string, want: Partial<Band>][] = [
    ["RSU (4yr total)", "$80K", { equity: [80_000, 80_000], equityBasis: { kind: "grant", years: 4 } }],
    ["Equity ($/yr)", "$80K", { equity: [80_000, 80_000], equityBasis: { kind: "year" } }],
    ["Annual stock", "$80K", { equityBasis: { kind: "year" } }],
    ["Stock", "$80K/yr", { equityBasis: { kind: "year" } }],
    ["Stock (RSU/4yr)", "$80K/yr", { equityBasis: { kind: "unknown" } }],
    ["Stock", "$80K over three years", { equityBasis: { kind: "grant", years: 3 } }],
    ["PPUs (4-year)", "$80K", { equity: [80_000, 80_000], equityBasis: { kind: "grant", years: 4 } }],
    ["Stock (4yr, 25% annually)", "$80K", { equityBasis: { kind: "grant", years: 4 } }],
    ["Options", "$80K", { equityBasis: { kind: "unknown" } }],
    ["On-target earnings (OTE)", "$200K", { total: [200_000, 200_000] }],
    ["Total Cash", "$200K", { total: [200_000, 200_000] }],
    ["Base (monthly)", "$10K", { base: [120_000, 120_000] }],
    ["Base", "$10K–$12K per month", { base: [120_000, 144_000] }],
    ["Signing bonus", "$20K", { signOn: [20_000, 20_000] }],
    ["Base (USD, thousands)", "120-150", { base: [120_000, 150_000] }],
    ["Bonus %", "10-15", { bonusPct: [10, 15] }],
    ["Bonus", "15–20% ($18K–$30K)", { bonusPct: [15, 20], bonus: [18_000, 30_000] }],
  ];

  it.each(cases)("%s: %s", (header, cell, want) => {
    const [band] = bandsOf(`| Region | ${header} |\n|--|--|\n| Denver | ${cell} |`, DENVER);
    expect(band).toMatchObject(want);
  });

  it.each([
    ["$110K–$130K", { kind: "grant", years: 4 }],
    ["$170K–$220K", { kind: "year" }],
    ["$140K–$175K", { kind: "unknown" }],
  ])("where cell and header contradict each other the sum of the row decides: a total of %s", (total, equityBasis) => {
    const [band] = bandsOf(
      `| Region | Base | Stock (RSU/4yr) | Total |\n|--|--|--|--|\n| Denver | $90K–$105K | $80K–$110K/yr (4yr vest) | ${total} |`,
      DENVER,
    );
    expect(band).toMatchObject({ equity: [80_000, 110_000], equityBasis });
  });

  it.each([
    ["Base", "$85/hr"],
    ["Base (weekly)", "$3K"],
    ["Stock (RSU/4yr)", "$0"],
    ["Options (4yr)", "12,000–20,000 options"],
    ["Stock", "None"],
    ["Bonus", "Discretionary"],
  ])("%s: %s is no figure", (header, cell) => {
    const [band] = bandsOf(`| Region | ${header} |\n|--|--|\n| Denver | ${cell} |`, DENVER);
    const { inWords: _, ...figures } = band ?? {};
    expect(Object.keys(figures).sort()).toEqual(["arithmetic", "currency", "equityBasis"]);
  });

  it.each([
    ["Tokyo", "¥8M–¥12M", "JPY"],
    ["Beijing (HQ)", "¥450K–¥800K", "CNY"],
    ["Stockholm", "kr 600K–kr 800K", "SEK"],
    ["Copenhagen", "600,000 kr. – 800,000 kr.", "DKK"],
    ["Taipei", "NT$2.1M–NT$3.4M", "TWD"],
    ["Toronto (CAD)", "$120K–$150K", "CAD"],
    ["Toronto", "$120K–$150K", "USD"],
  ])("%s: %s is in the place's currency", (region, cell, currency) => {
    const [band] = bandsOf(`| Region | Base |\n|--|--|\n| ${region} | ${cell} |`, { region, currency: "USD" });
    expect(band?.currency).toBe(currency);
  });

  it("takes the total, not the cash, where both stand", () => {
    const table = "| Region | Total Cash | Total Comp |\n|--|--|--|\n| Denver | $150K | $210K |";
    expect(bandsOf(table, DENVER)).toMatchObject([{ total: [210_000, 210_000] }]);
  });

  it("joins the two ends of a part that stand in two columns", () => {
    const table = "| Region | Base Low | Base High |\n|--|--|--|\n| Oslo | 700,000 | 900,000 |";
    expect(bandsOf(table, OSLO)).toMatchObject([{ currency: "NOK", base: [700_000, 900_000] }]);
  });

  it("leaves refreshers and retention grants out", () => {
    const table =
      "| | Denver |\n|--|--|\n| Base | $120K |\n| RSU grant (4yr) | $90K |\n| Retention RSU grant | $50K |\n| Annual refresh | $20K |";
    expect(bandsOf(table, DENVER)).toMatchObject([{ equity: [90_000, 90_000] }]);
  });
});

describe("body and front matter", () => {
  it("the body decides, and the difference is reported with its line", () => {
    const digest = readGuide("| Region | Base |\n|--|--|\n| Denver | $120K–$150K |", {
      compensation: [{ ...DENVER, base_low: 110_000, base_high: 150_000 }],
    });
    expect(digest.regions[0]?.band.base).toEqual([120_000, 150_000]);
    expect(digest.problems.find(({ kind }) => kind === "figures-differ")).toMatchObject({
      field: "compensation[0].base_low",
      severity: "warning",
      line: 14,
    });
  });

  it("the front matter fills in what the table does not give", () => {
    const front = {
      ...DENVER,
      stock_low: 50_000,
      stock_high: 80_000,
      bonus_pct: 10,
      total_comp_low: 0,
      total_comp_high: 0,
    };
    const [band] = bandsOf("| Region | Base |\n|--|--|\n| Denver | $120K |", front);
    expect(band).toMatchObject({ base: [120_000, 120_000], equity: [50_000, 80_000], bonusPct: [10, 10] });
    expect(band).not.toHaveProperty("total");
  });

  it("a figure that only the front matter has keeps the front matter's currency", () => {
    const [band] = bandsOf("| Region | Base |\n|--|--|\n| Oslo | NOK 900K |", {
      ...OSLO,
      currency: "USD",
      stock_low: 40_000,
      stock_high: 40_000,
    });
    expect(band).toMatchObject({ currency: "NOK", equity: [40_000, 40_000], currencies: { equity: "USD" } });
  });
});

describe("a row without amounts", () => {
  const SEOUL = { region: "Seoul", currency: "USD" };
  const table = (cell: string) =>
    `| City | Base | Bonus |\n|--|--|--|\n| Denver | $150K | 10% |\n| Seoul | ${cell} | 10% |`;

  it("is in the currency that it names, or that its place pays in", () => {
    expect(bandsOf(table("KRW equivalent"), DENVER, SEOUL)[1]).toMatchObject({ currency: "KRW", bonusPct: [10, 10] });
    expect(bandsOf(table("adjusted for the market"), DENVER, SEOUL)[1]).toMatchObject({ currency: "KRW" });
  });

  it("leaves the front matter's figures their currency", () => {
    const paid = { ...SEOUL, base_low: 90_000, base_high: 120_000 };
    expect(bandsOf(table("see below"), DENVER, paid)[1]).toMatchObject({ currency: "USD", base: [90_000, 120_000] });
  });

  it("takes no ask in the guide's dollars", () => {
    const body = `${table("KRW equivalent")}\n\n**Negotiate Up Strategy:** Ask for $160K base and accept $150K base.`;
    const [denver, seoul] = readGuide(body, { compensation: [DENVER, SEOUL] }).regions;
    expect(denver?.stated).toMatchObject({ ask: { base: [160_000, 160_000] } });
    expect(seoul?.stated).toBeNull();
  });
});

describe("regions that only the table has", () => {
  const table =
    "| Region | Base |\n|--|--|\n| Denver | $120K–$150K |\n| Tel Aviv (ILS ₪) | ₪420K–₪560K |\n| Band 7 | $90K–$95K |";

  it("are bands behind those of the front matter, and the warning stays", () => {
    const { regions, problems } = readGuide(table, { compensation: [DENVER] });
    expect(regions.map(({ label, band }) => [label, band.currency, band.base])).toEqual([
      ["Denver", "USD", [120_000, 150_000]],
      ["Tel Aviv (ILS ₪)", "ILS", [420_000, 560_000]],
    ]);
    expect(problems.map(({ kind }) => kind)).toContain("region-not-in-front-matter");
  });

  it("are all where the front matter lists none", () => {
    const { regions } = readGuide(table.replace("| Band 7 | $90K–$95K |", "| London | £70K–£90K |"), {
      compensation: [],
    });
    expect(regions.map(({ label }) => label)).toEqual(["Denver", "Tel Aviv (ILS ₪)", "London"]);
  });

  it("are none where a row names no place or has no pay", () => {
    const words =
      "| Region | Base |\n|--|--|\n| Denver | $120K |\n| Tel Aviv | adjusted for the market |\n| Rival | $300K |";
    expect(readGuide(words, { compensation: [DENVER] }).regions).toHaveLength(1);
  });
});

describe("pay by the month", () => {
  const table = "| City | Base |\n|--|--|\n| Oslo | NOK 62,000–71,000 per month |";

  it("of a cell is counted for the year, and the band says how often", () => {
    expect(bandsOf(table, OSLO)).toMatchObject([{ base: [744_000, 852_000], payments: 12 }]);
  });

  it("of the front matter too", () => {
    const front = { ...OSLO, base_low: "62,000 per month", base_high: "71,000 per month" };
    expect(bandsOf("Nothing here.", front)).toMatchObject([{ base: [744_000, 852_000], payments: 12 }]);
  });

  it("is nothing where the year's pay is given", () => {
    const [band] = bandsOf("| City | Base |\n|--|--|\n| Oslo | NOK 744K–852K |", OSLO);
    expect(band).not.toHaveProperty("payments");
  });
});
