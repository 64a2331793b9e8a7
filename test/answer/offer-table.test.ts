import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { GuideAnswer } from "../../src/answer/answer.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import type { Gaps } from "../../src/answer/offer/offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { noteTexts } from "../../src/present/notes.js";
import { shippedCollection } from "../shipped.js";
import { answerOf } from "./answer-of.js";

/** Value, percentile, gap to the ask, gap to the floor. */
type Row = [number | null, number | null, number | null, number | null];

/** One offer worked by hand against a guide that ships; `says` is in one of the notes. */
interface Case {
  case: string;
  guide: string;
  region: string;
  offer: string;
  base?: Row;
  equity?: Row;
  bonus?: Row;
  bonusPct?: Row;
  signOn?: Row;
  yearly: number | null;
  firstYear: number | null;
  total: Row;
  clears: boolean | null;
  argue: [part: string, lever: string | null] | null;
  says?: string;
}

const CASES = readFileSync(new URL("../fixtures/offers.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

const PARTS = ["base", "equity", "bonus", "bonusPct", "signOn"] as const;

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

const answerFor = ({ guide, region }: Case): GuideAnswer => answerOf(collection, guide, region);
const rowOf = (row: Gaps & { value: number | null; percentile: number | null }): Row => [
  row.value,
  row.percentile,
  row.toAsk,
  row.toFloor,
];

describe("offers worked by hand", () => {
  it.each(CASES)("$case ($guide, $region: $offer)", (expected) => {
    const { question, offer } = splitOffer(`offer ${expected.offer}`);
    expect(question).toBe("");
    expect(offer).not.toBeNull();
    const answer = offer && checkOffer(offer, answerFor(expected));
    expect(answer).not.toBeNull();
    if (!answer) return;
    const stated = Object.fromEntries(PARTS.flatMap((part) => (expected[part] ? [[part, expected[part]]] : [])));
    const rows = Object.fromEntries(
      answer.parts
        // An ask for a sign-on that was not offered has a row, and nothing in it to work out.
        .filter(({ part, value }) => part in stated || value !== null)
        .map((row) => [row.part, rowOf(row)]),
    );
    expect(rows).toEqual(stated);
    expect({ yearly: answer.yearly, firstYear: answer.firstYear, total: rowOf(answer.total) }).toEqual({
      yearly: expected.yearly,
      firstYear: expected.firstYear,
      total: expected.total,
    });
    expect(answer.clearsFloor).toBe(expected.clears);
    expect(answer.argueWith && [answer.argueWith.part, answer.argueWith.lever]).toEqual(expected.argue);
    if (expected.says) expect(noteTexts(answer.notes).join("\n")).toContain(expected.says);
  });

  it("covers at least 40 offers, ten guides and five currencies", () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(CASES.map(({ guide }) => guide)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(CASES.map((one) => answerFor(one).band?.currency)).size).toBeGreaterThanOrEqual(5);
  });
});
