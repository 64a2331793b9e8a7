import { beforeAll, describe, expect, it } from "vitest";
import type { RankedCompany } from "../../src/answer/answer.js";
import { forPlace } from "../../src/answer/ranking.js";
import { makeCore } from "../../src/core.js";
import type { Guide } from "../../src/domain/guide.js";
import type { GuideReading, RegionChoice } from "../../src/query/query.js";
import type { Core } from "../../src/slack/core.js";
import { shippedCollection } from "../shipped.js";

const ROLES = ["swe", "tpm", "data engineer", "product manager", "engineering manager"];
/** Places to ask for, and how labels write them. */
const PLACES = {
  zurich: /zurich/i,
  london: /london/i,
  bangalore: /bangalore|bengaluru/i,
  nyc: /new york|nyc|brooklyn/i,
  amsterdam: /amsterdam/i,
  singapore: /singapore/i,
} as const;
const PAIRS = ROLES.flatMap((role) =>
  (Object.keys(PLACES) as (keyof typeof PLACES)[]).map((place) => [role, place] as const),
);

let core: Core;
beforeAll(async () => {
  const collection = await shippedCollection();
  core = makeCore(
    () => collection,
    () => "2026-03-01",
  );
});

const middle = ([low, high]: readonly [number, number]): number => (low + high) / 2;
/** What rows are ranked among: those for the place itself, or for a wider label, in one currency. */
const groupOf = ({ region, currency }: RankedCompany, place: RegExp): string =>
  `${place.test(region ?? "") ? "there" : "wider"} ${currency}`;

describe("a ranking of a role in a place", () => {
  it.each(PAIRS)("%s %s: every row is of that place, none out of the order of pay a year", (role, place) => {
    const answer = core.ask(`${role} ${place}`);
    // One company alone answers with its guide.
    if (answer.kind !== "role") return;
    const group = (row: RankedCompany): string => groupOf(row, PLACES[place]);
    const others = Object.values(PLACES).filter((written) => written !== PLACES[place]);
    for (const region of answer.companies.map((row) => row.region ?? ""))
      if (!PLACES[place].test(region))
        expect(
          others.some((written) => written.test(region)),
          region,
        ).toBe(false);
    for (const [at, row] of answer.companies.entries()) {
      const next = answer.companies[at + 1];
      if (!next) continue;
      if (!row.yearly) expect(next.yearly, next.companyName).toBeNull();
      if (row.yearly && next.yearly && group(row) === group(next))
        expect(middle(row.yearly), `${row.companyName}, ${next.companyName}`).toBeGreaterThanOrEqual(
          middle(next.yearly),
        );
    }
    const seen = answer.companies.filter(({ yearly }) => yearly).map(group);
    expect(seen.filter((group, at) => group !== seen[at - 1])).toEqual([...new Set(seen)]);
  });
});

describe("guides whose pay is for other places", () => {
  const reading = (region: RegionChoice): GuideReading => ({ guide: {} as Guide, region });
  const there = reading({ kind: "requested", index: 0, place: "zurich", also: [] });
  const wide = reading({ kind: "covered", index: 0, asked: "Zurich", place: "zurich" });
  const away = reading({ kind: "covered", index: 0, asked: "Zurich", place: "zurich", elsewhere: true });

  it("are left out of a ranking and told apart", () => {
    expect(forPlace([away, there, wide])).toEqual({ ranked: [there, wide], elsewhere: [away] });
  });

  it("stay where nothing else is left", () => {
    expect(forPlace([away])).toEqual({ ranked: [away], elsewhere: [] });
  });
});
