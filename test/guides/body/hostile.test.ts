import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileBodies } from "../../bench/hostile-bodies.js";
import { runs } from "../../whole.js";
import { readGuide } from "./reading.js";

const FRONT = {
  compensation: [
    { region: "Denver", currency: "USD", base_low: 100_000, base_high: 130_000 },
    { region: "Leeds", currency: "GBP" },
  ],
};

describe("hostile bodies", () => {
  // Each holds as much as a file may; that none of them stalls is measured in the benchmark.
  it.each(Object.entries(hostileBodies(16_000)))("%s ends in a digest", (_, body) => {
    const digest = readGuide(body, FRONT);
    expect(digest.regions.map(({ label }) => label)).toEqual(["Denver", "Leeds"]);
    expect(digest.problems.map(({ kind }) => kind)).not.toContain("body-unreadable");
  });
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      "\n",
      "\n\n",
      "> ",
      "# ",
      "**",
      "**Global Levers**",
      "1. **Lever 1:** ",
      "| Region | Base |\n|--|--|\n",
      "| Denver | $1K–$2K |\n",
      "> **Negotiate Up Strategy:** ",
      '"',
      "“",
      "$120K",
      "€",
      "₹1,00,000",
      "= Google L5",
      "(",
      ")",
      "- ",
      "```",
      "<b>",
      "\u202e",
      "\u0000",
      "🇬🇧",
    ),
  );

  it("gives a digest with every region, and never a figure below nothing or a low above its high", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const digest = readGuide(pieces.join(""), FRONT);
        expect(digest.problems.map(({ kind }) => kind)).not.toContain("body-unreadable");
        expect(digest.regions.map(({ label }) => label)).toEqual(["Denver", "Leeds"]);
        for (const { band } of digest.regions) {
          for (const range of [band.base, band.equity, band.bonus, band.bonusPct, band.signOn, band.total]) {
            if (range) expect(range[0] >= 0 && range[0] <= range[1]).toBe(true);
          }
        }
        for (const { title } of [...digest.levers, ...digest.premiums]) expect(title).not.toBe("");
      }),
      { numRuns: runs(300) },
    );
  });
});
