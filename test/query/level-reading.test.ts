import { describe, expect, it } from "vitest";
import { shippedCollection } from "../shipped.js";

describe("a question for levels that names several companies", async () => {
  const { resolver } = await shippedCollection();
  const read = (text: string) => {
    const reading = resolver.resolve(text);
    return reading.kind === "guide"
      ? `${reading.guide.company}/${reading.guide.role} ${reading.focus}`
      : `${reading.kind} ${"focus" in reading ? reading.focus : ""}`;
  };

  it.each([
    ["senior swe at stripe = which google rung?", "stripe/senior-software-engineer levels"],
    ["what would adyen call a swe from google, which rank", "adyen/software-engineer levels"],
    ["shopify swe next to google, would that be an equal rank", "shopify/software-engineer levels"],
  ])("asks the guide whose mapping says it: “%s”", (text, guide) => expect(read(text)).toBe(guide));

  it.each([
    "senior swe at stripe and senior swe at google, which one pays more",
    "stripe vs google senior swe",
    "google L5 offer in hand, what do i get out of stripe as senior swe",
  ])("stays a question for pay: “%s”", (text) => expect(read(text)).not.toContain("levels"));
});
