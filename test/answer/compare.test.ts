import { describe, expect, it } from "vitest";
import type { GuideAnswer } from "../../src/answer/answer.js";
import { columnNames, comparisonNotes } from "../../src/answer/compare.js";
import type { Note } from "../../src/answer/notes.js";
import type { Band } from "../../src/domain/guide.js";
import { answerText } from "../../src/present/answer-lines.js";
import { comparisonRows } from "../../src/present/comparison.js";
import { noteTexts } from "../../src/present/notes.js";
import { madeAnswer, madeTarget } from "./made-answer.js";

const USD: Band = {
  currency: "USD",
  base: [144_000, 189_000],
  equity: [30_000, 57_000],
  bonus: [29_000, 47_000],
  total: [203_000, 293_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "whole-grant",
};
const GBP: Band = {
  currency: "GBP",
  base: [80_000, 115_000],
  bonusPct: [10, 15],
  total: [92_000, 138_000],
  equityBasis: { kind: "unknown" },
  arithmetic: "unknown",
};
const TARGET = madeTarget({ ask: { total: [268_000, 293_000] }, floor: { total: [240_000, 240_000] } });

const side = (band: Band | null, companyName: string, region: string, more: Partial<GuideAnswer> = {}): GuideAnswer => {
  const answer = madeAnswer(band ?? USD, band === USD ? TARGET : null);
  return { ...answer, band, region: band ? region : null, guide: { ...answer.guide, companyName }, ...more };
};
const ACME = side(USD, "Acme", "New York");
const UMBRA = side(GBP, "Umbra", "London");

describe("a comparison", () => {
  it("sets parts, asks and floors side by side, each in its own currency", () => {
    expect(comparisonRows([ACME, UMBRA])).toEqual([
      { label: "Base", cells: ["$144K–$189K", "£80K–£115K"] },
      { label: "Equity", cells: ["$30K–$57K (4-year grant, $7.5K–$14.25K a year)", "not given"] },
      { label: "Bonus", cells: ["$29K–$47K", "10–15% of base"] },
      { label: "Total", cells: ["$203K–$293K", "£92K–£138K"] },
      { label: "Negotiate up", cells: ["$268K–$293K total. As the guide states for New York.", "not given"] },
      { label: "Accept at", cells: ["$240K total", "not given"] },
    ]);
  });

  it.each([
    ["companies", [ACME, UMBRA], ["Acme", "Umbra"]],
    ["regions of one guide", [ACME, side(USD, "Acme", "Detroit")], ["New York", "Detroit"]],
    [
      "both where one does not do",
      [ACME, side(USD, "Acme", "Detroit"), UMBRA],
      ["Acme · New York", "Acme · Detroit", "Umbra · London"],
    ],
  ])("names its columns by %s", (_, answers, names) => {
    expect(columnNames(answers)).toEqual(names);
  });

  it("names what cannot be compared", () => {
    const notes = noteTexts(comparisonNotes([ACME, UMBRA, side(null, "Initech", "")]));
    expect(notes).toEqual([
      "No band to compare for Initech.",
      "The currencies differ and are not converted: Acme USD, Umbra GBP.",
    ]);
    const grant = side({ ...USD, arithmetic: "unknown" }, "Umbra", "Boston");
    expect(noteTexts(comparisonNotes([ACME, grant]))).toEqual([
      "About the same pay a year: Acme $180.5K–$250.25K and Umbra $180.5K–$250.25K.",
      "The totals are not counted alike: Acme counts the whole grant, Umbra does not say.",
    ]);
    const yearly = side({ ...USD, equityBasis: { kind: "year" } }, "Umbra", "Boston");
    expect(noteTexts(comparisonNotes([ACME, yearly]))).toEqual([
      "More pay a year: Umbra $203K–$293K, against Acme $180.5K–$250.25K: $22.5K more at the low end, $42.75K at the top.",
      "Equity is not counted alike: Acme 4-year grant, Umbra a year. Compare a year's worth.",
    ]);
  });

  const told = (by: "yearly" | "base", ...bands: Partial<Band>[]): string[] =>
    noteTexts(
      comparisonNotes(
        bands.map((band, at) => side({ ...USD, ...band }, ["Acme", "Umbra", "Initech"][at] ?? "", "New York")),
        by,
      ),
    ).filter((text) => !/counted alike/.test(text));

  it("leads with who pays more, by how much, and of what nothing was counted", () => {
    expect(told("base", {}, { base: [150_000, 180_000] })).toEqual([
      "Neither has more base throughout: Acme $144K–$189K and Umbra $150K–$180K. Umbra begins $6K higher, Acme ends $9K higher.",
    ]);
    expect(told("base", {}, { base: [145_000, 188_000] })[0]).toMatch(/^About the same base: /);
    expect(told("yearly", {}, { bonus: undefined })).toEqual([
      "More pay a year: Acme $180.5K–$250.25K, against Umbra $151.5K–$203.25K: $29K more at the low end, $47K at the top. For Umbra no bonus is given, so none is counted.",
    ]);
    expect(told("yearly", {}, { base: [300_000, 400_000] }, { base: [100_000, 120_000] })[0]).toMatch(
      /^From the highest pay a year down: Umbra [^ ]+, Acme [^ ]+ and Initech [^ ]+$/,
    );
    expect(told("yearly", {}, { equityBasis: { kind: "unknown" } })).toEqual([
      "Which pays more cannot be said of Umbra: the pay a year is not known there.",
    ]);
  });

  it("says a note of all guides once, and one guide's with its name", () => {
    const noted = (answer: GuideAnswer, ...notes: Note[]): GuideAnswer => ({ ...answer, notes });
    const detroit = side(USD, "Acme", "Detroit");
    const [both, one]: [Note, Note] = [
      { kind: "whole-grant", years: 4 },
      { kind: "unread", words: ["one"] },
    ];
    const copy = structuredClone(both);
    expect(comparisonNotes([noted(ACME, both, one), noted(detroit, copy)]).slice(1)).toEqual([
      both,
      { kind: "of-guide", name: "New York", note: one },
    ]);
  });

  it("reads side by side as text", () => {
    const text = answerText({
      kind: "comparison",
      query: "",
      answers: [ACME, UMBRA],
      notes: [{ kind: "premiums-as-levers" }],
    });
    expect(text).toContain(
      [
        "Acme · Product Manager · New York",
        "Umbra · Product Manager · London",
        "Base",
        "• Acme: $144K–$189K",
        "• Umbra: £80K–£115K",
      ].join("\n"),
    );
    expect(text).toMatch(/• Umbra: [^\n]*\nThe guide lists no levers\. These are the premiums it names\.$/);
  });
});
