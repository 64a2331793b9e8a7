import { describe, expect, it } from "vitest";
import { saidInEnglish } from "../../../src/query/context/east-asian-words.js";
import { fold } from "../../../src/text/folding.js";

const said = (word: string, isBehindName: boolean) => saidInEnglish(fold(word), isBehindName);

describe("words of Japanese, Korean and Chinese beside a company", () => {
  it.each([
    ["から連絡がありました", { before: "from", words: ["called"] }],
    ["で働いています", { before: "at", words: ["work"] }],
    ["に転職したい", { before: "to", words: ["moving"] }],
    ["の年収", { before: null, words: ["salary"] }],
    ["에서", { before: "at", words: [] }],
    ["으로", { before: "to", words: [] }],
    ["与", { before: null, words: ["and"] }],
  ])("%s behind a name", (word, english) => {
    expect(said(word, true)).toEqual(english);
  });
  it("reads no particle where no name stands before", () => {
    expect(said("で働いて", false)).toEqual({ before: null, words: ["work"] });
    expect(said("妻は", false)).toEqual({ before: null, words: ["wife"] });
  });
  it("says nothing of words in other scripts", () => {
    expect(said("offer", true)).toBeNull();
    expect(said("разработчик", true)).toBeNull();
  });
});
