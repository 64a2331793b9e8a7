import { describe, expect, it } from "vitest";
import { likeness, rarityOf, rowOf } from "../../src/query/word-vectors.js";
import { stemOf } from "../../src/text/stem.js";

const alike = (one: string, other: string): number => {
  const rows = [one, other].map((word) => rowOf(stemOf(word)) ?? Number.NaN) as [number, number];
  return likeness(...rows);
};

describe("word vectors", () => {
  it.each([
    ["meddle", "interfere", "kitchen"],
    ["dock", "port", "wage"],
    ["salary", "wages", "river"],
    ["resigned", "quit", "bread"],
    ["shares", "equity", "dentist"],
    ["abroad", "overseas", "carpet"],
  ])("find %s nearer to %s than to %s", (word, near, far) => {
    expect(alike(word, near)).toBeGreaterThan(alike(word, far) + 0.2);
    expect(alike(word, word)).toBeCloseTo(1);
  });

  it("know how rare a word is", () => {
    const rarity = (word: string) => rarityOf(rowOf(stemOf(word)));
    expect(rarity("the")).toBeLessThan(rarity("money"));
    expect(rarity("money")).toBeLessThan(rarity("clawback"));
    expect(rarityOf(rowOf("xyzzyx"))).toBe(1);
  });
});
