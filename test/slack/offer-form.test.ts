import { beforeAll, describe, expect, test } from "vitest";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import type { Core } from "../../src/slack/core.js";
import { shippedCore } from "./guides-core.js";
import { modalWith, startValue, whisperWith } from "./offer-stage.js";
import { actionIds, GENERAL, MAYA, OFFERS, privateAnswer, stage, THEO, written } from "./stage.js";

let core: Core;
beforeAll(async () => {
  core = await shippedCore();
});

const FIGURES = { "offer:base": "150k", "offer:equity": "40k", "offer:bonus": "15%", "offer:signOn": "10k" };

/** Opens the form from a private answer. */
async function formIn(slack: LocalSlack, channel = OFFERS, asked?: string) {
  const answer = await privateAnswer(slack, MAYA, channel, asked);
  await slack.press(MAYA, answer, "check-offer");
  return slack.until(() => slack.modal(MAYA));
}

describe("Check my offer", () => {
  test("takes the parts beside the guide's band, and says in the form how they stand", async () => {
    const { slack } = await stage({ core });
    const form = await formIn(slack);
    for (const words of ["Ally Financial · Technical Program Manager · New York", "$144K–$189K", "Only you see"]) {
      expect(written(form.blocks)).toContain(words);
    }
    expect(startValue(form.blocks, "offer-years")).toBe("4");
    expect(startValue(form.blocks, "offer-per")).toBe("grant");
    expect(await slack.submit(MAYA, form, FIGURES)).toEqual({ kind: "accepted" });
    const result = await modalWith(slack, MAYA, "Your offer");
    for (const words of ["13% up the band", "$22.5K", "$182.5K a year", "$55.5K under the ask of $268K–$293K"]) {
      expect(written(result.blocks)).toContain(words);
    }
    expect(slack.sees(MAYA, OFFERS).filter(({ onlyVisibleToYou }) => !onlyVisibleToYou)).toEqual([]);
  });

  test.each([
    ["a year's worth, over other years", { "offer-per": "year", "offer-years": "3" }, "10k", "$40K"],
    ["the field itself says the length", { "offer-years": "3" }, "40k over 4 years", "$40K"],
    ["none at all", {}, "none", "$0"],
  ])("equity: %s", async (_, menus, equity, shown) => {
    const { slack } = await stage({ core });
    const form = await formIn(slack);
    await slack.submit(MAYA, form, { "offer:base": "150k", "offer:equity": equity, ...menus });
    expect(written((await modalWith(slack, MAYA, "Your offer")).blocks)).toContain(`*Equity* ${shown}`);
  });

  test("an offer in another currency is shown in it, beside the band", async () => {
    const { slack } = await stage({ core });
    await slack.submit(MAYA, await formIn(slack), { "offer:base": "€150k" });
    const text = written((await modalWith(slack, MAYA, "Your offer")).blocks);
    expect(text).toMatch(/€150K.*not compared/);
    expect(text).toContain("The offer is in EUR, and the guide pays New York in USD.");
  });

  test.each([
    ["nothing filled in", {}, { "offer:base": /at least one part/ }],
    ["words", { "offer:base": "a lot" }, { "offer:base": /“base” has no figure|a lot/ }],
    ["a range", { "offer:base": "150k-160k" }, { "offer:base": /“150k-160k” is a range/ }],
    ["a number of shares", { "offer:base": "150k", "offer:equity": "500 shares" }, { "offer:equity": /shares/ }],
    ["a bonus of no unit", { "offer:base": "150k", "offer:bonus": "15" }, { "offer:bonus": /15%|15k/ }],
    ["a percentage of no base", { "offer:bonus": "15%" }, { "offer:bonus": /Add the base/ }],
    ["pay by the hour", { "offer:base": "70 per hour" }, { "offer:base": /not by the year/ }],
    [
      "two at once",
      { "offer:base": "150k-160k", "offer:signOn": "10%" },
      { "offer:base": /range/, "offer:signOn": /cannot be the sign-on/ },
    ],
  ])("says at the field what to mend: %s", async (_, values, errors) => {
    const { slack } = await stage({ core });
    const sent = await slack.submit(MAYA, await formIn(slack), values);
    const expected = Object.fromEntries(
      Object.entries(errors).map(([field, words]) => [field, expect.stringMatching(words)]),
    );
    expect(sent).toEqual({ kind: "errors", errors: expected });
  });

  test("changes the figures in the form that they were typed into", async () => {
    const { slack } = await stage({ core });
    await slack.submit(MAYA, await formIn(slack), { ...FIGURES, "offer-years": "5" });
    await slack.press(MAYA, await modalWith(slack, MAYA, "Your offer"), "change-offer");
    const again = await modalWith(slack, MAYA, "The guide's band");
    expect(startValue(again.blocks, "offer:base")).toBe("150k");
    expect(startValue(again.blocks, "offer:bonus")).toBe("15%");
    expect(startValue(again.blocks, "offer-years")).toBe("5");
    await slack.submit(MAYA, again, { "offer:base": "160k" });
    expect(written((await modalWith(slack, MAYA, "$160K")).blocks)).toContain("$24K");
  });

  test("opens from a public answer for who pressed", async () => {
    const { slack } = await stage({ core });
    const { message } = await slack.mention(MAYA, OFFERS, "ally tpm new-york");
    const answer = await slack.until(() => slack.sees(THEO, OFFERS, message.ts)[1]);
    await slack.press(THEO, answer, "check-offer");
    await slack.submit(THEO, await slack.until(() => slack.modal(THEO)), FIGURES);
    await modalWith(slack, THEO, "Your offer");
    expect(slack.modal(MAYA)).toBeUndefined();
    expect(slack.sees(MAYA, OFFERS, message.ts)).toHaveLength(2);
  });

  test("is offered only where there is a band", async () => {
    const { slack } = await stage();
    const { slack: lacking } = await stage({ core });
    expect(actionIds((await privateAnswer(slack, MAYA, OFFERS)).blocks)).toContain("check-offer");
    const nowhere = await privateAnswer(lacking, MAYA, OFFERS, "ally tpm tokyo");
    expect(actionIds(nowhere.blocks)).not.toContain("check-offer");
  });
});

