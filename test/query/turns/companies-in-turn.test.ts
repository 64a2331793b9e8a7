import { beforeAll, describe, expect, test } from "vitest";
import type { Collection } from "../../../src/collection/open-collection.js";
import { followUp } from "../../../src/query/turns/follow-up.js";
import { shippedCollection } from "../../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

const TPM = "ally-financial/technical-program-manager";

/** The companies of what a turn shows after Ally's Technical Program Manager in New York. */
function shown(text: string): string {
  const guide = collection.guides.find(({ id }) => id === TPM);
  if (!guide) throw new Error("the guide is gone");
  const { reading } = followUp(collection.resolver, text, { guide, region: "New York" });
  if (reading.kind === "comparison") return reading.compared.map((one) => one.guide.company).join(" + ");
  return reading.kind === "guide" ? reading.guide.company : reading.kind;
}

describe("a company in a turn of a thread", () => {
  test.each([
    "put capital one alongside",
    "could you line that up with capital one?",
    "is capital one any better than that",
    "and how far behind is capital one",
  ])("is set beside the one spoken of: %s", (turn) => {
    expect(shown(turn)).toBe("ally-financial + capital-one");
  });

  test.each(["ok, capital one now", "same thing for capital one please", "capital one?"])(
    "takes its place: %s",
    (turn) => {
      expect(shown(turn)).toBe("capital-one");
    },
  );

  test.each([
    "my sister works at capital one and she says aim high, true?",
    "i'm still at capital one, does that help me",
    "a former colleague from capital one interviewed me. what should i ask",
  ])("is named in passing: %s", (turn) => {
    expect(shown(turn)).toBe("ally-financial");
  });

  test("stands beside all that were compared before", () => {
    const { resolver, guides } = collection;
    const company = guides.find(({ id }) => id === TPM);
    if (!company) throw new Error("the guide is gone");
    const open = { company, beside: ["Capital One"], role: { role: company.role, roleName: company.roleName } };
    const { reading } = followUp(resolver, "add google to those", open);
    const compared = reading.kind === "comparison" ? reading.compared.map(({ guide }) => guide.company) : [];
    const missing = reading.kind === "comparison" ? reading.missing : [];
    expect([...compared, ...missing].join(", ")).toMatch(/^ally-financial, capital-one, google/i);
  });
});
