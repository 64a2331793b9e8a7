import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { indexOf } from "../../src/geo/choose-region.js";
import type { GuideReading, Reading } from "../../src/query/query.js";
import { madeResolver } from "./made-collection.js";

const cases = readFileSync(join(import.meta.dirname, "../fixtures/queries/ranking.txt"), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "" && !line.startsWith("#"))
  .map((line) => line.split(" => ") as [string, string]);

const resolver = madeResolver();

describe("what each query gives", () => {
  it("covers at least 150 queries", () => expect(cases.length).toBeGreaterThanOrEqual(150));

  it.each(cases)("%s", (query, expected) => {
    expect(write(resolver.resolve(query))).toBe(expected);
  });
});

/** A reading in the words of the fixture. */
function write(reading: Reading): string {
  switch (reading.kind) {
    case "guide":
      return [writeGuide(reading), ...marks(reading)].join(" ");
    case "choices":
      return `choices ${reading.choices.map(({ guide }) => guide.id).join(" | ")}`;
    case "company": {
      const lacks = reading.lacks ? [`lacks ${reading.lacks}`] : [];
      return [`company ${reading.company.company}`, ...aside(reading), ...lacks, ...marks(reading)].join(" ");
    }
    case "role":
      return [`role ${reading.role.role}${reading.place ? ` @ ${reading.place}` : ""}`, ...aside(reading)].join(" ");
    case "comparison":
      return `compare ${reading.compared.map(writeSide).join(" | ")}`;
    case "unknown":
      return ["unknown", reading.known?.companyName ?? [], reading.place ? `@ ${reading.place}` : []].flat().join(" ");
    case "thanks":
      return "thanks";
    case "help":
      return "help";
  }
}

function writeGuide({ guide, region }: GuideReading): string {
  switch (region.kind) {
    case "default":
      return guide.id;
    case "requested":
      return `${guide.id} @ ${guide.regions[region.index]}`;
    case "covered":
      return `${guide.id} @ ~${guide.regions[region.index]}`;
    case "unavailable":
    case "none-in-currency":
      return `${guide.id} @ -`;
  }
}

function writeSide({ guide, region }: GuideReading): string {
  return `${guide.id} @ ${guide.regions[indexOf(region)] ?? "-"}`;
}

function aside({ aside = [] }: Extract<Reading, { kind: "company" | "role" }>): string[] {
  return aside.map((name) => `+${name}`);
}

function otherCompanies({ mentioned = [] }: Extract<Reading, { kind: "guide" | "company" }>): string[] {
  return mentioned.map(({ companyName, as }) => `&${companyName} (${as})`);
}

function marks(reading: Extract<Reading, { kind: "guide" | "company" }>): string[] {
  const focus = reading.focus === "overview" ? [] : [`#${reading.focus}`];
  return [
    ...focus,
    ...reading.readAs.map(({ as }) => `=${as}`),
    ...reading.unread.map((word) => `!${word}`),
    ...otherCompanies(reading),
  ];
}
