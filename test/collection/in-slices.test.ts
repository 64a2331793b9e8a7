import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inSlices, openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { nearSteps } from "../../src/query/catalog/near-names.js";
import { resolverSteps } from "../../src/query/resolver.js";
import { allAtOnce, type Steps } from "../../src/steps.js";

function* busy(steps: number, milliseconds: number): Steps<string> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    yield;
  }
  return "made";
}

describe("work in slices", () => {
  it("lets others have their turn between two of them, and gives what all at once gives", async () => {
    let turns = 0;
    let goesOn = true;
    const others = (async () => {
      for (; goesOn; turns++) await nextTurn();
    })();
    expect(await inSlices(busy(40, 2), 10)).toBe(allAtOnce(busy(2, 0)));
    goesOn = false;
    await others;
    expect(turns).toBeGreaterThanOrEqual(7);
  });

  it("makes the search over guides in steps, of which none holds more than a few names", async () => {
    const { guides, aliases, gazetteer } = await openCollection({
      guidesDir: SHIPPED.guides,
      aliasesFile: SHIPPED.aliases,
    });
    const steps = resolverSteps(guides, aliases, gazetteer);
    let count = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) count++;
    const names = gazetteer.names().length + Object.keys(aliases.companies).length;
    expect(count).toBeGreaterThan(names);
  });

  it("reads a folder with a turn for others at each of its files", async () => {
    let turns = 0;
    let goesOn = true;
    const others = (async () => {
      for (; goesOn; turns++) await nextTurn();
    })();
    const { guides } = await openCollection({ guidesDir: SHIPPED.guides, aliasesFile: SHIPPED.aliases });
    goesOn = false;
    await others;
    expect(guides.length).toBeGreaterThan(20);
    expect(turns).toBeGreaterThan(guides.length);
  });

  it("indexes names for misspellings in steps of one each: twice to count, once to place them", () => {
    const names = ["stripe", "google", "spotify"];
    const steps = nearSteps(names);
    let count = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) count++;
    expect(count).toBe(3 * names.length);
    expect(allAtOnce(nearSteps(names)).find("stirpe")).toEqual([{ name: "stripe", slips: 1 }]);
  });
});
