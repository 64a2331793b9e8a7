import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readAliases } from "../../src/domain/aliases.js";
import type { Figures } from "../../src/domain/guide.js";
import { makeGazetteer } from "../../src/geo/gazetteer.js";
import { loadGuides } from "../../src/guides/load/load-guides.js";

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const text = (relative: string): string => readFileSync(path(relative), "utf8");

/** One guide of `expected.json`: what a careful reader takes from it. What is left out is not checked. */
interface Expected {
  regions?: Record<string, { band: object; target?: ExpectedTarget }>;
  levers?: { title?: string; asks?: Figures }[];
  premiums?: string[];
  /** Parts that no band of the guide may have. */
  absent?: string[];
  /** Fields with a problem. */
  problems?: string[];
}
type ExpectedTarget = { basis: "band" } | { basis: "region" | "guide"; currency: string; ask: Figures; floor: Figures };

const expected = JSON.parse(text("test/fixtures/expected.json")) as Record<string, Expected>;
const gazetteer = makeGazetteer(readAliases(text("data/aliases.yml")).aliases.places);
const { guides, problems } = await loadGuides(path("test/fixtures/guides"), gazetteer);

describe("guides with one quirk each", () => {
  it("all load, and each has its expectations", () => {
    expect(problems).toEqual([]);
    expect(guides.map(({ id }) => id)).toEqual(Object.keys(expected).sort());
  });

  it.each(guides.map((guide) => [guide.id, guide] as const))("%s", (id, guide) => {
    const { regions, levers, premiums, problems } = guide.digest();
    const want = expected[id] ?? {};

    if (want.regions) expect(regions.map(({ label }) => label)).toEqual(Object.keys(want.regions));
    for (const { label, band, stated } of regions) {
      const { band: bandWanted = {}, target } = want.regions?.[label] ?? {};
      expect(band, label).toMatchObject(bandWanted);
      for (const part of want.absent ?? []) expect(band).not.toHaveProperty(part);
      if (target?.basis === "band") expect(stated, label).toBeNull();
      else if (target) {
        const { basis, currency, ask, floor } = stated ?? {};
        expect({ basis, currency, ask, floor }, label).toEqual(target);
      }
    }

    if (want.levers) expect(levers).toMatchObject(want.levers);
    for (const [at, { asks }] of (want.levers ?? []).entries()) if (asks) expect(levers[at]?.asks).toEqual(asks);
    if (want.premiums) expect(premiums.map(({ title }) => title)).toEqual(want.premiums);
    for (const field of want.problems ?? []) expect(problems.map((problem) => problem.field)).toContain(field);
  });
});

describe("files that must be refused", async () => {
  const broken = await loadGuides(path("test/fixtures/broken"), gazetteer);

  it("are none of them served, and each is reported once", () => {
    expect(broken.guides).toEqual([]);
    expect(Object.fromEntries(broken.problems.map(({ file, kind }) => [file.split("/")[0], kind]))).toEqual({
      "alias-bomb": "front-matter-aliases",
      "deep-lists": "nested-too-deep",
      "deep-quotes": "nested-too-deep",
      "json-front-matter": "front-matter-language",
      "long-line": "line-too-long",
      "many-cells": "too-many-cells",
      "missing-company": "field-missing",
      "missing-role": "field-missing",
      "no-front-matter": "front-matter-missing",
      "nul-byte": "not-text",
      "script-front-matter": "front-matter-language",
      "yaml-error": "front-matter-syntax",
    });
    expect(broken.problems).toHaveLength(12);
  });

  it("never run a script of the front matter", () => {
    expect(globalThis).not.toHaveProperty("frontMatterRan");
  });
});

describe("the guides that ship", async () => {
  const shipped = await loadGuides(path("data/guides"), gazetteer);

  it("are without a problem", () => {
    expect([...shipped.problems, ...shipped.guides.flatMap((guide) => guide.digest().problems)]).toEqual([]);
  });

  it("begin with Ally Financial's Technical Program Manager, whole", () => {
    const guide = shipped.guides.find(({ id }) => id === "ally-financial/technical-program-manager");
    const { regions, levers, premiums, levels } = guide?.digest() ?? {};
    expect(regions?.map(({ label, stated }) => [label, stated?.basis, stated?.ask])).toEqual([
      ["Detroit, MI (HQ)", "region", { total: [228_000, 248_000] }],
      ["Charlotte, NC", "region", { total: [240_000, 260_000] }],
      ["New York", "region", { total: [268_000, 293_000] }],
    ]);
    expect(levers?.map(({ title, asks }) => [title, asks])).toEqual([
      ["Program Criticality Lever", { base: [158_000, 160_000] }],
      ["AI Compliance Program Lever", { equity: [45_000, 48_000] }],
      ["Cross-Business Unit Scale Lever", { total: [242_000, 248_000] }],
      ["Digital-First Velocity Lever", { bonusPct: [20, 20] }],
    ]);
    expect(premiums).toHaveLength(4);
    expect(levels).toHaveLength(3);
  });

  it("cover enough companies, roles and currencies to show what the bot does", () => {
    const count = (values: string[]): number => new Set(values).size;
    expect(shipped.guides.length).toBeGreaterThanOrEqual(28);
    expect(count(shipped.guides.map(({ company }) => company))).toBeGreaterThanOrEqual(9);
    expect(count(shipped.guides.map(({ role }) => role))).toBeGreaterThanOrEqual(12);
    const bands = shipped.guides.flatMap((guide) => guide.digest().regions.map(({ band }) => band.currency));
    expect(count(bands)).toBeGreaterThanOrEqual(6);
  });

  it.each(shipped.guides.map((guide) => [guide.id, guide] as const))(
    "%s has bands, levers to say and a target",
    (_id, guide) => {
      const { regions, levers, levels, sources } = guide.digest();
      expect(levers.length).toBeGreaterThanOrEqual(3);
      for (const { script } of levers) expect(script).not.toBe("");
      for (const { band } of regions) expect(band).toMatchObject({ base: expect.anything(), total: expect.anything() });
      expect(regions.some(({ stated }) => stated !== null)).toBe(true);
      expect(levels).not.toEqual([]);
      expect(sources.length).toBeGreaterThanOrEqual(3);
    },
  );
});
