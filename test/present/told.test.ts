import { describe, expect, it } from "vitest";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import type { Band } from "../../src/domain/guide.js";
import { answerText } from "../../src/present/answer-lines.js";
import { withoutEmojiCodes } from "../../src/present/emoji-codes.js";
import { bandLines } from "../../src/present/figures.js";
import { rankedLine } from "../../src/present/ranking.js";
import { targetText } from "../../src/present/target-text.js";
import { CLI } from "../../src/present/words.js";
import { madeAnswer, madeTarget, typedOffer } from "../answer/made-answer.js";
import { readGuide } from "../guides/body/reading.js";

const BAND: Band = {
  currency: "USD",
  base: [100_000, 150_000],
  total: [110_000, 190_000],
  equityBasis: { kind: "unknown" },
  arithmetic: "unknown",
};

describe("how things are told", () => {
  it.each([
    [":gb: London (GBP)", "London (GBP)"],
    ["Pay in :flag-sg: Singapore, :cn: Hangzhou", "Pay in Singapore, Hangzhou"],
    ["at 10:30:45, a ratio of 1:20:3 and a:bc:d", "at 10:30:45, a ratio of 1:20:3 and a:bc:d"],
  ])("leaves names of emoji out: %s", (text, shown) => {
    expect(withoutEmojiCodes(text)).toBe(shown);
  });

  it.each([
    ['"I ask for $180K.', "I ask for $180K."],
    ['I ask for $180K."', "I ask for $180K."],
    ["I ask for $180K.”", "I ask for $180K."],
    ['Say "I ask for $180K."', 'Say "I ask for $180K."'],
  ])("leaves half a pair of quotation marks out: %s", (text, shown) => {
    expect(targetText(madeTarget({ ask: {}, text }))).toBe(shown);
  });

  it("says a bonus once, with its percentage beside the money", () => {
    const lines = bandLines({ ...BAND, bonus: [10_000, 20_000], bonusPct: [10, 15] });
    expect(lines.filter(({ label }) => label === "Bonus")).toMatchObject([
      { value: "$10K–$20K", detail: "10–15% of base" },
    ]);
  });

  it("says the floor first where it was asked for, and that there is none", () => {
    const target = madeTarget({ ask: { base: [140_000, 140_000] }, floor: { base: [120_000, 120_000] } });
    const asked = (focus: "target" | "floor", floor = target.floor) =>
      answerText({ ...madeAnswer(BAND, { ...target, floor }), focus });
    expect(asked("floor")).toContain("Accept at $120K base; Ask for $140K base.");
    expect(asked("target")).toContain("Ask for $140K base; Accept at $120K base.");
    expect(asked("floor", {}).split("\n")[1]).toBe("The guide names no lowest offer to accept here.");
  });

  it("shows a cell in the guide's words where no figure was read", () => {
    const table = `| City | Base | Equity | Bonus |\n|--|--|--|--|\n| Oslo | Varies by team | 6,000 – 12,000 options | None |`;
    const [region] = readGuide(table, { compensation: [{ region: "Oslo", currency: "NOK" }] }).regions;
    const text = answerText(madeAnswer({ ...BAND, ...region?.band }));
    expect(text).toContain("Base in the guide's words: “Varies by team”");
    expect(text).toContain("Equity in the guide's words: “6,000 – 12,000 options”");
    expect(text).not.toContain("None");
  });

  it("says that a part was not counted, and of what the total is", () => {
    const typed = {
      ...typedOffer({ base: "130k", signOn: "0" }),
      problems: [{ part: "equity" as const, what: { kind: "share-count" as const, typed: "9000 options" } }],
    };
    const checked = checkOffer(typed, madeAnswer(BAND));
    const text = checked ? answerText(checked) : "";
    expect(text).toContain("Equity not counted: the guide gives no band");
    expect(text).toContain("Total $130K, of the parts typed");
    expect(text).toContain("The equity could not be counted in money.");
    expect(text).not.toMatch(/Sign-on|: $/m);
  });

  it("says a heading once above passages that share it, and not once more in their words", () => {
    const passage = { line: 1, lines: [1], marks: [], roleName: "" };
    const passages = [
      { ...passage, heading: "Growth", text: "Growth: two years is usual." },
      { ...passage, heading: "Growth", text: "Ask early." },
    ];
    const lines = answerText({ ...madeAnswer(BAND), focus: "passages", passages }).split("\n");
    expect(lines.filter((text) => text.includes("Growth"))).toEqual(["Growth"]);
    expect(lines).toContain("  two years is usual.");
  });

  it("leaves a side without figures out of the rows of a comparison", () => {
    const lacking = { ...madeAnswer(BAND), guide: { ...madeAnswer(BAND).guide, companyName: "Bolt" }, band: null };
    const text = answerText({ kind: "comparison", query: "", answers: [madeAnswer(BAND), lacking], notes: [] });
    expect(text).toContain("• Acme: $100K–$150K");
    expect(text).not.toContain("Bolt: ");
  });

  it("names the row of a guide whose rows are levels", () => {
    const row = { company: "acme", companyName: "Acme", region: null, row: "Senior PM", total: null };
    const ranked = { ...row, yearly: [1_000, 2_000] as const, currency: "USD", arithmetic: null };
    expect(rankedLine(ranked, { by: "yearly" })).toBe("Acme · Senior PM · $1K–$2K a year");
  });

  it("lists the options of each command, and no other's", () => {
    expect(CLI.usageOf("check")).not.toMatch(/--thread|--explain/);
    expect(CLI.usageOf("review")).toContain("--line N");
  });
});
