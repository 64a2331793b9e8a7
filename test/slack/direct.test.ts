import { expect, test } from "vitest";
import { actionId, actionIds, MAYA, OFFERS, stage, THEO, written } from "./stage.js";

test("a direct message is answered in its own thread, with a status meanwhile", async () => {
  const { slack } = await stage();
  const { message } = await slack.directMessage(MAYA, "ally tpm new-york");
  const channel = slack.directChannel(MAYA);
  const said = await slack.until(() => slack.sees(MAYA, channel, message.ts)[1]);
  expect(written(said.blocks)).toContain("$203K–$293K");
  expect(actionIds(said.blocks)).not.toContain("share-channel");
  const [status] = slack.log.calls("assistant.threads.setStatus");
  expect(status?.args).toMatchObject({ channel_id: channel, thread_ts: message.ts });
});

test("a reply in that thread needs only what changes, and the menu answers in place", async () => {
  const { slack } = await stage();
  const { message } = await slack.directMessage(MAYA, "ally tpm new-york");
  const channel = slack.directChannel(MAYA);
  await slack.until(() => slack.sees(MAYA, channel, message.ts)[1]);
  await slack.directMessage(MAYA, "and in Detroit?", message.ts);
  const said = await slack.until(() => slack.sees(MAYA, channel, message.ts)[3]);
  expect(written(said.blocks)).toContain("$165K–$248K");
  await slack.press(MAYA, said, actionId(said.blocks, "region"), "New York");
  await slack.until(() => written(slack.sees(MAYA, channel, message.ts)[3]?.blocks).includes("$203K–$293K"));
  expect(slack.sees(MAYA, channel, message.ts)).toHaveLength(4);
});

test("opening the messages tab suggests prompts, without a thread", async () => {
  const { slack } = await stage();
  await slack.openHome(MAYA, "messages", OFFERS);
  await slack.until(() => slack.prompts(slack.directChannel(MAYA)));
  const [call] = slack.log.calls("assistant.threads.setSuggestedPrompts");
  expect(call?.args).not.toHaveProperty("thread_ts");
});

test("the Home tab says what to type, what is covered and what is old, and opens the form", async () => {
  const { slack } = await stage();
  await slack.openHome(MAYA, "home");
  const home = await slack.until(() => slack.home(MAYA));
  for (const part of ["/comp ally tpm new-york", "Ally Financial", "Technical Program Manager", "2026-01-31"]) {
    expect(written(home.blocks)).toContain(part);
  }
  await slack.press(MAYA, home, "open-form");
  await slack.until(() => slack.modal(MAYA));
  expect(slack.home(THEO)).toBeUndefined();
});

test("an example on the Home tab opens its answer in a modal, where regions and views change in place", async () => {
  const { slack } = await stage();
  await slack.openHome(MAYA, "home");
  const home = await slack.until(() => slack.home(MAYA));
  await slack.press(MAYA, home, "ask:0");
  const view = await slack.until(() => slack.modal(MAYA));
  expect(written(view.blocks)).toContain("$203K–$293K");
  await slack.press(MAYA, view, actionId(view.blocks, "region"), "Detroit, MI (HQ)");
  await slack.until(() => written(slack.modal(MAYA)?.blocks).includes("$165K–$248K"));
  await slack.press(MAYA, view, "view:levers");
  await slack.until(() => written(slack.modal(MAYA)?.blocks).includes("Words for lever 4."));
});
