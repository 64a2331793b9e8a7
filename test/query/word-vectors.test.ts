import { describe, expect, it } from "vitest";
import { askedDirection, likeness, rarityOf, rowOf } from "../../src/query/word-vectors.js";
import { stemOf } from "../../src/text/stem.js";

/** How far a word of a guide answers one that is asked. */
const alike = (asked: string, said: string): number => {
  const [one, other] = [asked, said].map((word) => rowOf(stemOf(word)) ?? Number.NaN) as [number, number];
  return likeness(askedDirection(one), other);
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
    expect(alike(word, word)).toBeGreaterThan(0.7);
  });

  it("know how rare a word is", () => {
    const rarity = (word: string) => rarityOf(rowOf(stemOf(word)));
    expect(rarity("the")).toBeLessThan(rarity("money"));
    expect(rarity("money")).toBeLessThan(rarity("clawback"));
    expect(rarityOf(rowOf("xyzzyx"))).toBe(1);
  });
});
