import { describe, expect, it } from "vitest";
import { shippedCollection } from "../shipped.js";

describe("everyday words in a question for more than figures", async () => {
  const { resolver } = await shippedCollection();
  const read = (text: string) => {
    const reading = resolver.resolve(text);
    if (reading.kind !== "guide") throw new Error(reading.kind);
    return { region: reading.region.kind, readAs: reading.readAs, mentioned: reading.mentioned ?? [] };
  };

  it.each([
    "stripe senior swe may i work from my sofa",
    "stripe senior swe what is my best card to play",
    "stripe senior swe is it difficult for them to fill the seat",
    "stripe senior swe do they keep giving me shares in later years",
    "stripe senior swe did they split off a part of the business",
    "stripe senior swe is my job safe from cuts",
  ])("are no misspelt places or companies: “%s”", (text) => {
    expect(read(text)).toEqual({ region: "default", readAs: [], mentioned: [] });
  });

  it("and places still are", () => {
    expect(read("stripe senior swe in krakow").region).toBe("unavailable");
    expect(read("stripe senior swe Lisbon").region).toBe("unavailable");
    expect(read("stripe senior swe san fransisco").region).toBe("requested");
  });

  it.each([
    "booking a hall for the retro",
    "Can somebody grab my charger from the kitchen",
    "who can plaid the curtains",
    "let me chase the courier",
  ])("and a message that is not about work names no company: “%s”", (text) => {
    expect(resolver.resolve(text).kind).toMatch(/^(?:help|unknown)$/);
  });

  it.each([
    ["what does booking say of its culture", "booking"],
    ["is stripe a good company for parents", "stripe"],
    ["booking", "booking"],
  ])("but one that may be does: “%s”", (text, company) => {
    const reading = resolver.resolve(text);
    expect(reading.kind === "company" && reading.company.company).toBe(company);
  });

  it.each(["Welche Firmen zahlen über 95k für Software Engineer"])("and “über” is not Uber: “%s”", (text) => {
    const reading = resolver.resolve(text);
    expect("guide" in reading && reading.guide.company).not.toBe("uber");
    expect(reading.kind).not.toBe("unknown");
  });

  it("and the companies that are asked for stay open beside a word about them", () => {
    expect(resolver.resolve("which companies are meanest to TPMs in new york").kind).toBe("role");
    expect(resolver.resolve("Wer zahlt Designer-Leuten am besten?").kind).toBe("role");
  });

  it.each(["Recruiter from Stripe pinged me", "someone at Stripe messaged me", "Stripe emailed me about a role"])(
    "and what a recruiter did is no part of a company's name: “%s”",
    (text) => {
      const reading = resolver.resolve(text);
      expect(reading.kind === "company" && reading.company.company).toBe("stripe");
    },
  );
});
