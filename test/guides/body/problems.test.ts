import { describe, expect, it } from "vitest";
import { toldProblem } from "../../../src/present/words/problems.js";
import { readGuide } from "./reading.js";

const DENVER = { region: "Denver", currency: "USD", base_low: 100_000, base_high: 130_000 };
const TABLE = "| Region | Base |\n|--|--|\n| Denver | $100K–$130K |";

const kindsOf = (body: string, ...compensation: Record<string, unknown>[]): string[] =>
  readGuide(body, { compensation }).problems.map(({ kind }) => kind);

describe("what check says of a body", () => {
  it("nothing of a guide that is whole", () => {
    const body = `${TABLE}

**Global Levers**

1. **One:** "I ask for a base of $125K because of the work."

> **Negotiate Up Strategy:** Open at $125K base, accept at $115K base.`;
    expect(kindsOf(body, DENVER)).toEqual([]);
  });

  it.each<[kind: string, body: string, compensation: Record<string, unknown>[]]>([
    ["regions-missing", "Text.", []],
    ["table-missing", "Text.", [DENVER]],
    ["levers-missing", TABLE, [DENVER]],
    ["strategy-missing", TABLE, [DENVER]],
    ["target-missing", `${TABLE}\n\n> **Negotiate Up Strategy:** Ask for $[X]K.`, [DENVER]],
    ["target-unclear", `${TABLE}\n\n> **Negotiate Up Strategy:** Open at $1,250,000 base.`, [DENVER]],
    ["target-unclear", `${TABLE}\n\n> **Negotiate Up Strategy:** Open at $12,500 base.`, [DENVER]],
    ["floor-above-ask", `${TABLE}\n\n> **Negotiate Up Strategy:** Open at $120K base. Accept at $125K base.`, [DENVER]],
    [
      "strategy-place-unknown",
      `${TABLE}\n\n> **Negotiate Up Strategy:** Open at $125K base in Denver and $130K base in Boston.`,
      [DENVER],
    ],
    ["region-twice", TABLE, [DENVER, DENVER]],
    ["level-as-region", "| Title | Base |\n|--|--|\n| Senior PM | $100K |", [{ ...DENVER, region: "Senior PM" }]],
    ["region-not-in-table", TABLE, [DENVER, { region: "Bern", currency: "CHF" }]],
    ["region-not-in-front-matter", `${TABLE}\n| Bern | CHF 120K |`, [DENVER]],
    ["band-empty", TABLE, [DENVER, { region: "Bern", currency: "CHF" }]],
    ["figures-differ", TABLE, [{ ...DENVER, base_high: 140_000 }]],
    ["currency-differs", "| Region | Base |\n|--|--|\n| Oslo | NOK 900K |", [{ region: "Oslo", currency: "USD" }]],
    ["currencies-mixed", "| Region | Base |\n|--|--|\n| Denver | $100K–C$130K |", [DENVER]],
    [
      "currencies-mixed",
      "| Region | Base | Total |\n|--|--|--|\n| Leeds | £50K | $70K |",
      [{ region: "Leeds", currency: "GBP" }],
    ],
    ["low-above-high", TABLE, [{ ...DENVER, base_low: 130_000, base_high: 100_000 }]],
    ["total-below-base", "| Region | Base | Total |\n|--|--|--|\n| Denver | $100K | $90K |", [DENVER]],
    ["equity-basis-unknown", "| Region | Base | Stock |\n|--|--|--|\n| Denver | $100K | $50K |", [DENVER]],
  ])("%s", (kind, body, compensation) => {
    expect(kindsOf(body, ...compensation)).toContain(kind);
  });

  const strategy = (says: string) =>
    readGuide(`${TABLE}\n\n> **Negotiate Up Strategy:** ${says}`, { compensation: [DENVER] })
      .problems.map(toldProblem)
      .filter(({ kind }) => kind === "floor-above-ask" || kind === "strategy-place-unknown");

  it.each([
    ["a floor at the ask", "Open at $125K base. Accept at $125K base."],
    ["a floor of another part", "Open at $125K base. Accept at $140K total comp."],
    ["a place named in passing", "Open at $125K base, as firms in Boston pay more."],
    ["a rival's figure for another place", "Open at $125K base. Mention a competing offer of $140K base in Boston."],
    ["a wider place that holds the guide's own", "In the US, open at $125K base."],
  ])("says nothing of %s", (_, says) => expect(strategy(says)).toEqual([]));

  it("names the figures and the places", () => {
    expect(strategy("Open at $120K–$130K base. Accept at $125K base.")[0]?.what).toBe(
      "For Denver the floor of $125K base lies above the low end of the ask, $120K–$130K.",
    );
    expect(strategy("Target $125K base (Denver) or $130K base (Boston).")[0]?.what).toBe(
      "The strategy states a figure for Boston, which is no region of the guide.",
    );
    expect(strategy("Target $125K base in Denver and Boston.").map(({ kind }) => kind)).toEqual([
      "strategy-place-unknown",
    ]);
  });

  it("points at the line and says which region is meant", () => {
    const { problems: found } = readGuide(`Text.\n\n${TABLE}\n| Bern | CHF 120K |`, { compensation: [DENVER] });
    const problem = found.map(toldProblem).find(({ kind }) => kind === "region-not-in-front-matter");
    expect(problem).toMatchObject({ file: "acme/engineer.md", line: 17, field: "table" });
    expect(problem?.what).toContain('"Bern"');
  });
});
