import { describe, expect, it } from "vitest";
import { loadGuides } from "../../src/guides/load/load-guides.js";
import { toldProblem } from "../../src/present/words/problems.js";
import { gazetteer } from "../guides/body/reading.js";
import { report } from "./report.js";

/**
 * All that is read from the guides that ship and from the fixtures, kept as text: a change of reading shows as a diff.
 * After a change that is meant: `npx vitest run test/golden --update`, and read the diff before committing it.
 */
describe("what is read", () => {
  it.each([
    ["the guides that ship", "data/guides", "./shipped.txt"],
    ["the fixtures", "test/fixtures/guides", "./fixtures.txt"],
  ])("from %s", async (_, folder, file) => {
    const { guides, problems } = await loadGuides(folder, gazetteer());
    const ofFiles = problems
      .map(toldProblem)
      .map(({ kind, file, line, what }) => `problem ${kind} ${file} line ${line}: ${what}`);
    await expect(`${[...ofFiles, ...guides.map(report)].join("\n\n")}\n`).toMatchFileSnapshot(file);
  });
});
