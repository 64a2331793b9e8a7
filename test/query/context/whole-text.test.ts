import { describe, expect, it } from "vitest";
import { inWholeText } from "../../../src/query/context/learned/whole-text.js";

/** Symbols of a text in which CO stands for a company, and the features of its names. */
function featuresOf(text: string): string[][] {
  const pieces = text.split(" ").map((word, at) => ({ text: word, from: at, to: word === "." ? at : at + 1 }));
  return pieces
    .filter((piece) => piece.text === "CO")
    .map(({ from, to }) => inWholeText(pieces, { from, to, companies: [] }));
}

describe("what the whole text says of a name", () => {
  it("tells a question that names nobody from one in which the name stands", () => {
    const [first = [], second = []] = featuresOf("CO called . then CO called . which of them pays more");
    expect(first).toContain("asked without 0 of 3");
    expect(second).toContain("asked without which");
    const [asked = [], told = []] = featuresOf("what does CO pay . CO let me go");
    expect(asked).toContain("asked in 1 of 2");
    expect(told).toContain("asked beside 1 of 2");
  });

  it("sees names that stand in the same words", () => {
    const [first = [], second = []] = featuresOf("CO is remote . CO is remote");
    expect(first).toContain("like r1r2 is remote");
    expect(second).toContain("like r1r2 is remote");
    const [other = []] = featuresOf("CO is remote . at CO they work");
    expect(other.some((feature) => feature.startsWith("like r1"))).toBe(false);
  });

  it("counts the figures that follow each name", () => {
    const [first = [], second = []] = featuresOf("CO NUM base NUM stock . CO has not said");
    expect(first).toContain("figures most true");
    expect(second).toContain("figures fewer true");
  });
});
