import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scheduleOfYears } from "../../src/domain/vesting-years.js";
import { outline } from "../../src/guides/body/outline.js";
import { readVesting, scheduleIn, VESTING_RULES } from "../../src/guides/body/vesting.js";
import { readBlocks } from "../../src/text/markdown.js";
import { brokenExamples } from "../text/broken-examples.js";

describe("a schedule that is stated year by year", () => {
  it.each([
    ["Year 1: 5 %, Year 2: 15 %, Year 3: 40 %, Year 4: 40 %", "5%/15%/40%/40%"],
    ["vests 5% in year 1, 15% in year 2, 40% in year 3 and 40% in year 4", "vests 5%/15%/40%/40%"],
    ["40% first year, 30% second year, 20% third year, 10% fourth year", "40%/30%/20%/10%"],
    ["yr 1 50%, yr 2 50%", "50%/50%"],
    ["Year 1: 5%, year 2: 15%, years 3 and 4: 40% each", "5%/15%/40%/40%"],
    ["5% year 1, 15% year 2, 80% in years 3-4", "5%/15%/40%/40%"],
  ])("%s", (typed, schedule) => expect(scheduleOfYears(typed)).toBe(schedule));

  it.each([
    "bonus 10% in year 1, 15% in year 2",
    "year 2: 50%, year 3: 50%",
    "year 1: 50% of base; the refresher is 50% in year 2 of what was granted",
    "80k year 1, 60k year 2",
    "100% match in year 1",
  ])("is not read out of: %s", (typed) => expect(scheduleOfYears(typed)).toBe(typed));

  it("whichever shares come to a hundred, and no others", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(shares, fc.boolean(), (all, yearFirst) => {
        const said = all.map((share, at) => (yearFirst ? `year ${at + 1}: ${share}%` : `${share}% in year ${at + 1}`));
        const sum = all.reduce((total, share) => total + share, 0);
        const read = scheduleOfYears(said.join(", "));
        if (sum >= 99 && sum <= 101) expect(read).toBe(all.map((share) => `${share}%`).join("/"));
        else expect(read).toBe(said.join(", "));
      }),
    );
  });

  it.each(["year 1: 5%, year 1 5% in year ", "year 1 50%, year 2 50%; x "])("in time that grows with “%s”", (piece) => {
    const before = performance.now();
    scheduleOfYears(piece.repeat(5_000));
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});

describe("the vesting of a guide", () => {
  it("keeps the examples of its rules", () => {
    const found = (text: string) => (scheduleIn(text) ? VESTING_RULES.filter(({ means }) => means === "own") : []);
    expect(brokenExamples<unknown>(VESTING_RULES, found)).toEqual([]);
  });

  it.each([
    ["Shares vest Year 1: 5%, Year 2: 15%, Year 3: 40%, Year 4: 40%.", [5, 15, 40, 40]],
    ["The grant vests 30% in year 1, 30% in year 2, 20% in year 3 and 20% in year 4.", [30, 30, 20, 20]],
    ["RSUs vest 33/33/22/12.", [33, 33, 22, 12]],
    ["Compare it with Year 1: 5%, Year 2: 15%, Year 3: 40%, Year 4: 40%.", undefined],
  ])("%s", (sentence, shares) => expect(scheduleIn(sentence)).toEqual(shares));

  it("is nothing where no section states one", () => expect(readVesting([])).toBeUndefined());
});

describe("a schedule that a guide lists, an item or a row for each year", () => {
  const readIn = (body: string) => readVesting(outline(readBlocks(body, 1)));
  const ITEMS =
    "- **Year 1:** Only 5 % of the RSUs\n- **Year 2:** 15 %\n- Years 3 and 4: 40 % each (20 % every six months)\n";

  it.each([
    ["behind a sentence", `RSUs at Acme vest late.\n\n${ITEMS}`],
    ["under a label", `**Vesting**\n\n${ITEMS}`],
    ["under a heading", `## How equity vests\n\n${ITEMS}`],
    ["numbered", `## Vesting\n\n1. Year 1: 5%\n2. Year 2: 15%\n3. Year 3: 40%\n4. Year 4: 40%\n`],
    [
      "in a table",
      `## Vesting\n\n| Year | Share |\n|--|--|\n| Year 1 | 5% |\n| Year 2 | 15% |\n| Year 3 | 40% |\n| Year 4 | 40% |\n`,
    ],
  ])("%s", (_, body) => expect(readIn(body)?.shares).toEqual([5, 15, 40, 40]));

  it.each([
    ["of what is no vesting", `The bonus grows.\n\n${ITEMS}`],
    ["that one asks for", `Ask for a schedule like this for your RSUs, as I'd do:\n\n${ITEMS}`],
    ["with an item of another kind", `## Vesting\n\n- Year 1: 5%\n- The rest: later\n`],
    ["that comes to no hundred", `## Vesting\n\n- Year 1: 5%\n- Year 2: 15%\n`],
    ["in two columns of money", `## Vesting\n\n| Year | Paid |\n|--|--|\n| Year 1 | $50K |\n| Year 2 | $50K |\n`],
  ])("is not read out of a list %s", (_, body) => expect(readIn(body)).toBeUndefined());
});
