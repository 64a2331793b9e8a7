import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitLevel } from "../../src/domain/level-fit.js";
import { isLevelLabel, type LevelUnit, readLevels } from "../../src/domain/levels.js";

/** "senior 2" for a title, "l 3-4" for a code, "plain" for a title that says no level. */
const write = (unit: LevelUnit): string => {
  if (unit.kind === "code") return `${unit.ladder || "#"} ${unit.span[0]}-${unit.span[1]}`;
  return [unit.ranks.join("+") || "plain", unit.grade?.join("-") ?? []].flat().join(" ");
};

describe("levels of labels and role names", () => {
  it.each([
    ["Software Engineer (SDE I-II / L4-L5)", ["plain", "plain 1-2", "l 4-5"]],
    ["L4 SDE I", ["l 4-4", "plain 1-1"]],
    ["Senior Software Engineer (SDE III / L6)", ["senior", "plain 3-3", "l 6-6"]],
    ["Staff Software Engineer (Principal SDE / L7)", ["staff", "principal", "l 7-7"]],
    ["PM I-II", ["plain 1-2"]],
    ["Principal PM Lead", ["lead+principal"]],
    ["Group PM / Director", ["group", "director"]],
    ["SWE I (New Grad)", ["plain 1-1", "new-grad"]],
    ["Mid (L3-L4)", ["mid", "l 3-4"]],
    ["Staff/Principal (L6+)", ["staff", "principal", "l 6-99"]],
    ["Senior II (L5+)", ["senior 2-2", "l 5-99"]],
    ["59 (SWE I) · 0-2", ["# 59-59", "plain 1-1"]],
    ["ICT3 · 2-5 years", ["ict 3-3"]],
    ["GCB 6 — Software Engineer", ["gcb 6-6", "plain"]],
    ["Software Engineer (Band 5-6)", ["plain", "band 5-6"]],
    ["SWE at BofA (AVP/VP)", ["plain", "avp", "vp"]],
    ["Staff Software Engineer (ED)", ["staff", "executive-director"]],
    ["Acme LMTS / Senior", ["lead+mts", "senior"]],
    ["MTS (Member of Technical Staff)", ["mts", "mts"]],
    ["Software Engineer (1-2 to 2-2)", ["plain", "- 12-22"]],
    ["Software Engineer (DA-L3)", ["plain", "l 3-3"]],
    ["TPM (TPM2-TPM3)", ["plain", "plain 2-3"]],
    ["Zed IC3/IC4 (ML)", ["ic 3-3", "ic 4-4", "plain"]],
    ["L7+ · Principal / Distinguished Engineer", ["l 7-99", "principal", "distinguished"]],
    ["Sr. Principal", ["principal+senior"]],
    ["New York City", []],
    ["Mid-Atlantic", []],
    ["Bay Area (401 Broadway)", ["# 401-401"]],
  ])("%s", (text, levels) => expect(readLevels(text).map(write)).toEqual(levels));
});

describe("levels of questions", () => {
  it.each([
    ["amazon sde2 seattle", ["plain 2-2"]],
    ["a Data Engineer II (L5) at Amazon in Seattle?", ["plain 2-2", "l 5-5"]],
    ["swe II", ["plain 2-2"]],
    ["acme bank ED engineer nyc", ["executive-director"]],
    ["ed says that swe pays more", []],
    ["a program manager i'd rather not be", []],
    ["relocation for a new grad swe", ["new-grad"]],
    ["PM-III in Austin", ["plain 3-3"]],
    ["a 601 software engineer", ["# 601-601"]],
    ["with 8 years of experience SRE (ICT3)", ["ict 3-3"]],
    ["as an SDE I want more", []],
    ["sde i at amazon", ["plain 1-1"]],
    ["swe 3 bangalore 17.5 LPA", ["plain 3-3"]],
    ["salesforce pmts sf", ["mts+principal"]],
    ["on an l1 visa, amazon l5", ["l 5-5"]],
    ["level 5 google swe", ["level 5-5"]],
    ["senior staff swe", ["senior+staff"]],
    ["swe 5 yoe", []],
    ["pm 3 years in", []],
    ["an entry-level pm", ["new-grad"]],
    ["my partner works there", []],
    ["what do engineers earn", []],
  ])("%s", (text, levels) => expect(readLevels(text, true).map(write)).toEqual(levels));

  it("keep where they stand", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const unit of readLevels(text, true)) expect(text.slice(unit.start, unit.end)).toBe(unit.text);
      }),
    );
  });
});

describe("a level asked against one of a guide", () => {
  const fits = (asked: string, own: string, apart: "rows" | "guides" | "no" = "rows") => {
    const fit = fitLevel(readLevels(asked, true), readLevels(own), apart);
    return fit.kind === "fits" ? fit.score : fit.kind;
  };

  it.each([
    ["L5", "Senior Software Engineer (L5)", 3],
    ["L4", "Software Engineer (L3-L4)", 2.5],
    ["L7", "Staff (L6)", "no"],
    ["L7", "Staff+ (L6+)", 1.5],
    ["level 5", "L5", 3],
    ["L4", "ICT4", 2.5],
    ["E5", "L5", "unknown"],
    ["sde2", "L5 SDE II", 3],
    ["sde 1", "L5 SDE II", "no"],
    ["swe II", "Senior SWE II", "no"],
    ["senior", "Senior SWE II", 2],
    ["principal pm", "Principal PM Lead", "no"],
    ["director", "Group PM / Director", 3],
    ["senior", "Product Manager", "no"],
    ["62", "62", 3],
    ["30", "62", "unknown"],
    ["smts", "Senior Member of Technical Staff", 3],
  ])("%s, %s", (asked, own, fit) => expect(fits(asked, own)).toBe(fit));

  it("a title without a rank says nothing where the guide is the only one of its role", () => {
    expect(fits("senior", "Product Manager", "no")).toBe("unknown");
    expect(fits("sde 3", "Senior Software Engineer", "guides")).toBe("unknown");
  });
});

describe("labels of rows", () => {
  it.each([
    ["Senior PM", true],
    ["Director of Engineering", true],
    ["PM I-II", true],
    ["62", false],
    ["Remote (Senior)", false],
    ["London", false],
  ])("%s", (label, is) => expect(isLevelLabel(label)).toBe(is));
});
