import { describe, expect, it } from "vitest";
import { FILE_LIMITS, lostCharacters, refusal } from "../../../src/guides/load/refuse.js";

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
  });

  it.each([
    ["Latin-1", Buffer.from("one\r\nbase €\r\n£118,000 base", "latin1"), "not-utf8", 2],
    ["Latin-1 on the last line", Buffer.from("one\ntwo\n£118,000 base", "latin1"), "not-utf8", 3],
    ["a character cut in two", Buffer.from("one\nbase €").subarray(0, -1), "not-utf8", 2],
    ["UTF-16", Buffer.from("\uFEFF---\ncompany: acme", "utf16le"), "not-utf8", 1],
    ["UTF-16, its high byte first", Buffer.from("\uFEFF---\ncompany: acme", "utf16le").swap16(), "not-utf8", 1],
    ["UTF-16 without a mark", Buffer.from("---\ncompany: acme", "utf16le"), "not-text", 1],
  ])("refuses %s", (_, bytes, kind, line) => {
    expect(refusal("a/b.md", bytes)).toMatchObject({ kind, line, severity: "error", file: "a/b.md" });
  });

  it.each([
    ["an empty file", ""],
    ["characters of up to four bytes", "\uFEFF£118,000, €5K, ₹20L and 🙂\n\uFFFD118,000"],
    ["a rule of list marks", "- - - - - - - - - - - - - - -"],
    ["indented code", `${" ".repeat(40)}code`],
    ["a list three deep", "- a\n  - b\n    1. c"],
    ["a quote with a list", "> - a\n>   - b"],
    ["a number at the head of a line", "2026 was a year"],
  ])("lets %s pass", (_, text) => {
    expect(refused(text)).toBeNull();
  });
});

describe("lostCharacters", () => {
  it("warns of the first character that a program has replaced", () => {
    const lost = lostCharacters("a/b.md", Buffer.from("one\n£5 is whole\nOpen at \uFFFD118,000.\n\uFFFD"));
    expect(lost).toMatchObject({ kind: "characters-lost", line: 3, severity: "warning" });
    expect(lostCharacters("a/b.md", Buffer.from("£5 is whole"))).toBeNull();
  });
});
