import { describe, expect, it } from "vitest";
import { isLevelLabel } from "../../../src/domain/levels.js";
import { readGuide } from "./reading.js";

describe("level mapping", () => {
  it("reads a table: own level, equivalents by company, years with the own level", () => {
    const body = `#### Level Mapping

| Acme Level | Equivalent @ Rival | Big Bank Equivalent | Years of Experience |
|---|---|---|---|
| L4 | E4 | VP | 2-4 |
| L5 | E5 | — | 5+ |
| Scope | one team | one desk | — |`;
    expect(readGuide(body).levels).toEqual([
      {
        level: "L4 · 2-4",
        elsewhere: [
          { company: "Rival", level: "E4" },
          { company: "Big Bank", level: "VP" },
        ],
      },
      { level: "L5 · 5+", elsewhere: [{ company: "Rival", level: "E5" }] },
    ]);
  });

  it.each([
    ["Acme DS (L2-L3) = Google DS L3-L4 = Meta E4", ["Google: DS L3-L4", "Meta: E4"]],
    [
      "Acme L4 ≈ Capital One Senior Associate ≈ Palo Alto Networks E4",
      ["Capital One: Senior Associate", "Palo Alto Networks: E4"],
    ],
    ["Acme IC3 ~ Stripe Senior | Salesforce MTS/LMTS", ["Stripe: Senior", "Salesforce: MTS/LMTS"]],
    ["Engineer at Acme (L4) = L4-L5 at Google (SRE), IC4 at Meta", ["Google: L4-L5 (SRE)", "Meta: IC4"]],
    [
      "Acme PM = Google L5 PM / Meta PM (IC4, IC5) / Amazon Sr. PMT",
      ["Google: L5 PM", "Meta: PM (IC4, IC5)", "Amazon: Sr. PMT"],
    ],
    [
      "Engineer at Acme maps to IC3 (L4 equivalent at Google, E4 at Meta). Three years.",
      ["Google: L4 equivalent", "Meta: E4"],
    ],
    [
      "E6 maps to Google L6 Staff / Apple ICT5. This is rare -- at Google, few reach it, and the same holds at Meta.",
      ["Google: L6 Staff", "Apple: ICT5"],
    ],
  ])("reads a line: %s", (line, want) => {
    const [row] = readGuide(`**Level Mapping:** ${line}`).levels;
    expect(row?.elsewhere.map(({ company, level }) => `${company}: ${level}`)).toEqual(want);
  });

  it("reads each sentence that maps a level as a row of its own", () => {
    const rows = readGuide(
      "**Level Mapping:** E3 maps to Google L3 / Apple ICT2; E4 maps to Google L4 / Apple ICT3.",
    ).levels;
    expect(rows.map(({ level }) => level)).toEqual(["E3", "E4"]);
  });

  it("takes the front matter's mapping where the body has none", () => {
    expect(readGuide("Text.", { level_mapping: { internal: null, raw: "Acme L4 = Google L5" } }).levels).toEqual([
      { level: "Acme L4", elsewhere: [{ company: "Google", level: "L5" }] },
    ]);
    expect(readGuide("Text.", { level_mapping: { internal: "L4", google: "L5", meta: "E5" } }).levels).toEqual([
      {
        level: "L4",
        elsewhere: [
          { company: "google", level: "L5" },
          { company: "meta", level: "E5" },
        ],
      },
    ]);
  });
});

describe("sources", () => {
  it("reads the list without brackets, numbers and addresses", () => {
    const body = `#### Evidence & Sources

- [Acme Pay Report — 2026]
- [1] Rival survey
- [Levels](https://levels.example)

#### Appendix

- Not a source`;
    expect(readGuide(body).sources).toEqual(["Acme Pay Report — 2026", "Rival survey", "Levels"]);
  });

  it("takes those of sub-headings together", () => {
    const body = "## Sources\n\n### Pay\n\n- One\n\n### Market\n\n- Two\n\n## End\n\n- Three";
    expect(readGuide(body).sources).toEqual(["One", "Two"]);
  });

  it("falls back on the front matter", () => {
    expect(readGuide("Text.", { data_sources: ["Levels.fyi"] }).sources).toEqual(["Levels.fyi"]);
  });
});

describe("strategy", () => {
  it.each([
    ["a quote with a label", "> **Negotiate Up Strategy:** Open at $150K base."],
    ["a label without a quote", "**Negotiate-Up Strategy**: Open at $150K base."],
    ["bold inside italics", "> ***Negotiate Up Strategy:*** Open at $150K base."],
    ["nobody put it in bold", "> Negotiate Up Strategy: Open at $150K base."],
    ["a heading", "## Negotiate Up Strategy\n\nOpen at $150K base."],
    ["a bare label with others below", "**Negotiate Up Strategy**\n\n**Target:** Open at $150K base."],
    [
      "a heading with sub-headings",
      "## Negotiate Up Strategy\n\n### Open\n\nOpen at $150K base.\n\n## Sources\n\n- One",
    ],
  ])("is found as %s", (_, body) => {
    const { strategy, regions } = readGuide(body, { compensation: [{ region: "Denver", currency: "USD" }] });
    expect(strategy).toContain("Open at $150K base.");
    expect(strategy).not.toContain("One");
    expect(regions[0]?.stated?.ask).toEqual({ base: [150_000, 150_000] });
  });

  it("is each of several that name levels, for the regions of its level", () => {
    const body = [
      "**Compensation**\n\n| Region | Level | Base | Total |\n|---|---|---|---|",
      "| Denver | L4 | $120K–$160K | $150K–$190K |\n| Denver | L5 | $150K–$190K | $190K–$240K |\n",
      "> **Negotiate Up Strategy (L5):** Ask for $185K base. Accept at $170K base.\n",
      "> **Negotiate Up Strategy (L4):** Ask for $155K base.",
    ].join("\n");
    const bands = [
      { region: "Denver", currency: "USD", base_low: 120_000, base_high: 160_000 },
      { region: "Denver", currency: "USD", base_low: 150_000, base_high: 190_000 },
    ];
    const { regions, strategy } = readGuide(body, { compensation: bands });
    expect(regions.map(({ level, stated }) => [level, stated?.ask.base?.[0], stated?.floor.base?.[0]])).toEqual([
      ["L4", 155_000, undefined],
      ["L5", 185_000, 170_000],
    ]);
    expect(strategy).toContain("(L4)");
  });

  it("is the one that says negotiate up where several speak of strategy", () => {
    const body = "## Negotiation Strategy\n\nStay calm.\n\n> **Negotiate Up Strategy:** Open at $150K base.";
    expect(readGuide(body).strategy).toBe("Open at $150K base.");
  });
});

describe("level labels", () => {
  it.each(["Senior PM", "Software Engineer I-II", "Director of Engineering", "VP / CVP PM", "L5", "Mid (L3-L4)"])(
    "%s is a level",
    (label) => expect(isLevelLabel(label)).toBe(true),
  );

  it.each([
    "New York",
    "London (GBP)",
    "US (Major Tech Hubs)",
    "Remote (Senior)",
    "Bay Area / Mountain View (US)",
    "Mountain View",
  ])("%s is a place", (label) => expect(isLevelLabel(label)).toBe(false));
});
