import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/domain/guide.js";
import { readText } from "../guides/body/reading.js";

const SAMPLE = "../shared/guides";
const HAND_READ = "../shared/eval/targets.jsonl";

/** A guide as somebody read it by hand. */
interface HandRead {
  guide: string;
  levers: string[];
  bands: { region: string; currency: string; currencies?: Record<string, string>; skip?: boolean }[];
}

const digestOf = (guide: string): Digest => readText(readFileSync(`${SAMPLE}/${guide}.md`, "utf8"), `${guide}.md`);

/** A title's words; a range in brackets ("(+15–25%)") counts as no part of it. */
const titleKey = (title: string) =>
  title
    .replace(/\s*\([^)]*\d[^)]*\)/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");

describe.skipIf(!existsSync(HAND_READ))("guides read by hand", () => {
  const cases: HandRead[] = existsSync(HAND_READ)
    ? readFileSync(HAND_READ, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [];

  it.each(cases)("$guide: levers and currencies", ({ guide, levers, bands }) => {
    const digest = digestOf(guide);
    expect(digest.levers.map(({ title }) => titleKey(title))).toEqual(levers.map(titleKey));
    // Behind the front matter's regions come those that only the table has.
    expect(digest.regions.slice(0, bands.length).map(({ label }) => label)).toEqual(bands.map(({ region }) => region));
    for (const [at, { currency, currencies = {}, skip }] of bands.entries()) {
      const band = digest.regions[at]?.band;
      if (skip || !band) continue;
      expect(band.currency).toBe(currency);
      for (const [part, other] of Object.entries(currencies)) {
        expect(band.currencies?.[part as "equity"] ?? band.currency).toBe(other);
      }
    }
  });
});
