import { beforeAll, describe, expect, it } from "vitest";
import { isBesides } from "../../src/answer/counter/wanted/besides.js";
import { takeWanted } from "../../src/answer/counter/wanted/wanted.js";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

function email(text: string): string {
  const answer = respond(text, collection.resolver, "2026-03-01");
  if (answer.kind !== "counter") throw new Error(`${answer.kind}: ${text}`);
  return writeCounter(answer.answer, answer.offer).email;
}
const OFFER = "counter ally tpm nyc base 150k, stock 40k over 4 years, bonus 15%.";
const besides = (text: string): boolean => isBesides(text, takeWanted(text).wanted);

describe("the one thing that is wanted", () => {
  it.each([
    "I would also like to work from home two days a week",
    "I'd want a later start date as well",
    "Base 150k, stock 40k. I need a sign-on of 10k too.",
    "In addition I want a sign-on of 10k",
    "I want four days from home. Make it a counter with that included, a letter with that in it",
  ])("is wanted besides the usual ask: %s", (text) => expect(besides(text)).toBe(true));

  it.each([
    "I want to work from home two days a week",
    "I want 170k base too",
    "I want a later start date, the one they name is too early",
    "I also have a dog. The office is far away. I want to work from home two days a week",
    "I want to work from home two days a week and also 30 days of vacation",
    "I'd also like a sign-on of 10k, keep the base",
  ])("is wanted alone, or beside another: %s", (text) => expect(besides(text)).toBe(false));

  it("stands beside the ask for pay where it is wanted besides", () => {
    expect(email(`${OFFER} I'd also like two days a week from home`)).toMatch(
      /ask for a base of \$1\d\dK and two days a week of working from home/,
    );
    expect(email(`${OFFER} I'd like a sign-on of 12k on top`)).toMatch(
      /ask for a base of \$1\d\dK and a sign-on of \$12K/,
    );
    expect(email(`${OFFER} I'd like a sign-on of 12k`)).toContain("ask for a sign-on of $12K");
  });

  it("is a day once, and a base beside the days", () => {
    expect(email(`${OFFER} I need remote Tuesdays and Thursdays plus 165k base`)).toContain(
      "ask for a base of $165K and working from home on Tuesdays and Thursdays.",
    );
  });

  it.each([
    ["The base is fine, it's the equity I'd like raised", ["equity"]],
    ["The stock is where I want a step", ["equity"]],
    ["The signing bonus is the one part I want topped up", ["signOn"]],
    ["The equity is what I want to understand", []],
  ])("is a part that stands before the words that wish: %s", (text, more) =>
    expect(takeWanted(text).wanted?.more ?? []).toEqual(more),
  );
});

describe("whom a company belongs to", () => {
  it.each([
    "Ally (now IBM) tpm nyc, base 150k. Please write a counter",
    "Stripe (part of Rocketeers) software engineer seattle, base 150k. Please write a counter",
    "write a counter: Ally (part of Intel), tpm nyc, base 150k",
  ])("is no other company that is answered: %s", (text) => expect(email(text)).toContain("base of $150K"));
});
