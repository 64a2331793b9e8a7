import { describe, expect, test } from "vitest";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import { MAYA, OFFERS, stage, THEO, written } from "./stage.js";

/** Chooses company and role in the open form. */
async function choose(slack: LocalSlack) {
  const view = await slack.until(() => slack.modal(MAYA));
  const offered = await slack.suggest(MAYA, view, "form-company", "all");
  expect(offered).toMatchObject({ kind: "options", options: [{ value: "ally-financial" }] });
  await slack.press(MAYA, view, "form-company", "ally-financial");
  await slack.until(() => written(view.blocks).includes("form-role"));
  await slack.press(MAYA, view, "form-role", "technical-program-manager");
  await slack.until(() => written(view.blocks).includes("form-region"));
  return view;
}

describe("the form", () => {
  test("from an empty /comp answers privately in the channel", async () => {
    const { slack } = await stage();
    await slack.command(MAYA, OFFERS, "/comp");
    const view = await choose(slack);
    expect(await slack.submit(MAYA, view, { "form-region": "New York" })).toEqual({ kind: "accepted" });
    const answer = await slack.until(() => slack.sees(MAYA, OFFERS)[0]);
    expect(answer.onlyVisibleToYou).toBe(true);
    expect(written(answer.blocks)).toContain("$203K–$293K");
    expect(slack.sees(THEO, OFFERS)).toEqual([]);
    expect(slack.modal(MAYA)).toBeUndefined();
  });

  test("from the global shortcut answers in itself, and shares to a thread from there", async () => {
    const { slack } = await stage();
    const { message } = await slack.say(THEO, OFFERS, "What should I ask for?");
    await slack.shortcut(MAYA, "open_form");
    const view = await choose(slack);
    await slack.submit(MAYA, view);
    await slack.until(() => written(slack.modal(MAYA)?.blocks).includes("$165K–$248K"));
    const answer = slack.modal(MAYA);
    if (!answer) throw new Error("no answer");
    await slack.press(MAYA, answer, "share-thread");
    const thread = await slack.until(() => slack.modals(MAYA)[1]);
    const link = `https://local.slack.com/archives/${OFFERS}/p${message.ts.replace(".", "")}`;
    await slack.submit(MAYA, thread, { link });
    await slack.until(() => slack.sees(THEO, OFFERS, message.ts).length === 2);
  });

  test("a name that goes with nothing offers nothing", async () => {
    const { slack } = await stage();
    await slack.shortcut(MAYA, "open_form");
    const view = await slack.until(() => slack.modal(MAYA));
    expect(await slack.suggest(MAYA, view, "form-company", "zzz")).toEqual({ kind: "options", options: [] });
  });

  test("sent before a role was chosen says what is missing", async () => {
    const { slack } = await stage();
    await slack.shortcut(MAYA, "open_form");
    const view = await slack.until(() => slack.modal(MAYA));
    await slack.suggest(MAYA, view, "form-company", "");
    const sent = await slack.submit(MAYA, view, { "form-company": "ally-financial" });
    expect(sent).toMatchObject({ kind: "errors", errors: { "form-company": expect.any(String) } });
  });
});
