import { beforeAll, expect, test } from "vitest";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import type { Core } from "../../src/slack/core.js";
import { shippedCore } from "./guides-core.js";
import { MAYA, OFFERS, stage, THEO, written } from "./stage.js";

let core: Core;
beforeAll(async () => {
  core = await shippedCore();
});

const OFFER = "ally tpm nyc offer base 151k stock 41k over 4 years bonus 10% sign-on 12k";

/** What Maya sees of the app in a thread of direct messages, once it said so much. */
async function said(slack: LocalSlack, channel: string, root: string, count: number, whom = MAYA): Promise<string> {
  const own = () => slack.sees(whom, channel, root).filter(({ from }) => from.isBot);
  await slack.until(() => own().length >= count);
  return written(own()[count - 1]?.blocks);
}

test("a direct message corrects one part, and what was told stays in the person's own messages alone", async () => {
  const { slack } = await stage({ core });
  const channel = slack.directChannel(MAYA);
  const { message } = await slack.directMessage(MAYA, OFFER);
  await said(slack, channel, message.ts, 1);
  await slack.directMessage(MAYA, "sorry, the base is 146k", message.ts);
  const corrected = await said(slack, channel, message.ts, 2);
  expect(corrected).toMatch(/146K/);
  expect(corrected).toMatch(/41K/);
  expect(corrected).toMatch(/12K/);
  await slack.directMessage(MAYA, "write the letter", message.ts);
  expect(await said(slack, channel, message.ts, 3)).toMatch(/146K/);
});

test("in a channel how it stands goes to its owner alone, and nobody's offer is somebody else's", async () => {
  const { slack } = await stage({ core });
  const { message } = await slack.mention(MAYA, OFFERS, OFFER);
  await said(slack, OFFERS, message.ts, 2);
  await slack.mention(MAYA, OFFERS, "make that 146k", message.ts);
  const own = await said(slack, OFFERS, message.ts, 4);
  expect(own).toMatch(/146K/);
  expect(own).toMatch(/41K/);
  await slack.mention(THEO, OFFERS, "without the sign-on", message.ts);
  await said(slack, OFFERS, message.ts, 3, THEO);
  const seen = slack.sees(THEO, OFFERS, message.ts).filter(({ from }) => from.isBot);
  expect(written(seen)).not.toMatch(/146K|41K/);
});

test("where the thread may not be read, the part is held alone", async () => {
  const { slack } = await stage({ core });
  slack.faults.onCall("conversations.replies", { kind: "error", error: "missing_scope" });
  const channel = slack.directChannel(MAYA);
  const { message } = await slack.directMessage(MAYA, OFFER);
  await said(slack, channel, message.ts, 1);
  await slack.directMessage(MAYA, "sorry, the base is 146k", message.ts);
  const corrected = await said(slack, channel, message.ts, 2);
  expect(corrected).toMatch(/146K/);
  expect(corrected).not.toMatch(/41K/);
});

test("what somebody else asks about in the thread changes nothing of what one's offer is held against", async () => {
  const { slack } = await stage({ core });
  const { message } = await slack.mention(MAYA, OFFERS, "ally tpm nyc");
  await said(slack, OFFERS, message.ts, 1);
  await slack.mention(THEO, OFFERS, "they offered 151k base and 41k stock", message.ts);
  await said(slack, OFFERS, message.ts, 3, THEO);
  await slack.mention(MAYA, OFFERS, "stripe swe nyc", message.ts);
  await said(slack, OFFERS, message.ts, 4, THEO);
  await slack.mention(THEO, OFFERS, "make that 146k", message.ts);
  const held = await said(slack, OFFERS, message.ts, 6, THEO);
  expect(held).toMatch(/Your offer: Ally/);
  expect(held).toMatch(/146K/);
});

test("nor does another role of the same company, whatever the next turn asks", async () => {
  const { slack } = await stage({ core });
  const { message } = await slack.mention(THEO, OFFERS, "stripe swe nyc offer base 181k bonus 31k");
  await said(slack, OFFERS, message.ts, 2, THEO);
  await slack.mention(MAYA, OFFERS, "stripe pm nyc", message.ts);
  await said(slack, OFFERS, message.ts, 3, THEO);
  await slack.mention(THEO, OFFERS, "is that low?", message.ts);
  expect(await said(slack, OFFERS, message.ts, 5, THEO)).toMatch(/Your offer: Stripe · Software Engineer/);
});
