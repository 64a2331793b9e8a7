import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Band, EquityBasis } from "../../../src/domain/guide.js";
import { readGuide } from "./reading.js";

/** A table of a real guide and what a careful person reads off it. */
interface Reading {
  guide: string;
  reads: string;
  front: Record<string, unknown>[];
  table: string;
  bands: Record<string, unknown>[];
  problems: string[];
}

const FOLDER = "test/fixtures/readings";

const counts = (basis: EquityBasis): string => (basis.kind === "grant" ? `grant over ${basis.years}` : basis.kind);

/** A band in the fixture's words: without what is not known. */
const inShort = ({ equityBasis, arithmetic, inWords: _, ...band }: Band) => ({
  ...band,
  ...(band.equity && { counts: counts(equityBasis) }),
  ...(arithmetic !== "unknown" && { arithmetic }),
});

describe.each(readdirSync(FOLDER))("bands of real guides: %s", (file) => {
  const readings: Reading[] = parse(readFileSync(`${FOLDER}/${file}`, "utf8"));

  it.each(readings)("$guide: $reads", ({ front, table, bands, problems }) => {
    const digest = readGuide(table, { compensation: front });

    expect(digest.regions.map(({ band }) => inShort(band))).toEqual(bands);
    expect(digest.regions.slice(0, front.length).map(({ label }) => label)).toEqual(front.map(({ region }) => region));
    const aboutBands = digest.problems.filter(({ field }) => /^(?:compensation|table)/.test(field));
    expect([...new Set(aboutBands.map(({ kind }) => kind))].sort()).toEqual(problems);
  });
});
