import { describe, expect, it } from "vitest";
import { FILE_LIMITS, refusal } from "../../src/guides/refuse.js";

const refused = (text: string) => refusal("a/b.md", Buffer.from(text));

describe("refusal", () => {
  it.each([
    ["a file over 64 KB", `${"words and words\n".repeat(4400)}`, "file-too-large", 1],
    ["a long line", `one\n${"x".repeat(FILE_LIMITS.lineCharacters + 1)}`, "line-too-long", 2],
    ["quotes nested deep", `one\n\n${"> ".repeat(20)}deep`, "nested-too-deep", 3],
    ["quotes nested deep without spaces", `${">".repeat(20)} deep`, "nested-too-deep", 1],
    ["lists nested on one line", `${"- ".repeat(14)}deep`, "nested-too-deep", 1],
    ["lists nested by indentation", `- a\n${" ".repeat(30)}- b`, "nested-too-deep", 2],
    ["ordered lists nested on one line", `${"1. ".repeat(14)}deep`, "nested-too-deep", 1],
    ["a NUL byte", "one\ntwo \u0000 three", "not-text", 2],
    ["3,000 table cells", `${"| a | b | c |\n".repeat(1000)}`, "too-many-cells", 501],
  ])("refuses %s", (_, text, kind, line) => {
    expect(refused(text)).toMatchObject({ kind, line, severity: "error", file: "a/b.md" });
    expect(refused(text)?.mend).toMatch(/\.$/);
  });

  it.each([
    ["an empty file", ""],
    ["a rule of list marks", "- - - - - - - - - - - - - - -"],
    ["indented code", `${" ".repeat(40)}code`],
    ["a list three deep", "- a\n  - b\n    1. c"],
    ["a quote with a list", "> - a\n>   - b"],
    ["a number at the head of a line", "2026 was a year"],
  ])("lets %s pass", (_, text) => {
    expect(refused(text)).toBeNull();
  });
});
