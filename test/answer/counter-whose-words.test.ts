import { beforeAll, describe, expect, it } from "vitest";
import { splitForCounter } from "../../src/answer/counter/counter-offer.js";
import { ownWordsIn } from "../../src/answer/counter/wanted/own-words.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { shippedCollection } from "../shipped.js";

const told = (message: string): string[] => ownWordsIn(message).told;
const parts = (text: string) => (splitForCounter(text).offer?.parts ?? []).map(({ part, typed }) => `${part} ${typed}`);

describe("what is said of others, and what counts no money", () => {
  it.each([
    ["Counter it. My present firm has me on 130k, they promised me a new title in spring", []],
    ["I got an offer from Frobnitz and they withdrew it on Monday. 160k please", []],
    ["Counter it. They lowered the grade after the last call.", ["You lowered the grade after the last call."]],
    ["Raise the base to 172k to stay in line with my peers", []],
    ["A buddy of mine on that team told me they pay 190k. Counter it.", []],
    ["Some guy there said the role was approved higher. Counter it.", []],
    ["I do not want to bluff, so counter it.", []],
    [
      "I raised our readers to 250k and opened two offices. Counter it.",
      ["I raised our readers to 250k and opened two offices."],
    ],
    ["I run the guest id service for hotels. Counter it.", ["I run the guest id service for hotels."]],
    [
      "I've opened two offices, been made a lead twice. Counter it.",
      ["I’ve opened two offices, been made a lead twice."],
    ],
  ])("%s", (message, said) => expect(told(message)).toEqual(said));

  it.each([
    ["ally sales detroit offer 90k/45k, OTE 135k", ["base 90k", "bonus 45k"]],
    ["ally tpm detroit offer 150k/120k", ["base 150k", "equity 120k"]],
  ])("a pair is read by what stands beside it: %s", (text, read) =>
    expect(parts(text)).toEqual(expect.arrayContaining(read)),
  );

  it("takes no band for a base and a grant", () => {
    expect(parts("ally tpm detroit they offered 140k, the band is 130k/190k").join()).not.toContain("equity");
  });

  it("reads no year as an offer", () => {
    expect(splitOffer("I received my degree in 2021, what does ally pay a tpm in detroit").possible).toBeUndefined();
  });
});

describe("a letter by them", () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await shippedCollection();
  });
  const letter = (wish: string): string => {
    const text = `write a counter: ally tpm detroit offer base 150k. ${wish}`;
    const answer = respond(text, collection.resolver, "2026-03-01");
    if (answer.kind !== "counter") throw new Error(answer.kind);
    return writeCounter(answer.answer, answer.offer).email;
  };

  it.each([
    ["I want 170k base and travel allowance for monthly visits", "and travel allowance for monthly visits"],
    ["I want 170k base and work laptop of my choice", "and work laptop of my choice"],
    ["I want 170k. My crew is 90 and growing", "My crew is 90 and growing."],
    ["Raise the base to 172k to stay in line with my peers", "ask for a base of $172K."],
  ])("%s", (wish, said) => expect(letter(wish)).toContain(said));
});
