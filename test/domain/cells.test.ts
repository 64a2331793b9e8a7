import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCell } from "../../src/domain/cells/cell.js";
import type { CellReading } from "../../src/domain/cells/reading.js";
import { MEANINGS } from "../../src/domain/cells/vocabulary.js";
import type { Part, Range } from "../../src/domain/guide.js";
import { outcome, rangeOfCell } from "../eval/cells.js";
import { processorTime } from "../processor-time.js";

const cases = readFileSync("test/fixtures/cells/cells.jsonl", "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));

describe("cells of pay", () => {
  it.each(cases)("$header: $cell ($part, $currency)", ({ header, cell, currency, part, want }) => {
    const have = rangeOfCell({ header, cell, currency, part });
    expect(outcome(have, want), JSON.stringify(have)).toBe("right");
  });

  it("are of at least fifteen currencies", () => {
    expect(new Set(cases.map(({ currency }) => currency)).size).toBeGreaterThanOrEqual(15);
  });
});

const read = (cell: string, currency = "USD", part: Part = "base", header = ""): CellReading =>
  readCell({ header, cell, currencies: [currency], part });
const rangeOf = (reading: CellReading): Range | null =>
  reading.kind === "read" ? (reading.money[0]?.range ?? null) : null;

describe("what is said of a figure that is read", () => {
  it.each([
    ["$189K–$144K", [{ kind: "reversed" }]],
    ["$12K–$15K per month", [{ kind: "months", payments: 12 }]],
    ["CHF 9'100–11'500 x 13", [{ kind: "months", payments: 13 }]],
    ["$600K–$1M+", [{ kind: "open" }]],
    ["~$144K–$189K", [{ kind: "approximate" }]],
    ["$144K–$189K (senior only)", [{ kind: "only", words: "senior only" }]],
    ["$144K–$189K", []],
  ])("%s", (cell, notes) =>
    expect(read(cell, cell.includes("CHF") ? "CHF" : "USD")).toMatchObject({ kind: "read", notes }),
  );
});

describe("why a figure is withheld", () => {
  it.each([
    ["up to $200K", "bound"],
    ["$150K+", "bound"],
    ["$144K–$189K + $20K car", "sum"],
    ["$72–$95/hr", "period"],
    ["$144K–$189K net", "net"],
    ["144–189", "size"],
    ["£71K–€94K", "currencies"],
    ["$144K–$189K (2021 figures)", "left-over"],
  ])("%s: %s", (cell, kind) => expect(read(cell)).toMatchObject({ kind: "withheld", why: { kind } }));
});

describe("what an equity figure counts by its cell", () => {
  it.each([
    ["$148K–$296K ($37K–$74K/yr)", { kind: "grant", years: 4 }],
    ["$148K–$296K/4yr", { kind: "grant", years: 4 }],
    ["$148K over three years", { kind: "grant", years: 3 }],
    ["$37K–$74K/yr", { kind: "year" }],
    ["$37K–$74K/yr vesting", { kind: "year" }],
    ["$148K–$296K (annual vesting)", undefined],
    ["$148K–$296K", undefined],
  ])("%s", (cell, basis) => {
    const reading = read(cell, "USD", "equity");
    expect(reading.kind === "read" ? reading.basis : reading).toEqual(basis);
  });
});

/** A way to write an amount of whole thousands in a currency. */
type Form = (value: number) => string;
const grouped = (value: number, mark: string) => String(value).replace(/(?=(?:\d{3})+$)(?!^)/g, mark);
const FORMS: [currency: string, Form][] = [
  ["USD", (value) => `$${grouped(value, ",")}`],
  ["USD", (value) => `$${value / 1000}K`],
  ["USD", (value) => `${value / 1000} k USD`],
  ["GBP", (value) => `£${grouped(value, ",")}.00`],
  ["EUR", (value) => `${grouped(value, ".")} €`],
  ["EUR", (value) => `${grouped(value, "\u202f")} €`],
  ["EUR", (value) => `${value / 1000} T€`],
  ["CHF", (value) => `CHF ${grouped(value, "’")}`],
  ["SEK", (value) => `${grouped(value * 10, " ")} kr`],
  ["PLN", (value) => `${value / 1000} tys. zł`],
  ["BRL", (value) => `R$ ${grouped(value, ".")},00`],
  ["INR", (value) => `₹${(value * 20) / 1e5}L`],
  ["JPY", (value) => `${value / 100}万円`],
  ["KRW", (value) => `₩${grouped(value * 1000, ",")}`],
];
const FACTOR: Record<string, number> = { SEK: 10, INR: 20, JPY: 100, KRW: 1000 };
const LINKS = ["–", " – ", "-", " to ", " ~ ", "…", " bis "];
const value = fc.integer({ min: 40, max: 900 }).map((thousands) => thousands * 1000);
const written = fc
  .tuple(fc.constantFrom(...FORMS), value, fc.integer({ min: 1, max: 400 }), fc.constantFrom(...LINKS))
  .map(([[currency, form], low, more, link]) => {
    const high = low + more * 1000;
    const factor = FACTOR[currency] ?? 1;
    return { currency, text: `${form(low)}${link}${form(high)}`, range: [low * factor, high * factor] as Range };
  });

describe("any cell", () => {
  it("of a known form reads back to the same figure", () => {
    fc.assert(
      fc.property(written, ({ currency, text, range }) => {
        expect(rangeOf(read(text, currency)), text).toEqual(range);
      }),
    );
  });

  const vocabulary = new Set(Object.values(MEANINGS).flat());
  const word = fc.stringMatching(/^[a-z]{3,9}$/).filter((text) => !vocabulary.has(text));
  const remark = fc.array(fc.oneof(word, fc.integer({ min: 1, max: 2030 }).map(String)), {
    minLength: 1,
    maxLength: 4,
  });

  it("with a remark that nobody knows gives the same figure or none", () => {
    fc.assert(
      fc.property(
        written,
        remark,
        fc.constantFrom("behind", "before", "brackets", "dash"),
        ({ currency, text, range }, words, place) => {
          const said = words.join(" ");
          const cell = {
            behind: `${text} ${said}`,
            before: `${said} then ${text}`,
            brackets: `${text} (${said})`,
            dash: `${text} - ${said}`,
          };
          const have = rangeOf(read(cell[place], currency));
          if (have !== null) expect(have, cell[place]).toEqual(range);
        },
      ),
    );
  });

  it("is read without an exception, and never to a figure of nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."$€£¥₹()[]/-–+.,%'0123456789KMLk CHF to per yr 万円x".split("")), {
          maxLength: 60,
        }),
        (chars) => {
          const range = rangeOf(read(chars.join("")));
          if (range) expect(range[0]).toBeGreaterThan(0);
          if (range) expect(range[1]).toBeGreaterThanOrEqual(range[0]);
        },
      ),
    );
  });

  it("takes no longer than its length", () => {
    for (const piece of ["$1 ", "(", "1,", "~", "to ", "x1 ", "/yr ", "£1–", "k€"]) {
      const time = (count: number) => {
        const text = piece.repeat(count);
        return processorTime(() => {
          for (let run = 0; run < 20; run++) read(text);
        });
      };
      time(50);
      expect(time(4000), piece).toBeLessThan(500);
    }
  });
});
