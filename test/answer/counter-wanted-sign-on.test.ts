import { beforeAll, describe, expect, it } from "vitest";
import { withoutWantedSignOn } from "../../src/answer/counter/wanted-sign-on.js";
import { respond } from "../../src/answer/respond.js";
import { type Collection, openCollection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";

describe("a sign-on that is wanted without a figure", () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await openCollection({ guidesDir: "data/guides", aliasesFile: "data/aliases.yml" });
  });
  const letter = (said: string): string => {
    const text = `counter ally tpm nyc offer base 150k, stock 40k over 4 years, bonus 15%, ${said}`;
    const answer = respond(text, collection.resolver, "2026-03-01");
    if (answer.kind !== "counter") throw new Error(answer.kind);
    return writeCounter(answer.answer, answer.offer).email;
  };

  it.each([
    ["hoping for a signing bonus", "I would like to ask for a sign-on of $15K."],
    ["I'd like 165k base and a sign-on", "I would like to ask for a base of $165K and a sign-on of $15K."],
    ["I'd be happy at 165", "I would like to ask for a base of $165K."],
  ])("is what the letter asks for, and no other part: %s", (said, ask) => expect(letter(said)).toContain(ask));

  it.each([
    "I don't want a sign-on",
    "I want a sign-on of 20k",
    "asking for a larger base and a sign-on",
    "I want more equity rather than a sign-on",
    "I want to know whether the 20k sign-on is fair",
  ])("is not read in “%s”", (text) => expect(withoutWantedSignOn(text)).toBeNull());
});
