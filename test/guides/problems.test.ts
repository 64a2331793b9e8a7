import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ProblemKind, severityOf } from "../../src/domain/problem.js";
import { MENDS } from "../../src/present/words/problem-mends.js";

/** The rows of the table: the kind, how bad it is, what it means, and how to mend it. */
const rows = readFileSync("docs/problems.md", "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, kind, severity, means, mend] = /^\| `(.+?)` \| (\w+) \| (.+?) \| (.+) \|$/.exec(line) ?? [];
    return kind === undefined ? [] : [{ kind, severity, means, mend }];
  });

describe("docs/problems.md", () => {
  it("lists every kind with how bad it is and how to mend it, and no other", () => {
    const kinds = Object.entries(MENDS).map(([kind, mend]) => ({
      kind,
      severity: severityOf(kind as ProblemKind),
      mend,
    }));
    expect(rows.map(({ kind, severity, mend }) => ({ kind, severity, mend }))).toEqual(kinds);
  });

  it.each(rows)("$kind says what it means and how to mend it in whole sentences", ({ means, mend }) => {
    expect(means).toMatch(/^[A-Z].*\.$/);
    expect(mend).toMatch(/^[A-Z].*\.$/);
  });
});
