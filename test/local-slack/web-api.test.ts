import { webApi } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import { settingsFromManifest } from "../../src/local-slack/app-settings.js";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import { GENERAL, LEADS, localSlack, MAYA, OFFERS, PARTNERS, section, silent, THEO } from "./support.js";

const clientOf = (slack: LocalSlack, token = slack.botToken) =>
  new webApi.WebClient(token, { slackApiUrl: slack.apiUrl, logger: silent, retryConfig: { retries: 0 } });

/** Calls a method and gives what Slack answered, refusals too. */
async function answer(
  slack: LocalSlack,
  method: string,
  args: Record<string, unknown> = {},
  token?: string,
): Promise<Record<string, unknown>> {
  try {
    return { ...(await clientOf(slack, token).apiCall(method, args)) };
  } catch (error) {
    return { ...(error as webApi.WebAPIPlatformError).data };
  }
}

const message = { channel: OFFERS, text: "hello" };
const long = (length: number) => "x".repeat(length);

describe("refusals", () => {
  it.each<[string, string, Record<string, unknown>]>([
    ["channel_not_found", "chat.postMessage", { ...message, channel: "C0" }],
    ["channel_not_found", "chat.postMessage", { ...message, channel: LEADS }],
    ["not_in_channel", "chat.postMessage", { ...message, channel: GENERAL }],
    ["no_text", "chat.postMessage", { channel: OFFERS }],
    ["no_text", "chat.postMessage", { channel: OFFERS, text: " ", blocks: [] }],
    ["msg_too_long", "chat.postMessage", { ...message, text: long(40_001) }],
    ["thread_not_found", "chat.postMessage", { ...message, thread_ts: "1.000001" }],
    ["invalid_blocks", "chat.postMessage", { ...message, blocks: [section(long(3001))] }],
    ["invalid_blocks_format", "chat.postMessage", { ...message, blocks: "{" }],
    ["invalid_blocks_format", "chat.postMessage", { ...message, blocks: { type: "divider" } }],
    ["invalid_metadata_format", "chat.postMessage", { ...message, metadata: "x" }],
    ["invalid_metadata_schema", "chat.postMessage", { ...message, metadata: { event_type: "shared" } }],
    ["invalid_arguments", "chat.postMessage", { text: "x" }],
    ["not_in_channel", "chat.postEphemeral", { ...message, channel: GENERAL, user: MAYA }],
    ["user_not_in_channel", "chat.postEphemeral", { ...message, user: "U000RHEA" }],
    ["message_not_found", "chat.update", { ...message, ts: "1.000001" }],
    ["message_not_found", "chat.delete", { channel: OFFERS, ts: "1.000001" }],
    ["channel_not_found", "conversations.info", { channel: LEADS }],
    ["not_in_channel", "conversations.history", { channel: GENERAL }],
    ["thread_not_found", "conversations.replies", { channel: OFFERS, ts: "1.000001" }],
    ["invalid_limit", "conversations.history", { channel: OFFERS, limit: 0 }],
    ["invalid_cursor", "conversations.members", { channel: OFFERS, cursor: "nonsense" }],
    ["invalid_thread_ts", "assistant.threads.setStatus", { channel_id: OFFERS, thread_ts: "1.000001", status: "x" }],
    [
      "too_many_prompts",
      "assistant.threads.setSuggestedPrompts",
      { channel_id: OFFERS, prompts: Array(5).fill({ title: "a", message: "b" }) },
    ],
    ["not_allowed_token_type", "apps.connections.open", {}],
    ["unknown_method", "chat.shout", {}],
  ])("%s from %s", async (error, method, args) => {
    expect(await answer(await localSlack(), method, args)).toMatchObject({ ok: false, error });
  });

  it("tokens", async () => {
    const slack = await localSlack();
    expect(await answer(slack, "auth.test", {}, "xoxb-other")).toMatchObject({ error: "invalid_auth" });
    expect(await (await fetch(`${slack.apiUrl}auth.test`, { method: "POST" })).json()).toMatchObject({
      error: "not_authed",
    });
  });

  it("others' messages", async () => {
    const slack = await localSlack();
    const { ts } = (await slack.say(MAYA, OFFERS, "mine")).message;
    expect(await answer(slack, "chat.update", { ...message, ts })).toMatchObject({ error: "cant_update_message" });
    expect(await answer(slack, "chat.delete", { channel: OFFERS, ts })).toMatchObject({ error: "cant_delete_message" });
  });

  it("a reply to a reply, and an update over 4,000 characters", async () => {
    const slack = await localSlack();
    const root = await answer(slack, "chat.postMessage", message);
    const reply = await answer(slack, "chat.postMessage", { ...message, thread_ts: root.ts });
    expect(await answer(slack, "chat.postMessage", { ...message, thread_ts: reply.ts })).toMatchObject({
      error: "cannot_reply_to_message",
    });
    expect(await answer(slack, "chat.update", { ...message, ts: root.ts, text: long(4001) })).toMatchObject({
      error: "msg_too_long",
    });
  });

  it("what the app has no scope for, optional scopes that were not granted among them", async () => {
    const manifest = {
      oauth_config: { scopes: { bot: ["chat:write", "channels:read"], bot_optional: ["channels:history"] } },
    };
    const without = await localSlack({ app: settingsFromManifest(manifest, ["channels:history"]) });
    expect(await answer(without, "conversations.history", { channel: OFFERS })).toMatchObject({
      error: "missing_scope",
      needed: "channels:history",
      provided: "chat:write,channels:read",
    });
    const granted = await localSlack({ app: settingsFromManifest(manifest) });
    expect(await answer(granted, "conversations.history", { channel: OFFERS })).toMatchObject({ ok: true });
  });
});

