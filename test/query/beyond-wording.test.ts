import { describe, expect, it } from "vitest";
import { asksPayAlone } from "../../src/query/beyond-wording.js";

const NAMES = [
  "stripe",
  "swe",
  "tampa",
  "data scientist",
  "Figma",
  "London",
  "designer",
  "detroit",
  "charlotte",
  "pm",
  "leeds",
  "designers",
];

describe("a question for pay alone", () => {
  it.each([
    "what do they pay a swe in tampa",
    "Figma, London, band?",
    "whats their range",
    "is 170 ok for a designer",
    "how much should i expect",
    "hows the pay",
    "detroit or charlotte, where's the money",
    "which of these pays best",
    "what would be a typical package there",
    "whats usual for a pm in london",
    "how hard can i push",
    "am i underpaid",
    "designers in leeds, range please",
  ])("is “%s”", (question) => expect(asksPayAlone(question, NAMES)).toBe(true));

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
    "is there equity at all",
    "does it come with a bonus",
  ])("is none: “%s”", (question) => expect(asksPayAlone(question, NAMES)).toBe(false));
});
