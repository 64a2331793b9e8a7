import { describe, expect, it } from "vitest";
import { readOnce } from "../../src/text/read-once.js";

/** A reader that counts how often it reads. */
function counting() {
  const read: string[] = [];
  const reader = readOnce((text) => {
    read.push(text);
    return [text.length];
  });
  return { read, reader };
}

describe("a reader that remembers", () => {
  it("reads a text once", () => {
    const { read, reader } = counting();
    expect(reader("base 150k")).toBe(reader("base 150k"));
    expect(read).toEqual(["base 150k"]);
  });

  it("forgets the texts of long ago, and reads them again", () => {
    const { read, reader } = counting();
    const texts = Array.from({ length: 200 }, (_, at) => `base ${at}k`);
    texts.forEach(reader);
    expect(reader("base 0k")).toEqual([7]);
    expect(read.filter((text) => text === "base 0k")).toHaveLength(2);
    reader("base 199k");
    expect(read).toHaveLength(201);
  });
});
