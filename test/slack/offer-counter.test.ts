import { beforeAll, describe, expect, test } from "vitest";
import { checkView } from "../../src/local-slack/blocks/view.js";
import { counterFormView, counterView } from "../../src/slack/blocks/counter.js";
import type { Core } from "../../src/slack/core.js";
import { counterForm } from "../../src/slack/offers/counter.js";
import { offerStateOf } from "../../src/slack/state/offer-state.js";
import { shippedCore } from "./guides-core.js";
import { madeAnswer, madeCore } from "./made-core.js";
import { modalWith, startValue } from "./offer-stage.js";
import { actionIds, MAYA, OFFERS, privateAnswer, stage, THEO, written } from "./stage.js";

let core: Core;
beforeAll(async () => {
  core = await shippedCore();
});

const TYPED = "ally tpm new-york offer base 150k stock 40k over 4 years bonus 15% sign-on 10k";

/** The counter shown in a modal. */
const counterIn = (view: { blocks: unknown }) => ({
  short: String(startValue(view.blocks, "counter-short")),
  email: String(startValue(view.blocks, "counter-email")),
});

const fieldsOf = (view: { blocks: unknown }) => actionIds(view.blocks).filter((id) => id.startsWith("counter-field"));

describe("Write the counter", () => {
  test("from an offer check: the fields of the guide's blanks, then both texts to copy, sent to nobody", async () => {
    const { slack } = await stage({ core });
    const check = await privateAnswer(slack, MAYA, OFFERS, TYPED);
    await slack.press(MAYA, check, "counter");
    const form = await modalWith(slack, MAYA, "Who you write to");
    const [to = "", blank = "", ...others] = fieldsOf(form);
    const from = others.at(-1) ?? "";
    await slack.submit(MAYA, form, { [to]: "Jo", [blank]: "a model through its regulatory review", [from]: "Maya" });
    const shown = await modalWith(slack, MAYA, "Copy it");
    const { short, email } = counterIn(shown);
    for (const words of ["Hello Jo,", "a base of $150K", "ask for a base of $170K"]) expect(short).toContain(words);
    for (const words of [
      "Subject:",
      "a base of $150K",
      "$40K in equity over 4 years",
      "ask for a base of $170K",
      "Maya",
    ]) {
      expect(email).toContain(words);
    }
    for (const text of [short, email]) expect(text).not.toMatch(/[[\]{}]|…/);
    await slack.submit(MAYA, shown, { "counter-short": "changed by hand" });
    expect(slack.modal(MAYA)).toBeUndefined();
    expect(slack.sees(THEO, OFFERS)).toEqual([]);
    expect(slack.log.calls("chat.postMessage")).toEqual([]);
    expect(slack.sees(MAYA, OFFERS)).toHaveLength(1);
  });

  test("from a counter that was asked for with wishes: the form writes the same letter again", async () => {
    const { slack } = await stage({ core });
    const asked = `counter ${TYPED}. I want 171k and a four-day week. Keep it formal, they want an answer by Friday`;
    await slack.press(MAYA, await privateAnswer(slack, MAYA, OFFERS, asked), "counter");
    await slack.submit(MAYA, await modalWith(slack, MAYA, "Who you write to"));
    const { email } = counterIn(await modalWith(slack, MAYA, "Copy it"));
    expect(email).toContain("ask for a base of $171K and a four-day week.");
    expect(email).toContain("Dear Hiring Team,");
    expect(email).toContain("an answer by Friday");
  });

  test("from a guide's answer: the ask without an offer", async () => {
    const { slack } = await stage({ core });
    await slack.press(MAYA, await privateAnswer(slack, MAYA, OFFERS), "counter");
    await slack.submit(MAYA, await modalWith(slack, MAYA, "Who you write to"));
    const { short, email } = counterIn(await modalWith(slack, MAYA, "Copy it"));
    for (const text of [short, email]) {
      expect(text).toContain("a base of $180K and $50K in equity over 4 years");
      expect(text).not.toMatch(/[[\]]|The offer stands at/);
    }
  });

  test("from the form's result, on top of it: closing leads back", async () => {
    const { slack } = await stage({ core });
    await slack.press(MAYA, await privateAnswer(slack, MAYA, OFFERS), "check-offer");
    await slack.submit(MAYA, await modalWith(slack, MAYA, "The guide's band"), { "offer:base": "151k" });
    await slack.press(MAYA, await modalWith(slack, MAYA, "Your offer"), "counter");
    const form = await modalWith(slack, MAYA, "Who you write to");
    await slack.submit(MAYA, form);
    expect(counterIn(await modalWith(slack, MAYA, "Copy it")).email).toContain("a base of $151K");
    await slack.close(MAYA, await slack.until(() => slack.modal(MAYA)));
    expect(written(slack.modal(MAYA)?.blocks)).toContain("Your offer");
  });

  test("at the top of Slack's stack of modals it takes the place of the one pressed in", async () => {
    const { slack } = await stage({ core });
    await slack.openHome(MAYA, "home");
    await slack.press(MAYA, await slack.until(() => slack.home(MAYA)), "ask:0");
    for (const depth of [1, 2, 3]) {
      await slack.press(MAYA, await modalWith(slack, MAYA, "Check my offer"), "check-offer");
      await slack.submit(MAYA, await modalWith(slack, MAYA, "The guide's band"), { "offer:base": "151k" });
      const result = await modalWith(slack, MAYA, "Your offer");
      expect(slack.modals(MAYA)).toHaveLength(Math.min(depth + 1, 3));
      await slack.press(MAYA, result, "view:overview");
      await modalWith(slack, MAYA, "Check my offer");
    }
  });

  test("what is left empty drops its sentence", async () => {
    const { slack } = await stage({ core });
    await slack.press(MAYA, await privateAnswer(slack, MAYA, OFFERS, TYPED), "counter");
    await slack.submit(MAYA, await modalWith(slack, MAYA, "Who you write to"));
    const { email } = counterIn(await modalWith(slack, MAYA, "Copy it"));
    expect(email).not.toContain("I have taken");
    expect(email).toMatch(/Hello,\n/);
  });

  test("is not offered to everybody at once, nor where there is no band", async () => {
    const { slack } = await stage({ core });
    const { message } = await slack.mention(MAYA, OFFERS, "ally tpm new-york");
    const answer = await slack.until(() => slack.sees(THEO, OFFERS, message.ts)[1]);
    expect(actionIds(answer.blocks)).not.toContain("counter");
    const lacking = await privateAnswer(slack, MAYA, OFFERS, "ally tpm tokyo");
    expect(actionIds(lacking.blocks)).not.toContain("counter");
  });

  test("a guide with more blanks than a modal holds still asks for both names", () => {
    const script = Array.from({ length: 250 }, (_, at) => `I can show you [thing ${at}] on any day of the week.`);
    const made = madeCore({ levers: [{ title: "Endless", script: script.join(" "), asks: {} }] });
    const view = counterForm(made, offerStateOf(madeAnswer(), null));
    expect(checkView(view, "modal")).toMatchObject({ ok: true });
    expect(written(view)).toContain("Who you write to");
    expect(written(view)).toContain("Your name");
  });

  test("long blanks and long lists of wordings keep Slack's limits", () => {
    const long = "words that go on ".repeat(300);
    const options = Array.from({ length: 150 }, (_, at) => `${at} ${long}`);
    const fields = [{ name: "one", label: long, hint: long, options }];
    expect(checkView(counterFormView(long, fields, ""), "modal")).toMatchObject({ ok: true });
    expect(checkView(counterView({ short: long, email: long }), "modal")).toMatchObject({ ok: true });
  });

  test("a guide that is gone says so", async () => {
    const { slack } = await stage({ core: { ...core, guideAnswer: () => null } });
    await slack.press(MAYA, await privateAnswer(slack, MAYA, OFFERS, TYPED), "counter");
    await slack.until(() => slack.sees(MAYA, OFFERS).find(({ text }) => text.includes("no longer in the collection")));
  });
});
