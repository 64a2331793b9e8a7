import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import { type Collection, openCollection } from "../../src/collection/open-collection.js";
import { answerOf } from "./answer-of.js";

/** A value and its place in the band; several places where a half may be rounded either way. */
type Held = [value: number, percentile?: number | number[] | null];

/** An offer worked by hand from a guide's band; what is not named is not held. */
interface Case {
  guide: string;
  region: string;
  currency: string;
  offer: string;
  base?: Held;
  equity?: Held;
  bonus?: Held;
  bonusPct?: Held;
  signOn?: Held;
  yearly?: number | null;
  firstYear?: number | null;
}

const CASES = readFileSync(new URL("../fixtures/offers-shared.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

const PARTS = ["base", "equity", "bonus", "bonusPct", "signOn"] as const;
const FOLDERS = ["../shared/guides", "../shared/guides-more"];

describe.skipIf(!FOLDERS.every((folder) => existsSync(folder)))("offers worked by hand against other guides", () => {
  let collections: Collection[];
  beforeAll(async () => {
    collections = await Promise.all(
      FOLDERS.map((guidesDir) => openCollection({ guidesDir, aliasesFile: "data/aliases.yml" })),
    );
  }, 120_000);

  it.each(CASES)("$guide, $region: $offer", (expected) => {
    const { question, offer } = splitOffer(`offer ${expected.offer}`);
    expect(question).toBe("");
    const holding = collections.find(({ guides }) => guides.some(({ id }) => id === expected.guide));
    const answer = holding && offer && checkOffer(offer, answerOf(holding, expected.guide, expected.region));
    if (!answer) throw new Error("not held against the band");
    expect(answer.currency).toBe(expected.currency);
    for (const part of PARTS) {
      const held = expected[part];
      if (!held) continue;
      const [value, place] = held;
      const row = answer.parts.find((one) => one.part === part);
      expect(row?.value, part).toBe(value);
      if (place !== undefined) expect([place].flat(), part).toContain(row?.percentile);
    }
    if (expected.yearly !== undefined) expect(answer.yearly).toBe(expected.yearly);
    if (expected.firstYear !== undefined) expect(answer.firstYear).toBe(expected.firstYear);
  });
});

it("together with the guides that ship: at least 120 offers, 30 guides and 12 currencies", () => {
  const shipped = readFileSync(new URL("../fixtures/offers.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const guides = [...CASES.map(({ guide }) => guide), ...shipped.map((line) => (JSON.parse(line) as Case).guide)];
  expect(guides.length).toBeGreaterThanOrEqual(120);
  expect(new Set(guides).size).toBeGreaterThanOrEqual(30);
  expect(new Set(CASES.map(({ currency }) => currency)).size).toBeGreaterThanOrEqual(12);
});
