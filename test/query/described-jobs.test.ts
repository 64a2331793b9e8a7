import { describe, expect, it } from "vitest";
import { shippedCollection } from "../shipped.js";

describe("a role told by what it does", async () => {
  const { resolver } = await shippedCollection();
  const read = (text: string) => {
    const reading = resolver.resolve(text);
    return reading.kind === "guide" ? `${reading.guide.company}/${reading.guide.role}` : reading.kind;
  };

  it.each([
    ["the people who write the code at stripe, what do they make", "stripe/software-engineer"],
    ["i'd be deciding the roadmap at stripe, what's fair", "stripe/product-manager"],
  ])("is read: “%s”", (text, guide) => expect(read(text)).toBe(guide));

  it.each([
    ["stripe tpm, do i work with those who write the code", "stripe/technical-program-manager"],
    ["what does stripe say of the roadmap", "company"],
  ])("is none beside a role that is named, or where nobody does it: “%s”", (text, guide) =>
    expect(read(text)).toBe(guide),
  );
});

describe("who is asked about where the words beside the names leave it open", async () => {
  const { resolver } = await shippedCollection();
  const read = (text: string) => {
    const reading = resolver.resolve(text);
    return reading.kind === "guide" ? reading.guide.company : reading.kind;
  };

  it("is told by where they stand", () =>
    expect(read("Talking to Stripe for swe in sf. Don't care what Google or Ally pay.")).toBe("stripe"));

  it("is each of them where all are counted", () =>
    expect(read("Stripe vs Google for swe — and Ally as the dream. ranges for all three?")).toBe("comparison"));
});
