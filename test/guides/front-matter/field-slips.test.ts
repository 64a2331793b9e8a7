import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldSlips } from "../../../src/guides/front-matter/field-slips.js";
import { readFrontMatter } from "../../../src/guides/front-matter/front-matter.js";

const FIELDS = new Set(["company", "role", "role_type", "data_quality", "compensation"]);
const REGION_FIELDS = new Set(["region", "base_low", "base_high", "total_comp_low", "total_comp_high", "currency"]);
const slips = (data: Record<string, unknown>) =>
  fieldSlips(data, FIELDS, REGION_FIELDS).map(({ path, meant }) => [path.join("."), meant]);

describe("misspelt fields of the front matter", () => {
  it.each([
    ["total_comp_hi", "total_comp_high"],
    ["totalCompHigh", "total_comp_high"],
    ["base_hgih", "base_high"],
    ["Base-Low", "base_low"],
    ["curency", "currency"],
    ["regoin", "region"],
  ])("%s is taken for %s", (name, meant) => {
    expect(slips({ compensation: [{ [name]: 1 }] })).toEqual([[`compensation.0.${name}`, meant]]);
  });

  it.each([
    ["a name that comes near none", { reviewer: "Ada", tags: [] }],
    ["a name beside the one that it is near", { role: "pm", roles: ["pm", "tpm"] }],
    ["what a field holds inside", { company: { compeny: 1 } }],
    ["a name as near to two fields", { compensation: [{ base_ligw: 1 }] }],
    ["a field of a region at the top", { base_loww: 1 }],
  ])("says nothing of %s", (_, data) => expect(slips(data)).toEqual([]));

  it("compares no more names than a guide has", () => {
    const entry = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`base_lo${at}`, 1]));
    expect(slips({ compensation: [entry, entry] }).length).toBeLessThanOrEqual(30);
  });

  it("takes any names", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), (data) => {
        expect(Array.isArray(slips(data))).toBe(true);
      }),
    );
  });

  it("names the line in the file, and the guide is read without the field", () => {
    const source = `---
company: acme
role: engineer
compensation:
  - region: Denver
    currency: USD
    total_comp_low: 150000
    total_comp_hi: 190000
---

Text.`;
    const result = readFrontMatter("acme/engineer.md", source);
    expect(result).toMatchObject({ kind: "read", front: { compensation: [{ total_comp_low: 150_000 }] } });
    expect(result.problems.slice(0, 1)).toMatchObject([
      {
        kind: "field-unknown",
        severity: "warning",
        line: 8,
        field: "compensation[0].total_comp_hi",
        name: "total_comp_hi",
        meant: "total_comp_high",
      },
    ]);
  });

  it("says what a missing company may be called", () => {
    const { problems } = readFrontMatter("acme/engineer.md", "---\ncompnay: acme\nrole: engineer\n---\n");
    expect(problems.map(({ kind }) => kind)).toEqual(["field-unknown", "field-missing"]);
  });
});
