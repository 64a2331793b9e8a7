import { describe, expect, it } from "vitest";
import { asksFigures } from "../../src/query/asks-figures.js";

describe("a question for figures of pay", () => {
  it.each([
    "what do they pay a swe in tampa",
    "what does stripe give a data scientist",
    "Figma, London, band?",
    "what is a fair number for this",
    "whats their range",
    "is 170 ok for a designer",
    "what should i ask for",
    "how much should i expect",
    "hows the pay",
    "detroit or charlotte, where's the money",
    "which of these pays best",
    "any intel on what they hand to data engineers",
    "what would be a typical package there",
    "what should i be asking",
    "whats usual for a pm in london",
    "how hard can i push",
    "am i underpaid",
    "designers in leeds, range please",
  ])("is “%s”", (question) => expect(asksFigures(question)).toBe(true));

  it.each([
    "do they dock my wages if i stay home",
    "how much did cisco lay out for them",
    "the salary can't go higher, now what",
    "what happens to my shares when i leave",
    "who signs off on an exception",
    "where do I send the money back",
    "how many people would report to me",
    "apart from pay what do they give",
    "what do they give for the move",
    "what is usual vesting there",
  ])("is none: “%s”", (question) => expect(asksFigures(question)).toBe(false));
});
