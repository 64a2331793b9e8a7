import { describe, expect, it } from "vitest";
import { openCollection } from "../../src/collection/open-collection.js";

describe("of several roles the one that stands where a job is named", async () => {
  const { resolver } = await openCollection({ guidesDir: "data/guides", aliasesFile: "data/aliases.yml" });
  const read = (text: string) => {
    const reading = resolver.resolve(text);
    return reading.kind === "guide" ? `${reading.guide.company}/${reading.guide.role}` : reading.kind;
  };

  it.each([
    ["as a tpm at google am I stuck between swe cliques all week", "google/technical-program-manager"],
    ["would the pm job at stripe mean herding swe squabbles", "stripe/product-manager"],
    ["google data scientist: squabbles with swe chapters, how to settle them", "google/data-scientist"],
  ])("is asked for: “%s”", (text, guide) => expect(read(text)).toBe(guide));
});
