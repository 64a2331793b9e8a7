import { describe, expect, it } from "vitest";
import { givenIn, wantedIn } from "../../src/query/wanted.js";

describe("the kind of thing that a question asks for", () => {
  it.each([
    ["how many years until it is all mine", ["span"]],
    ["how long do i have", ["span"]],
    ["how many people use it", ["count"]],
    ["when was the company bought", ["date"]],
    ["what percentage is the bonus", ["share"]],
    ["how much is it worth", ["money", "share"]],
    ["who owns them", ["who"]],
    ["where is the main office", ["where"]],
    ["is there a cliff", []],
  ])("of “%s”", (question, kinds) => {
    expect(wantedIn(question)).toEqual(kinds);
  });

  it.each([
    ["It vests over four years.", ["span"]],
    ["230M+ people come each month.", ["count"]],
    ["The deal closed in February.", ["date"]],
    ["A bonus of 15%.", ["share"]],
    ["Valued at $62B.", ["count", "money"]],
    ["Founded by two brothers.", ["who"]],
    ["Its headquarters are in Austin.", ["where"]],
    ["Nothing of the kind.", []],
  ])("is given in “%s”", (text, kinds) => {
    expect(givenIn(text)).toEqual(kinds);
  });
});
