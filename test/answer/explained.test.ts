import { beforeAll, describe, expect, it } from "vitest";
import { explanationOf } from "../../src/answer/explained.js";
import { respond } from "../../src/answer/respond.js";
import { earlierOf, subjectOf } from "../../src/answer/subject.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { explainLines } from "../../src/present/explain-lines.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

/** How the last turn of a thread was read. */
function lastOf(...turns: string[]) {
  const { guides, resolver } = collection;
  let earlier: Parameters<typeof respond>[3] = null;
  for (const turn of turns.slice(0, -1)) {
    const subject = subjectOf(respond(turn, resolver, "2026-03-01", earlier), earlier);
    earlier = earlierOf(subject, guides) ?? earlier;
  }
  return explanationOf(turns.at(-1) ?? "", resolver, earlier);
}

describe("how a turn of a thread was read", () => {
  it("tells what it was read as beside what was spoken of, and what was kept", () => {
    const how = lastOf("ally tpm nyc", "swe");
    expect(how.turn).toEqual({
      before: "ally-financial/technical-program-manager, New York",
      read: "Ally Financial swe",
      region: "New York",
    });
    expect(how.readings[0]?.guide).toBe("ally-financial/software-engineer");
    expect(explainLines(how).slice(1, 4)).toEqual([
      "  Spoken of before: ally-financial/technical-program-manager, New York",
      "  Read as: “Ally Financial swe”",
      "  Kept from before: region New York",
    ]);
  });

  it("tells of a company that was all that was named", () => {
    const how = lastOf("ally", "tpm");
    expect(how.turn).toEqual({ before: "Ally Financial", read: "Ally Financial tpm" });
  });

  it("tells where nothing but an offer was named", () => {
    const how = lastOf("ally tpm nyc", "base 150k stock 40k");
    expect(how.turn).toMatchObject({ read: "" });
    expect(explainLines(how).join("\n")).toContain("it is about that again");
  });
});

describe("how one offer was read", () => {
  it("tells each word of it, the rule that took it, and what each part came to", () => {
    const how = lastOf("stripe swe nyc offer base 181k stock 203k over 3 years");
    expect(how.offer?.parts).toEqual([
      { part: "base", typed: "181k" },
      { part: "equity", typed: "203k" },
    ]);
    const lines = explainLines(how).join("\n");
    expect(lines).toContain("“base”: names base, by the rule “base”");
    expect(lines).toMatch(/“over 3 years”: years, by the rule/);
    expect(lines).toContain("So equity is “203k”");
  });

  it("tells it of a turn of a thread as well, and of no question without one", () => {
    expect(lastOf("ally tpm nyc", "they offered 150k base and 30k stock").offer?.parts).toHaveLength(2);
    expect(lastOf("ally tpm nyc").offer).toBeUndefined();
  });
});

describe("how several offers were read", () => {
  it("tells what each is held against, and by what", () => {
    const how = lastOf("stripe swe nyc offer base 180k stock 200k, or google base 190k stock 300k");
    expect(how.offers).toMatchObject([
      {
        guide: "stripe/software-engineer",
        by: "own-words",
        how: { readings: [{ guide: "stripe/software-engineer" }, {}] },
      },
      { guide: "google/software-engineer", by: "first-offer" },
    ]);
    const lines = explainLines(how).join("\n");
    expect(lines).toMatch(
      /Offer 1, “at Stripe, swe nyc base stock”: held against stripe\/software-engineer, by its own words\n {4}/,
    );
    expect(lines).toMatch(/Offer 2, “at Google[^”]*”: held against google\/software-engineer/);
  });

  it("tells of one that no guide answers for", () => {
    const { offers } = lastOf("ally tpm offer base 150k stock 40k, or acme corp base 160k stock 10k");
    expect(offers?.[1]).toMatchObject({ guide: null, by: null });
  });
});

describe("how a level at another company was looked up", () => {
  it("names the guide whose mapping says it", () => {
    const how = lastOf("what is google l5 at stripe");
    expect(how).toMatchObject({ readings: [], across: { from: "Google", level: "l5", to: "Stripe" } });
    const { said = [], looked = 0 } = how.across ?? {};
    expect(looked).toBeGreaterThan(1);
    expect(said.length).toBeGreaterThan(0);
    for (const { guide, level, is } of said)
      expect(explainLines(how)).toContain(`    The ${guide} guide's mapping: ${level} is ${is}`);
  });

  it("says where none does", () => {
    const how = lastOf("what is adobe l5 at terrapay");
    expect(how.across).toMatchObject({ said: [] });
    expect(explainLines(how).join("\n")).toContain("none says");
  });
});
