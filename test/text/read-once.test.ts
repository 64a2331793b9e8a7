import { describe, expect, it } from "vitest";
import { forgetTexts, readOnce } from "../../src/text/read-once.js";

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

  it("keeps apart what several readers read in one text", () => {
    const [one, other] = [counting(), counting()];
    expect(one.reader("base 150k")).not.toBe(other.reader("base 150k"));
  });

  it("remembers only so many texts, and reads the others again", () => {
    const { read, reader } = counting();
    const texts = Array.from({ length: 200 }, (_, at) => `base ${at}k`);
    texts.forEach(reader);
    expect(reader("base 0k")).toEqual([7]);
    expect(read.filter((text) => text === "base 0k")).toHaveLength(2);
    reader("base 199k");
    expect(read).toHaveLength(201);
  });

  it("forgets what was read outside an answer when the program turns to something else", async () => {
    const { read, reader } = counting();
    reader("base 150k");
    await Promise.resolve();
    reader("base 150k");
    expect(read).toHaveLength(2);
  });

  it("forgets all of them once the message is answered", () => {
    const { read, reader } = counting();
    reader("base 150k");
    forgetTexts();
    reader("base 150k");
    expect(read).toHaveLength(2);
  });
});
