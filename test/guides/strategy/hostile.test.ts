import fc from "fast-check";
import { Lexer } from "marked";
import { describe, expect, it } from "vitest";
import type { Band } from "../../../src/domain/guide.js";
import { readAsks, readStrategy } from "../../../src/guides/strategy/read-strategy.js";
import { runs } from "../../whole.js";
import { gazetteer } from "./gazetteer.js";

const band: Band = {
  currency: "USD",
  base: [100_000, 200_000],
  equityBasis: { kind: "unknown" },
  arithmetic: "unknown",
};
const regions = [
  { label: "Denver / Remote", band },
  { label: "London (UK)", band: { ...band, currency: "GBP" } },
];
const read = (text: string) => readStrategy(new Lexer().lex(text), regions, gazetteer).targets;

/** Pieces that the reader looks at closely, in any order. */
const piece = fc.constantFrom(
  ..."open at|accept|floor|if|$|£|₹|[|]|(|)|150K|1,20,000|-|–|%|base|RSUs|over 4 years|in|Denver|London|respectively|counter|/|;|:|—|and|with|from|to|.|\n|\u0000|\u202e|**|is my|below".split(
    "|",
  ),
);

describe("readStrategy on any text", () => {
  it("gives one result for each region and never throws", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(read(pieces.join(" "))).toHaveLength(2);
        expect(read(pieces.join(""))).toHaveLength(2);
      }),
      { numRuns: runs(300) },
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(read(text)).toHaveLength(2);
        expect(readAsks(text, ["USD"])).toBeTypeOf("object");
      }),
      { numRuns: runs(300) },
    );
  });

  it("takes no figure ten times out of the band", () => {
    expect(read("Ask for $450K base. Accept at $140K base.")[0]).toMatchObject({ ask: { base: [450_000, 450_000] } });
    expect(read("Ask for $1,500K base. Accept at $140K base.")[0]).toMatchObject({
      basis: "unclear",
      ask: {},
      floor: {},
    });
    expect(read("Ask for $150M base. Accept at $140K base.")[0]).toMatchObject({ ask: {} });
  });

  it.each([
    ["one word again and again", "open at $150K base, ".repeat(3000)],
    ["places only", "Denver (London) ".repeat(4000)],
    ["open brackets", "([$".repeat(20_000)],
    ["digits", `$${"1,000".repeat(12_000)}`],
    ["a sentence without an end", "with $150K and ".repeat(4000)],
    ["dashes and ranges", "$1-".repeat(20_000)],
  ])("reads %s", (_, text) => {
    expect(read(text)).toHaveLength(2);
  });
});

describe("readAsks", () => {
  it.each([
    ["I'd like the base salary at $158K–$160K to reflect this.", { base: [158_000, 160_000] }],
    ["This justifies a total comp of $242K–$248K.", { total: [242_000, 248_000] }],
    ["I'd like the RSU component at $45K–$48K over four years.", { equity: [45_000, 48_000] }],
    [
      "A rival offers $300K TC. I need a $20K sign-on and a 15% bonus.",
      { signOn: [20_000, 20_000], bonusPct: [15, 15] },
    ],
    ["My systems carry $196B in assets.", {}],
    [
      "A sign-on of $9K would settle it, and $75,000 in RSUs would tie me.",
      { signOn: [9000, 9000], equity: [75_000, 75_000] },
    ],
    ["A total of $310K reflects that.", { total: [310_000, 310_000] }],
    ["I'd accept your offer at $190,000 base.", { base: [190_000, 190_000] }],
    ["I'd accept a lower base of $190,000 for a larger grant.", {}],
    ["Your offer at $180K is below the market. I'd need $195K base.", { base: [195_000, 195_000] }],
    ["A bonus of 15% is what I'm asking for.", { bonusPct: [15, 15] }],
    ["Given that, could the sign-on be $25K rather than $10K?", { signOn: [25_000, 25_000] }],
    ["You offered $180K base. I was hoping for $200K base.", { base: [200_000, 200_000] }],
    ["At Google my total was $320K; I'm looking for $330K total here.", { total: [330_000, 330_000] }],
    ["The sign-on should make up for what I leave behind: $35K.", { signOn: [35_000, 35_000] }],
    ["Recruiters say that base should not matter, $150K or not.", {}],
    ["I lead a budget of $3M and cut your costs by $2M a year.", {}],
  ])("%s", (script, asks) => {
    expect(readAsks(script, ["USD"]).asks).toEqual(asks);
  });

  it.each([
    ["I'd like a base of $150K.", ["CAD"], { asks: { base: [150_000, 150_000] }, currency: "CAD" }],
    [
      "For the London team I'd need a base of £150K.",
      ["USD", "GBP"],
      { asks: { base: [150_000, 150_000] }, currency: "GBP" },
    ],
    [
      "I'm asking for R$300K base, or $95K base from Austin.",
      ["USD", "BRL"],
      { asks: { base: [95_000, 95_000] }, currency: "USD" },
    ],
    ["I'm asking for a bonus of 15%.", ["USD"], { asks: { bonusPct: [15, 15] } }],
  ])("finds the currency of its asks: %s", (script, currencies, asks) => {
    expect(readAsks(script, currencies)).toEqual(asks);
  });
});
