import { describe, expect, it } from "vitest";
import { shippedCollection } from "../shipped.js";

describe("a question that begins with one company and names another", async () => {
  const { resolver } = await shippedCollection();
  const read = (text: string) => {
    const reading = resolver.resolve(text);
    return reading.kind === "guide" ? `${reading.guide.company}/${reading.guide.role}` : reading.kind;
  };

  it.each([
    ["stripe senior swe does google meddle with how they work", "stripe/senior-software-engineer"],
    ["stripe senior swe do they pay engineers less than big software firms", "stripe/senior-software-engineer"],
    ["capital one swe does ally hold a grudge", "capital-one/software-engineer"],
    ["does a stripe senior swe work from anywhere like google people", "stripe/senior-software-engineer"],
  ])("asks the first: “%s”", (text, guide) => expect(read(text)).toBe(guide));

  it.each(["stripe or google senior swe which is better", "stripe vs google senior swe, who wins"])(
    "asks both where they are set side by side: “%s”",
    (text) => expect(read(text)).toBe("comparison"),
  );
});
