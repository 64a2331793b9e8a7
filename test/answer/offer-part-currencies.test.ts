import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { offerTextLines } from "../../src/present/offer-lines.js";
import { shippedCollection } from "../shipped.js";

interface Case {
  q: string;
  currency: string;
  /** Parts that are in another currency than the offer. */
  currencies?: Record<string, string>;
  said?: string;
}

const cases = readFileSync("test/fixtures/offer-part-currencies.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

const offered = (typed: string) => {
  const answer = respond(typed, collection.resolver, "2026-03-01");
  if (answer.kind !== "offer") throw new Error(answer.kind);
  return answer;
};

describe("a currency typed with a bonus, a sign-on or a grant is that part's alone", () => {
  it.each(cases)("$q", ({ q, currency, currencies = {}, said = "", ...figures }) => {
    const answer = offered(q);
    expect(answer.currency).toBe(currency);
    expect(answer.currencies ?? {}).toEqual(currencies);
    expect(answer.offer).toMatchObject(figures);
    const text = offerTextLines(answer)
      .map((line) => line.text)
      .join("\n");
    expect(text).toContain(said);
  });

  it("is no share of the base, and is not said to be missing", () => {
    const { parts, yearly, total } = offered("stripe swe nyc offer 150k base €40k bonus");
    expect(parts.find(({ part }) => part === "bonusPct")).toMatchObject({ value: null, toAsk: null });
    expect([yearly, total.value]).toEqual([null, null]);
    const [, ...lines] = offerTextLines(offered("stripe swe nyc offer 150k base, €40k rsu over 4 years, £9k bonus"));
    expect(lines.map(({ text }) => text).join("\n")).not.toContain("not in the offer");
  });

  it("does not reach a letter's base or ask", () => {
    const answer = respond(
      "counter stripe swe nyc 180k base, sign-on €10k. I want 195k",
      collection.resolver,
      "2026-03-01",
    );
    if (answer.kind !== "counter") throw new Error(answer.kind);
    const { email } = writeCounter(answer.answer, answer.offer);
    expect(email).toContain("a base of $180K and a sign-on of €10K");
    expect(email).toContain("a base of $195K");
  });
});
