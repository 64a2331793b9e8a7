import { describe, expect, it } from "vitest";
import { sentencesIn } from "../../src/text/sentences.js";

describe("sentences of a running text", () => {
  it.each([
    ["Vests vs. a cliff. Ask first.", ["Vests vs. a cliff.", "Ask first."]],
    ["Ask for $1.5M. Walk below $1.2M!", ["Ask for $1.5M.", "Walk below $1.2M!"]],
    ["Dr. A. Lee leads it. Good.", ["Dr. A. Lee leads it.", "Good."]],
    ["Offers of Warner Bros. Discovery vary. Ask.", ["Offers of Warner Bros. Discovery vary.", "Ask."]],
    ["one without an end", ["one without an end"]],
    ["", []],
  ])("%j", (text, sentences) => expect(sentencesIn(text)).toEqual(sentences));
});
