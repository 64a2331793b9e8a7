import { beforeAll, describe, expect, test } from "vitest";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import type { Core } from "../../src/slack/core.js";
import { LIMITS } from "../../src/slack/limits.js";
import { shippedCore } from "./guides-core.js";
import { modalWith, startValue } from "./offer-stage.js";
import { actionIds, MAYA, OFFERS, privateAnswer, stage, THEO, written } from "./stage.js";

let core: Core;
beforeAll(async () => {
  core = await shippedCore();
});

const ALLY = {
  "offers:1:guide": "ally tpm new york",
  "offers:1:base": "150k",
  "offers:1:equity": "40k over 4 years",
  "offers:1:bonus": "15%",
};
const CAPITAL = {
  "offers:2:guide": "capital one tpm new york",
  "offers:2:base": "170k",
  "offers:2:equity": "80k over 4 years, vests 40/30/20/10",
  "offers:2:bonus": "10%",
  "offers:2:signOn": "25k in year 1 and 10k in year 2",
};

async function emptyForm(slack: LocalSlack) {
  await slack.openHome(MAYA, "home");
  await slack.press(MAYA, await slack.until(() => slack.home(MAYA)), "compare-offers");
  return slack.until(() => slack.modal(MAYA));
}

describe("Compare my offers", () => {
  test("shows two offers by year, for their owner alone, over the form that keeps what was typed", async () => {
    const { slack } = await stage({ core });
    expect(await slack.submit(MAYA, await emptyForm(slack), { ...ALLY, ...CAPITAL })).toEqual({ kind: "accepted" });
    const result = await modalWith(slack, MAYA, "Your offers: Ally Financial · Capital One");
    // Year 1: 170,000 + 17,000 + 32,000 of the grant + 25,000; over four years 748,000 + 80,000 + 35,000.
    for (const words of ["$182.5K", "$244K", "$730K", "$863K"]) expect(written(result.blocks)).toContain(words);
    expect(slack.sees(MAYA, OFFERS)).toEqual([]);
    expect(slack.modal(THEO)).toBeUndefined();
    await slack.close(MAYA, result);
    const form = await slack.until(() => slack.modal(MAYA));
    expect(actionIds(form.blocks)).toContain("offers:2:base");
    expect(await slack.submit(MAYA, form, { "offers:2:base": "180k" })).toEqual({ kind: "accepted" });
    await modalWith(slack, MAYA, "$255K");
  });

  test.each([
    [
      "the help",
      async (slack: LocalSlack) =>
        slack.press(MAYA, await privateAnswer(slack, MAYA, OFFERS, "help"), "compare-offers"),
    ],
    [
      "the form of the shortcut",
      async (slack: LocalSlack) => {
        await slack.shortcut(MAYA, "open_form");
        await slack.press(MAYA, await slack.until(() => slack.modal(MAYA)), "compare-offers");
      },
    ],
  ])("opens from %s", async (_, open) => {
    const { slack } = await stage({ core });
    await open(slack);
    const form = await modalWith(slack, MAYA, "offers:1:guide");
    await slack.submit(MAYA, form, { ...ALLY, ...CAPITAL });
    await modalWith(slack, MAYA, "Your offers");
  });

  test("opens from an offer with that one filled in, of the guide that it was held against", async () => {
    const { slack } = await stage({ core });
    const line = "ally tpm new-york offer base 150k stock 40k vests 40/30/20/10 bonus 15% sign-on 10k";
    await slack.press(MAYA, await privateAnswer(slack, MAYA, OFFERS, line), "compare-offers");
    const form = await modalWith(slack, MAYA, "offers:1:guide");
    expect(startValue(form.blocks, "offers:1:guide")).toBe("Ally Financial · Technical Program Manager · New York");
    expect(startValue(form.blocks, "offers:1:equity")).toBe("40k over 4 years vests 40/30/20/10");
    expect(startValue(form.blocks, "offers:1:signOn")).toBe("10k");
    await slack.submit(MAYA, form, CAPITAL);
    // 150,000 + 22,500 + 16,000 + 10,000 in the first year.
    expect(written((await modalWith(slack, MAYA, "Your offers")).blocks)).toContain("$198.5K");
  });

  test("opens on top of an offer checked in the form, and shows the comparison where there is no room on top", async () => {
    const { slack } = await stage({ core });
    const answer = await privateAnswer(slack, MAYA, OFFERS);
    await slack.press(MAYA, answer, "check-offer");
    await slack.submit(MAYA, await slack.until(() => slack.modal(MAYA)), { "offer:base": "150k" });
    await slack.press(MAYA, await modalWith(slack, MAYA, "Your offer"), "compare-offers");
    await slack.submit(MAYA, await modalWith(slack, MAYA, "offers:1:guide"), CAPITAL);
    await modalWith(slack, MAYA, "Your offers");
  });

  test("makes room for a third and a fourth offer, and keeps what was typed", async () => {
    const { slack } = await stage({ core });
    await slack.submit(MAYA, await emptyForm(slack), ALLY);
    for (const room of ["offers:3:guide", "offers:4:guide"]) {
      await slack.press(MAYA, await slack.until(() => slack.modal(MAYA)), "add-offer");
      await modalWith(slack, MAYA, room);
    }
    const form = await slack.until(() => slack.modal(MAYA));
    expect(actionIds(form.blocks)).not.toContain("add-offer");
    expect(form.blocks.length).toBeLessThanOrEqual(LIMITS.viewBlocks);
    const others = [2, 3, 4].flatMap((at) => [
      [`offers:${at}:guide`, ["", "capital one tpm new york", "google swe nyc", "Acme Robotics"][at - 1]],
      [`offers:${at}:base`, `${150 + at}k`],
    ]);
    await slack.submit(MAYA, form, Object.fromEntries(others));
    expect(written((await modalWith(slack, MAYA, "Your offers")).blocks)).toContain("Acme Robotics");
  });

  test.each([
    ["nothing", {}, { "offers:1:guide": /Name the company/ }],
    ["one offer alone", ALLY, { "offers:2:guide": /second offer/ }],
    ["figures of nobody", { ...ALLY, "offers:2:base": "170k" }, { "offers:2:guide": /Name the company/ }],
    [
      "a company without figures",
      { ...ALLY, "offers:2:guide": "capital one tpm" },
      { "offers:2:base": /at least one/ },
    ],
    [
      "a company without a role",
      { ...ALLY, ...CAPITAL, "offers:2:guide": "ally" },
      { "offers:2:guide": /Name the role/ },
    ],
    ["a range", { ...ALLY, ...CAPITAL, "offers:2:base": "150k-160k" }, { "offers:2:base": /range/ }],
    ["words", { ...ALLY, ...CAPITAL, "offers:1:bonus": "a lot" }, { "offers:1:bonus": /“a lot” is not one figure/ }],
    ["a number of shares", { ...ALLY, ...CAPITAL, "offers:2:equity": "500 shares" }, { "offers:2:equity": /shares/ }],
  ])("says at the field what to mend: %s", async (_, values, errors) => {
    const { slack } = await stage({ core });
    const sent = await slack.submit(MAYA, await emptyForm(slack), values);
    const expected = Object.fromEntries(
      Object.entries(errors).map(([field, words]) => [field, expect.stringMatching(words)]),
    );
    expect(sent).toEqual({ kind: "errors", errors: expected });
  });
});
