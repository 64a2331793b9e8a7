import { describe, expect, it } from "vitest";
import { findLevel } from "../../src/answer/level-answer.js";
import type { LevelRow } from "../../src/domain/guide.js";

const row = (level: string, capitalOne: string, discover: string): LevelRow => ({
  level,
  elsewhere: [
    { company: "Capital One", level: capitalOne },
    { company: "Discover", level: discover },
  ],
});
const ROWS = [
  row("TPM I", "Technical Program Manager", "Program Manager"),
  row("TPM II", "Senior TPM", "Senior Program Manager"),
  row("TPM III", "Director, Technical Programs", "Director"),
];

describe("the level here of a level elsewhere", () => {
  it.each([
    ["what is a Senior TPM at Capital One here", ["TPM II"]],
    ["level mapping ally tpm: sr tpm capital one", ["TPM II"]],
    ["senior technical program manager at capital one", ["TPM II"]],
    ["capital one tpm", ["TPM I"]],
    ["levels discover senior program manager", ["TPM II"]],
    ["director at discover", ["TPM III"]],
    ["director technical programs at capital one", ["TPM III"]],
    ["level mapping ally", []],
    ["capital one", []],
    ["a senior tpm at chime", []],
    ["", []],
  ])("%s", (question, levels) => {
    expect(findLevel(ROWS, question).map(({ level }) => level)).toEqual(levels);
  });

  it("says level and company as the guide writes them", () => {
    expect(findLevel(ROWS, "sr tpm capital one")).toEqual([{ asked: "Senior TPM at Capital One", level: "TPM II" }]);
  });
});
