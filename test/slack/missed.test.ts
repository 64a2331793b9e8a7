import { expect, test } from "vitest";
import type { CallFault } from "../../src/local-slack/faults.js";
import { MISSED } from "../../src/present/words.js";
import { MAYA, OFFERS, stage, THEO, written } from "./stage.js";

const REFUSED: CallFault = { kind: "error", error: "restricted_action" };

test.each([
  ["Slack refuses it", REFUSED],
  ["Slack wants it later than anyone waits", { kind: "rate_limited", retryAfterSeconds: 90 }],
] satisfies [string, CallFault][])("who mentions the app is told, and nobody else, where %s", async (_, fault) => {
  const { slack } = await stage();
  slack.faults.onCall("chat.postMessage", fault);
  await slack.mention(THEO, OFFERS, "ally tpm new-york");
  const told = await slack.until(() => slack.sees(THEO, OFFERS).find(({ text }) => text === MISSED.answer));
  expect(told.onlyVisibleToYou).toBe(true);
  expect(written(slack.sees(MAYA, OFFERS))).not.toContain(MISSED.answer);
});

test("within a thread it is said there", async () => {
  const { slack } = await stage();
  const { message: root } = await slack.say(MAYA, OFFERS, "what would they pay?");
  await slack.say(MAYA, OFFERS, "anyone?", root.ts);
  slack.faults.onCall("chat.postMessage", REFUSED);
  await slack.mention(THEO, OFFERS, "ally tpm new-york", root.ts);
  await slack.until(() => slack.sees(THEO, OFFERS, root.ts).find(({ text }) => text === MISSED.answer));
});

test("where the channel takes nothing at all it is said in the conversation with the app", async () => {
  const { slack } = await stage();
  slack.faults.onCall("chat.postMessage", REFUSED, { times: 1 });
  slack.faults.onCall("chat.postEphemeral", REFUSED);
  await slack.mention(THEO, OFFERS, "ally tpm new-york");
  const told = await slack.until(() => slack.sees(THEO, slack.directChannel(THEO))[0]);
  expect(told.text).toContain(MISSED.answer);
  expect(told.text).toContain(`<#${OFFERS}>`);
});

test("where nobody knows whether the answer is there, that is what is said", async () => {
  const { slack } = await stage({ without: ["channels:history", "groups:history"] });
  slack.faults.onCall("chat.postMessage", { kind: "drop" }, { when: "after", times: 1 });
  await slack.mention(THEO, OFFERS, "ally tpm new-york");
  await slack.until(() => slack.sees(THEO, OFFERS).find(({ text }) => text === MISSED.unsure));
});

test("a direct message that is not answered is said to be", async () => {
  const { slack } = await stage();
  slack.faults.onCall("chat.postMessage", REFUSED);
  await slack.directMessage(MAYA, "ally tpm new-york");
  await slack.until(() => slack.sees(MAYA, slack.directChannel(MAYA)).find(({ text }) => text === MISSED.answer));
});

test("an offer in a mention that cannot be answered privately there is not left without a word", async () => {
  const { slack } = await stage();
  slack.faults.onCall("chat.postEphemeral", REFUSED);
  const { message } = await slack.mention(THEO, OFFERS, "ally tpm new-york offer base 150k");
  await slack.until(() => slack.sees(THEO, slack.directChannel(THEO)).find(({ text }) => text.includes(MISSED.answer)));
  expect(slack.sees(MAYA, OFFERS, message.ts)).toHaveLength(2);
});