describe("/comp … offer", () => {
  test("without figures opens the form of the guide", async () => {
    const { slack } = await stage({ core });
    await slack.command(MAYA, OFFERS, "/comp ally tpm new-york offer");
    await modalWith(slack, MAYA, "Ally Financial · Technical Program Manager · New York");
    expect(slack.sees(MAYA, OFFERS)).toEqual([]);
  });

  test.each([
    ["typed alone", (slack: LocalSlack) => slack.command(MAYA, OFFERS, "/comp check my offer")],
    [
      "pressed in the help",
      async (slack: LocalSlack) =>
        slack.press(MAYA, await privateAnswer(slack, MAYA, OFFERS, "help"), "open-form:offer"),
    ],
    [
      "pressed in the app's Home",
      async (slack: LocalSlack) => {
        await slack.openHome(MAYA, "home");
        await slack.press(MAYA, await slack.until(() => slack.home(MAYA)), "open-form:offer");
      },
    ],
  ])("%s asks for the guide first, and then for the offer", async (_, open) => {
    const { slack } = await stage({ core });
    await open(slack);
    const view = await slack.until(() => slack.modal(MAYA));
    await slack.suggest(MAYA, view, "form-company", "ally");
    await slack.press(MAYA, view, "form-company", "ally-financial");
    await slack.until(() => written(view.blocks).includes("form-role"));
    await slack.press(MAYA, view, "form-role", "technical-program-manager");
    await slack.until(() => written(view.blocks).includes("form-region"));
    await slack.submit(MAYA, view, { "form-region": "New York" });
    const form = await modalWith(slack, MAYA, "$144K–$189K");
    await slack.submit(MAYA, form, FIGURES);
    await modalWith(slack, MAYA, "13% up the band");
  });

  test.each([
    ["ally offer", "choose-offer:4"],
    ["tpm offer", "choose-offer:0"],
    ["ally vs capital-one tpm new-york offer", "choose-offer:0"],
  ])("%s: the guide chosen opens the form", async (asked, button) => {
    const { slack } = await stage({ core });
    const list = await privateAnswer(slack, MAYA, OFFERS, asked);
    await slack.press(MAYA, list, button);
    await modalWith(slack, MAYA, "Technical Program Manager");
  });

  test.each([
    ["ally offer base 150k stock 40k over 4 years", "choose-offer:4", "Detroit, MI (HQ)"],
    ["tpm new-york offer base 150k stock 40k over 4 years", "choose-offer:4", "Ally Financial"],
    ["ally tpm detroit vs new york offer base 150k stock 40k over 4 years", "choose-offer:1", "New York"],
  ])("%s: the guide chosen is what the offer is held against", async (asked, button, where) => {
    const { slack } = await stage({ core });
    const list = await privateAnswer(slack, MAYA, OFFERS, asked);
    expect(list.text).toContain("The offer is not checked yet");
    await slack.press(MAYA, list, button);
    const checked = await whisperWith(slack, MAYA, OFFERS, "Your offer");
    for (const words of [where, "$150K", "$40K"]) expect(written(checked.blocks)).toContain(words);
    expect(slack.sees(MAYA, OFFERS)).toHaveLength(1);
  });

  test("where no guide fits says so, and that the offer was not checked", async () => {
    const { slack } = await stage({ core });
    const answer = await privateAnswer(slack, MAYA, OFFERS, "zyxw wizard offer base 150k");
    expect(answer.text).toContain("The offer is not checked yet");
    expect(written(answer.blocks)).toContain("No guide fits");
  });

  test("an offer too long to go on with says so instead of losing a part of itself", async () => {
    const { slack } = await stage({ core });
    const endless = Array.from({ length: 60 }, (_, at) => `${at}00k`).join(" ");
    const answer = await privateAnswer(slack, MAYA, OFFERS, `ally offer base 150k ${endless}`);
    expect(answer.text).toContain("too long to be kept");
    expect(actionIds(answer.blocks)).toContain("choose:0");
  });

  test("works where the app is no member", async () => {
    const { slack } = await stage({ core });
    await slack.submit(MAYA, await formIn(slack, GENERAL), FIGURES);
    await modalWith(slack, MAYA, "Your offer");
  });
});

describe("in a conversation", () => {
  test.each(["check my offer", "my offer"])(
    "“%s” below an answer is about that guide, with the form to press for",
    async (said) => {
      const { slack } = await stage({ core });
      const { message } = await slack.mention(THEO, OFFERS, "ally tpm new-york");
      await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[1]);
      await slack.mention(MAYA, OFFERS, said, message.ts);
      const answer = await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[3]);
      expect(answer.text).toContain("Press Check my offer");
      await slack.press(MAYA, answer, "check-offer");
      await modalWith(slack, MAYA, "New York");
    },
  );
});
