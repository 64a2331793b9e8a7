import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { answerJson } from "../../src/present/answer-json.js";
import { offerTextLines } from "../../src/present/offer-lines.js";
import { shippedCollection } from "../shipped.js";

interface Case {
  q: string;
  region: string | null;
  currency: string;
  base?: number | null;
  equity?: number;
  bonus?: number;
  signOn?: number;
  yearly: number | null;
  firstYear?: number;
  /** What stands beside the first part. */
  beside?: string;
  /** Whether the base is held against the band. */
  compared?: boolean;
  says: string[];
}

const cases = readFileSync("test/fixtures/offers-elsewhere.jsonl", "utf8")
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

describe("an offer in a currency that the guide does not pay there, or for a place that it lacks", () => {
  it.each(cases)("is shown as it was understood: $q", ({ q, says, beside, compared = false, ...want }) => {
    const answer = offered(q);
    const { region, currency, yearly, firstYear, offer, parts } = answer;
    const have = { region, currency, yearly, firstYear, ...offer };
    expect(have).toMatchObject(want);
    expect(parts.some(({ part, percentile }) => part === "base" && percentile !== null)).toBe(compared);
    expect(parts.every(({ part, toAsk }) => compared || part === "bonusPct" || toAsk === null)).toBe(true);
    const text = offerTextLines(answer)
      .map((line) => line.text)
      .join("\n");
    for (const said of [...says, ...(beside ? [beside] : [])]) expect(text).toContain(said);
    expect(answerJson(answer)).toMatchObject({ kind: "offer", currency, region });
  });

  it("is not said to be at the bottom of a band", () => {
    const text = offerTextLines(offered("google swe london offer base €90k, bonus 5%"))
      .map((line) => line.text)
      .join("\n");
    expect(text).not.toMatch(/bottom|percentile|under the ask/);
  });
});
