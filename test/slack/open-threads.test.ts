import { beforeAll, expect, test } from "vitest";
import type { Core } from "../../src/slack/core.js";
import { decodeThreadTopic, encodeThreadTopic } from "../../src/slack/state/thread-topic.js";
import { shippedCore } from "./guides-core.js";
import { MAYA, OFFERS, stage, THEO, written } from "./stage.js";

let core: Core;
beforeAll(async () => {
  core = await shippedCore();
});

test("a thread of mentions begins with a company alone, and whoever goes on names the rest", async () => {
  const { slack } = await stage({ core });
  const { message } = await slack.mention(MAYA, OFFERS, "ally");
  await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[1]);
  await slack.mention(THEO, OFFERS, "tpm", message.ts);
  const first = await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[3]);
  expect(written(first.blocks)).toContain("Detroit");
  await slack.mention(MAYA, OFFERS, "nyc", message.ts);
  const there = await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[5]);
  expect(written(there.blocks)).toContain("$203K–$293K");
});

test("in direct messages, and a button between two turns counts as one", async () => {
  const { slack } = await stage({ core });
  const channel = slack.directChannel(MAYA);
  const { message } = await slack.directMessage(MAYA, "ally nyc");
  const list = await slack.until(() => slack.sees(MAYA, channel, message.ts)[1]);
  await slack.directMessage(MAYA, "swe", message.ts);
  const named = await slack.until(() => slack.sees(MAYA, channel, message.ts)[3]);
  expect(written(named.blocks)).toContain("Ally Financial · Software Engineer · New York");
  await slack.press(MAYA, list, "choose:4");
  await slack.until(() => written(slack.sees(MAYA, channel, message.ts)[1]?.blocks).includes("$203K–$293K"));
  await slack.directMessage(MAYA, "levers?", message.ts);
  const next = await slack.until(() => slack.sees(MAYA, channel, message.ts)[5]);
  expect(written(next.blocks)).toContain("Technical Program Manager");
});

test("a company is taken out of the list that was shown by its place there", async () => {
  const { slack } = await stage({ core });
  const { message } = await slack.mention(MAYA, OFFERS, "swe nyc, lowest base first");
  const list = await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[1]);
  expect(written(list.blocks)).toContain("Software Engineer guides for New York by base, lowest first");
  const rows = core.ask("swe nyc, lowest base first");
  const second = rows.kind === "role" ? rows.companies[1]?.companyName : "";
  await slack.mention(THEO, OFFERS, "the second one", message.ts);
  const one = await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[3]);
  expect(written(one.blocks)).toContain(`${second} · Software Engineer`);
});

test("what is kept of it is read back as it was written, and nothing else is", () => {
  const open = {
    company: "ally-financial",
    beside: ["Capital One"],
    places: ["new-york"],
    level: "senior",
    offered: [{ guide: "a/b", region: null }],
  };
  expect(decodeThreadTopic(encodeThreadTopic(open))).toEqual(open);
  expect(decodeThreadTopic('{"open":{"company":7,"places":[1],"offered":[{"region":"x"}]}}')).toEqual({});
  expect(decodeThreadTopic('{"open":null}')).toBeNull();
  const list = { role: "b", place: "New York", guides: [{ guide: "a/b", region: null }], taken: true };
  expect(decodeThreadTopic(encodeThreadTopic({ role: "b", list }))).toEqual({ role: "b", list });
  const about = { guide: "a/b", region: "New York", previous: { guide: "c/d", region: null }, list };
  expect(decodeThreadTopic(encodeThreadTopic(about))).toEqual(about);
});
