import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { splitTyped } from "../../src/answer/typed.js";

/** Offers as people type them, and what each holds, worked out by hand. */
const READINGS = readFileSync(new URL("../fixtures/offer-readings.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((row) => row.split("\t") as [typed: string, holds: string]);

const ORDER = ["base", "bonus", "equity", "signOn", "total"];

/** An offer in short: `base=150k equity=10k/year signOn=20k@1 x4 vest=10,20,30,40 once=5k`. */
function brief(text: string): string {
  const { offer } = splitTyped(text).split;
  if (!offer) return "";
  const parts = [...offer.parts].sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part));
  return [
    ...parts.map(
      ({ part, typed, per, payments, year, over }) =>
        `${part}=${typed.trim()}${per ? `/${per}` : ""}${payments ? `*${payments}` : ""}${year ? `@${year}` : ""}${over ? `:${over}` : ""}`,
    ),
    ...(offer.years === null ? [] : [`x${offer.years}`]),
    ...(offer.vesting ? [`vest=${offer.vesting.join(",")}`] : []),
    ...(offer.once ?? []).map(({ typed }) => `once=${typed}`),
    ...(offer.deadline ? [`by=${offer.deadline}`] : []),
  ].join(" ");
}

describe("offers as people have them", () => {
  it.each(READINGS)("%s", (typed, holds) => {
    expect(brief(`stripe swe nyc offer ${typed}`)).toBe(holds);
  });
});