describe("messages", () => {
  it("go to people's direct messages by user id", async () => {
    const slack = await localSlack();
    expect(await answer(slack, "chat.postMessage", { channel: MAYA, text: "psst" })).toMatchObject({
      channel: slack.directChannel(MAYA),
    });
  });

  it("keep their blocks in an update that gives none, and lose them to an empty list", async () => {
    const slack = await localSlack();
    const { ts } = await answer(slack, "chat.postMessage", { ...message, blocks: [section("a")] });
    await answer(slack, "chat.update", { channel: OFFERS, ts, text: "b" });
    expect(slack.sees(MAYA, OFFERS)[0]).toMatchObject({ text: "b", edited: true, blocks: [{ type: "section" }] });
    await answer(slack, "chat.update", { channel: OFFERS, ts, text: "b", blocks: [] });
    expect(slack.sees(MAYA, OFFERS)[0]?.blocks).toEqual([]);
  });

  it("that are private show to one person, in threads only where there are replies", async () => {
    const slack = await localSlack();
    await answer(slack, "chat.postEphemeral", { ...message, user: MAYA });
    expect([slack.sees(MAYA, OFFERS).length, slack.sees(THEO, OFFERS).length]).toEqual([1, 0]);

    const { ts: thread_ts } = (await slack.say(THEO, OFFERS, "root")).message;
    expect(await answer(slack, "chat.postEphemeral", { ...message, user: MAYA, thread_ts })).toMatchObject({
      ok: true,
    });
    expect(slack.sees(MAYA, OFFERS, thread_ts)).toHaveLength(1);
    await slack.say(THEO, OFFERS, "a reply", thread_ts);
    await answer(slack, "chat.postEphemeral", { ...message, user: MAYA, thread_ts });
    expect(slack.sees(MAYA, OFFERS, thread_ts)).toMatchObject([{}, {}, { onlyVisibleToYou: true }]);
    expect(slack.sees(THEO, OFFERS, thread_ts)).toHaveLength(2);
  });

  it("that are private cannot be updated or read", async () => {
    const slack = await localSlack();
    const { message_ts: ts } = await answer(slack, "chat.postEphemeral", { ...message, user: MAYA });
    expect(await answer(slack, "chat.update", { ...message, ts })).toMatchObject({ error: "message_not_found" });
    expect(await answer(slack, "conversations.history", { channel: OFFERS })).toMatchObject({ messages: [] });
  });

  it("leave a stone where replies stand under them", async () => {
    const slack = await localSlack();
    const { ts } = await answer(slack, "chat.postMessage", message);
    await slack.say(THEO, OFFERS, "reply", ts as string);
    await answer(slack, "chat.delete", { channel: OFFERS, ts });
    expect(slack.sees(MAYA, OFFERS, ts as string).map(({ text }) => text)).toEqual([
      "This message was deleted.",
      "reply",
    ]);
  });

  it("have links, which name the thread in a reply's", async () => {
    const slack = await localSlack();
    const { ts } = await answer(slack, "chat.postMessage", message);
    const reply = await answer(slack, "chat.postMessage", { ...message, thread_ts: ts });
    expect(slack.linkTo({ channel: OFFERS, ts: reply.ts as string })).toBe(
      `https://local.slack.com/archives/${OFFERS}/p${String(reply.ts).replace(".", "")}?thread_ts=${ts}&cid=${OFFERS}`,
    );
  });
});

