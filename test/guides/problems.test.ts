import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PROBLEM_KINDS } from "../../src/guides/problem-kinds.js";

const rows = Object.entries(PROBLEM_KINDS).map(
  ([kind, { severity, means, mend }]) => `| \`${kind}\` | ${severity} | ${means} | ${mend} |`,
);

describe("docs/problems.md", () => {
  it("lists every kind with its meaning and how to mend it, and no other", () => {
    const listed = readFileSync("docs/problems.md", "utf8")
      .split("\n")
      .filter((line) => /^\| `/.test(line));
    expect(listed).toEqual(rows);
  });
});

describe("the catalogue", () => {
  it.each(Object.entries(PROBLEM_KINDS))("%s says what it means and how to mend it in whole sentences", (_, kind) => {
    expect(kind.means).toMatch(/^[A-Z].*\.$/);
    expect(kind.mend).toMatch(/^[A-Z].*\.$/);
  });
});
