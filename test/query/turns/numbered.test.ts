import { describe, expect, it } from "vitest";
import { pointedAmong } from "../../../src/query/turns/follow-up-words.js";

describe("a place in a list", () => {
  const things = ["one", "two", "three", "four"];
  it("is told by a number in words", () => {
    expect(pointedAmong("and number four?", things)).toMatchObject({ chosen: ["four"] });
    expect(pointedAmong("number two in Oslo", things)).toMatchObject({ chosen: ["two"], rest: "in Oslo" });
    expect(pointedAmong("my number one reason", things)).toBeNull();
    expect(pointedAmong("the 3rd", things)).toMatchObject({ chosen: ["three"] });
  });
  it("is what is left out behind a word that says so", () => {
    expect(pointedAmong("omit the first", things)).toMatchObject({ chosen: ["two", "three", "four"] });
  });
});