describe("reading", () => {
  it("gives history newest first, threads oldest first, in pages, with metadata where asked", async () => {
    const slack = await localSlack();
    const metadata = { event_type: "shared", event_payload: { guide: "ally/tpm" } };
    const { ts } = await answer(slack, "chat.postMessage", { ...message, text: "first", metadata });
    await answer(slack, "chat.postMessage", { ...message, text: "second" });
    await answer(slack, "chat.postMessage", { ...message, text: "reply", thread_ts: ts });
    const texts = (page: Record<string, unknown>) => (page.messages as { text: string }[]).map(({ text }) => text);

    const first = await answer(slack, "conversations.history", { channel: OFFERS, limit: 1 });
    expect([texts(first), first.has_more]).toEqual([["second"], true]);
    const cursor = (first.response_metadata as { next_cursor: string }).next_cursor;
    const next = await answer(slack, "conversations.history", { channel: OFFERS, limit: 1, cursor });
    expect([texts(next), next.has_more]).toEqual([["first"], false]);
    expect(next.messages).toMatchObject([{ reply_count: 1, thread_ts: ts }]);
    expect(JSON.stringify(next)).not.toContain("event_payload");

    const thread = await answer(slack, "conversations.replies", { channel: OFFERS, ts, include_all_metadata: true });
    expect(texts(thread)).toEqual(["first", "reply"]);
    expect(thread.messages).toMatchObject([{ metadata }, {}]);
    expect(texts(await answer(slack, "conversations.history", { channel: OFFERS, oldest: ts }))).toEqual(["second"]);
  });

  it("says what a channel is", async () => {
    const slack = await localSlack();
    const channel = async (id: string) => (await answer(slack, "conversations.info", { channel: id })).channel;
    expect(await channel(PARTNERS)).toMatchObject({ name: "partners", is_ext_shared: true, is_member: true });
    expect(await channel(GENERAL)).toMatchObject({ is_ext_shared: false, is_member: false, is_private: false });
    expect(await channel(slack.directChannel(MAYA))).toMatchObject({ is_im: true, user: MAYA });
  });

  it("says who the app is, and who is in a channel", async () => {
    const slack = await localSlack();
    expect(await answer(slack, "auth.test")).toMatchObject({ user_id: slack.botUserId, bot_id: expect.any(String) });
    expect(await answer(slack, "conversations.members", { channel: GENERAL })).toMatchObject({ members: [MAYA, THEO] });
  });
});

it("shows that the app is at work until it posts, and what it suggests", async () => {
  const slack = await localSlack();
  const { message: asked } = await slack.directMessage(MAYA, "ally tpm");
  const thread = { channel_id: asked.channel, thread_ts: asked.ts };
  await answer(slack, "assistant.threads.setStatus", { ...thread, status: "Looking it up" });
  expect(slack.status(asked.channel, asked.ts)?.text).toBe("Looking it up");
  await answer(slack, "chat.postMessage", { channel: asked.channel, thread_ts: asked.ts, text: "found" });
  expect(slack.status(asked.channel, asked.ts)).toBeUndefined();

  const prompts = [{ title: "Try this", message: "ally tpm" }];
  await answer(slack, "assistant.threads.setSuggestedPrompts", { channel_id: asked.channel, prompts });
  expect(slack.prompts(asked.channel)?.prompts).toEqual(prompts);
});
