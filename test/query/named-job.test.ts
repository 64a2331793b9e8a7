import { describe, expect, it } from "vitest";
import { shippedCollection } from "../shipped.js";

describe("of several roles the one that stands where a job is named", async () => {
  const { resolver } = await shippedCollection();
  const read = (text: string) => {
    const reading = resolver.resolve(text);
    return reading.kind === "guide" ? `${reading.guide.company}/${reading.guide.role}` : reading.kind;
  };

  it.each([
    ["as a tpm at google am I stuck between swe cliques all week", "google/technical-program-manager"],
    ["would the pm job at stripe mean herding swe squabbles", "stripe/product-manager"],
    ["google data scientist: squabbles with swe chapters, how to settle them", "google/data-scientist"],
    ["stripe pm, would data science skills lift the offer", "stripe/product-manager"],
    ["google swe. I studied data science, what could I ask", "google/software-engineer"],
    ["I'd oversee nine software engineers at google, what's paid", "company"],
    ["I oversee nine software engineers, who pays them best", "role"],
    ["my dentist runs on Epic and I like it, is there more for a tpm at Zorbograd", "unknown"],
  ])("is asked for: “%s”", (text, guide) => expect(read(text)).toBe(guide));

  it("is each company's own where two stand side by side, a manager's too", () => {
    const reading = resolver.resolve("stripe product manager vs google senior software engineer");
    expect(reading.kind === "comparison" && reading.compared.map(({ guide }) => guide.role)).toEqual([
      "product-manager",
      "senior-software-engineer",
    ]);
  });

  it("stands beside no place that its guide lacks", () =>
    expect(read("whether remote or office is all the same to me, ally tpm in detroit, what do they pay")).toBe(
      "ally-financial/technical-program-manager",
    ));
});
