import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phraseFinder } from "../../src/text/phrases.js";
import { stemOf } from "../../src/text/stem.js";

const find = phraseFinder([
  ["home", "work from home"],
  ["home", "home office"],
  ["work", "work"],
  ["house", "home"],
  ["house", "houses"],
]);
const found = (text: string): string[] =>
  find(text.split(" ").map(stemOf)).map(({ id, from, to }) => `${id} ${from}-${to}`);

describe("phrases", () => {
  it.each([
    ["working from home", ["home 0-3"]],
    ["i work at home", ["work 1-2", "house 3-4"]],
    ["a house", ["house 1-2"]],
    ["work from a home office", ["work 0-1", "home 3-5"]],
    ["", []],
  ])("are found in “%s”, the longest at each word", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("stand where they are said to", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("work", "from", "home", "office", "x"), { maxLength: 40 }), (stems) => {
        const words = stems.map(stemOf);
        for (const { from, to } of find(words)) expect(to <= words.length && from < to).toBe(true);
      }),
    );
  });
});
