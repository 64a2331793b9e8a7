import { describe, expect, it } from "vitest";
import { problemLines } from "../../src/cli/check.js";
import { problem } from "../../src/domain/problem.js";
import { CLI } from "../../src/present/words.js";

const at = (file: string, line: number) => problem({ file, line, field: "levers" }, { kind: "levers-missing" });
const failed = (reason: string) =>
  problem({ file: "beta/swe.md", line: 4, field: "body" }, { kind: "body-unreadable", reason });
const PROBLEMS = [at("acme/pm.md", 3), at("acme/pm.md", 9), failed("It\u001b[2J holds\na \u202eline.")];

describe("the list of problems", () => {
  it("has one line for each where it is not read in a terminal", () => {
    const lines = problemLines(PROBLEMS, {});
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^acme\/pm\.md:3 warning levers: The body lists no levers\. Add /);
    expect(lines[2]).toContain("It[2J holds a line.");
  });

  it("names each file once in a terminal, and breaks long lines", () => {
    const lines = problemLines(PROBLEMS, { isTTY: true, columns: 60 });
    expect(lines.filter((line) => line.includes("acme/pm.md"))).toHaveLength(1);
    expect(lines.filter((line) => line === "")).toHaveLength(1);
    expect(lines.join("\n")).toMatch(/\n {2}9 .*warning/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is taken out
    for (const line of lines) expect(line.replace(/\u001b\[\d+m/g, "").length).toBeLessThanOrEqual(60);
  });

  it("ends what is wrong like a sentence", () => {
    expect(CLI.problem(failed("no memory"))).toContain("body: Reading it failed: no memory. Report");
    expect(CLI.problem(failed("what?"))).toContain("body: Reading it failed: what? Report");
  });

  it("takes a terminal that says no size for a wide one", () => {
    expect(problemLines(PROBLEMS.slice(0, 1), { isTTY: true, columns: 0 }).length).toBeLessThan(4);
  });

  it.each([
    [1, 1, 1, "1 guide, 1 error, 1 warning."],
    [0, 0, 2, "0 guides, 0 errors, 2 warnings."],
    [1218, 2, 0, "1,218 guides, 2 errors, 0 warnings."],
  ])("counts %i guides, %i errors, %i warnings in words", (guides, errors, warnings, words) => {
    expect(CLI.checked(guides, errors, warnings)).toBe(words);
  });
});
