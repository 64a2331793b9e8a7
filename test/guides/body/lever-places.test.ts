import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAliases } from "../../../src/domain/aliases.js";
import { makeGazetteer } from "../../../src/geo/gazetteer.js";
import { withRegions } from "../../../src/guides/body/levers.js";

const gazetteer = makeGazetteer(readAliases(readFileSync("data/aliases.yml", "utf8")).aliases.places);
const LABELS = ["Paris", "New York (US HQ)", "Remote US"];

describe("the regions that a lever is for", () => {
  it.each([
    ["Rival Labs (Paris)", ["Paris"]],
    ["Rival Labs (Paris only)", ["Paris"]],
    ["Rival Labs (Paris / New York)", ["Paris", "New York (US HQ)"]],
    ["Rival Labs (France)", ["Paris"]],
    // All of them, or none that the guide has, or no place: it is for everybody.
    ["Rival Labs", undefined],
    ["Rival Labs (Tokyo)", undefined],
    ["Rival Labs (Series B)", undefined],
    ["Rival Labs (moved from Paris)", undefined],
    ["Rival Labs (Paris) in Detail", undefined],
    ["Rival Labs (France / US)", undefined],
  ])("%s", (title, regions) => {
    const lever = withRegions({ title, script: "", asks: {} }, LABELS, gazetteer);
    expect(lever.regions).toEqual(regions);
  });
});
