import { describe, expect, it } from "vitest";
import { readGuide } from "./reading.js";

const BODY = `| Region | Base | Total |
|--|--|--|
| Denver | $100K–$140K | $150K–$230K |
| Austin | $95K–$130K | $140K–$210K |
| London | £80K–£110K | £110K–£160K |

> **Negotiate Up Strategy:** Open at $125K base. Accept at $115K base.`;

const compensation = [
  {
    region: "Denver",
    base_low: 100_000,
    base_high: 140_000,
    total_comp_low: 150_000,
    total_comp_high: 230_000,
    currency: "USD",
  },
  {
    region: "Austin",
    base_low: 95_000,
    base_high: 130_000,
    total_comp_low: 140_000,
    total_comp_high: 210_000,
    currency: "USD",
  },
  {
    region: "London",
    base_low: 80_000,
    base_high: 110_000,
    total_comp_low: 110_000,
    total_comp_high: 160_000,
    currency: "GBP",
  },
];
const read = (targets: unknown) => {
  const { regions, problems } = readGuide(BODY, { compensation, targets });
  return {
    stated: Object.fromEntries(
      regions.map(({ label, stated }) => [label, stated && [stated.basis, stated.ask, stated.floor]]),
    ),
    problems: problems.filter(({ field }) => field.startsWith("targets")).map(({ kind, line }) => [kind, line]),
  };
};
const GUIDE = ["guide", { base: [125_000, 125_000] }, { base: [115_000, 115_000] }];

describe("targets in the front matter", () => {
  it("win over the strategy in their region, and nowhere else", () => {
    expect(read([{ region: "denver", ask: { total: [210_000, 230_000] }, floor: { total: 200_000 } }])).toEqual({
      stated: {
        Denver: ["confirmed", { total: [210_000, 230_000] }, { total: [200_000, 200_000] }],
        Austin: GUIDE,
        London: null,
      },
      problems: [],
    });
  });

  it("hold without a region in every region of the currency, and yield to an entry with a name part by part", () => {
    const targets = [
      { ask: { base: "$130K" }, floor: { base: 118_000 } },
      { region: "Austin", ask: { base: [120_000, 125_000] } },
      { currency: "gbp", ask: { base: "£100K–£105K", equity: 40_000, equityPer: "year" } },
    ];
    expect(read(targets).stated).toEqual({
      Denver: ["confirmed", { base: [130_000, 130_000] }, { base: [118_000, 118_000] }],
      Austin: ["confirmed", { base: [120_000, 125_000] }, { base: [118_000, 118_000] }],
      London: ["confirmed", { base: [100_000, 105_000], equity: [40_000, 40_000], equityPer: "year" }, {}],
    });
  });

  it.each([
    ["a region that the guide lacks", [{ region: "Bern", ask: { base: 100_000 } }], "confirmed-region-unknown"],
    ["no figure", [{ region: "Denver" }], "confirmed-empty"],
    ["another figure than the strategy's", [{ region: "Denver", ask: { base: 130_000 } }], "confirmed-differs"],
  ])("are told of where they have %s", (_, targets, kind) => {
    const { problems } = read(targets);
    expect(problems.map(([name]) => name)).toEqual([kind]);
    expect(problems[0]?.[1]).toBeGreaterThan(20);
  });

  it.each([
    ["words", "a lot"],
    ["ends reversed", [200_000, 100_000]],
    ["a negative figure", -5],
  ])("are not taken where a figure is %s", (_, total) => {
    const { regions } = readGuide(BODY, {
      compensation,
      targets: [{ region: "Denver", ask: { total, base: 126_000 } }],
    });
    expect(regions[0]?.stated?.ask).toEqual({ base: [126_000, 126_000] });
  });

  it("say which line of the file confirms a figure", () => {
    const { regions } = readGuide(BODY, { compensation, targets: [{ region: "Denver", ask: { total: 210_000 } }] });
    expect(regions[0]?.stated?.evidence).toEqual([
      { side: "ask", part: "total", quote: "ask: { total: 210000 }", line: expect.any(Number) },
    ]);
  });
});
