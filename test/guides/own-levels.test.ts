import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/domain/guide.js";
import { readLevels } from "../../src/domain/levels.js";
import { fitGuide } from "../../src/guides/own-levels.js";

type Row = Digest["regions"][number];

/** What a guide whose rows, or mapping, are these levels has for a beginner. */
function forBeginner(roleName: string, rows: readonly string[], mapped: readonly string[] = []) {
  const regions = rows.map((label) => ({ label, placeless: true, band: {} }) as unknown as Row);
  const levels = mapped.map((level) => ({ level }) as Digest["levels"][number]);
  return fitGuide({ roleName }, { regions, levels }, readLevels("fresh graduate junior", true), null, "guides");
}

describe("a beginner", () => {
  it.each([
    ["Data Engineer", ["L3", "Senior (L4)"], ["L3"]],
    ["Data Engineer", ["Engineer I", "Senior Engineer"], ["Engineer I"]],
  ])("gets the first rung of %s %s", (role, rows, lowest) => {
    const fit = forBeginner(role, rows);
    expect(fit.kind === "paid" && fit.rows.map(({ name }) => name)).toEqual(lowest);
  });

  it.each([
    ["Data Engineer", ["Senior (L4)", "Principal (L6)"], []],
    ["Data Engineer", ["ICT5", "Principal (ICT6)"], []],
    ["Data Engineer", ["Senior"], []],
    ["Data Engineer", ["Engineer II", "Senior Engineer"], []],
    ["Data Engineer", [], ["Data Engineer (Senior)"]],
    ["Data Engineer II", [], []],
  ])("gets no figures of a level above: %s %s %s", (role, rows, mapped) => {
    expect(forBeginner(role, rows, mapped).kind).toBe("lacking");
  });

  it("gets the band of a guide that says nothing of levels", () => {
    expect(forBeginner("Data Engineer", [])).toMatchObject({ kind: "whole", name: "Data Engineer" });
  });
});
