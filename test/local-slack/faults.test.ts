import { webApi } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import { settingsFromManifest } from "../../src/local-slack/app-settings.js";
import type { CallFault } from "../../src/local-slack/faults.js";
import type { LocalSlack } from "../../src/local-slack/local-slack.js";
import { manualClock } from "./manual-clock.js";
import { boltOn, localSlack, MAYA, modal, OFFERS, section, silent, transports } from "./support.js";

const client = (slack: LocalSlack, retries = 0) =>
  new webApi.WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    logger: silent,
    retryConfig: { retries, minTimeout: 1, maxTimeout: 2 },
    timeout: 2_000,
    rejectRateLimitedCalls: retries === 0,
  });

const post = (slack: LocalSlack, retries?: number) =>
  client(slack, retries).chat.postMessage({ channel: OFFERS, text: "hello" });
const posted = (slack: LocalSlack) => slack.sees(MAYA, OFFERS).length;

describe("calls that go wrong", () => {
  const faults: [CallFault, object][] = [
    [{ kind: "rate_limited", retryAfterSeconds: 7 }, { retryAfter: 7 }],
    [{ kind: "status", status: 500 }, { statusCode: 500 }],
    [{ kind: "error", error: "is_archived" }, { data: { ok: false, error: "is_archived" } }],
    [{ kind: "hang" }, { code: "slack_webapi_request_error" }],
    [{ kind: "drop" }, { code: "slack_webapi_request_error" }],
  ];

  it.each(faults)("before any work: %o", async (fault, error) => {
    const slack = await localSlack();
    slack.faults.onCall("chat.postMessage", fault, { times: 1 });
    await expect(post(slack)).rejects.toMatchObject(error);
    expect(posted(slack)).toBe(0);
    await post(slack);
    expect(posted(slack)).toBe(1);
  });

  it.each(faults)("after the work, when only the answer is lost: %o", async (fault, error) => {
    const slack = await localSlack();
    slack.faults.onCall("chat.postMessage", fault, { times: 1, when: "after" });
    await expect(post(slack)).rejects.toMatchObject(error);
    expect(posted(slack)).toBe(1);
  });

  it("are got over by a client that tries again", async () => {
    const slack = await localSlack();
    slack.faults.onCall("chat.postMessage", { kind: "status", status: 503 }, { times: 2 });
    await post(slack, 3);
    expect(slack.log.calls("chat.postMessage").map(({ status }) => status)).toEqual([503, 503, 200]);
  });

  it("leave other methods alone, and end when they are cleared", async () => {
    const slack = await localSlack();
    slack.faults.onCall("chat.update", { kind: "drop" });
    await post(slack);
    slack.faults.onCall("*", { kind: "drop" });
    await expect(post(slack)).rejects.toMatchObject({ code: "slack_webapi_request_error" });
    slack.faults.clear();
    await post(slack);
  });

  it("strike response URLs too", async () => {
    const slack = await localSlack();
    await slack.command(MAYA, OFFERS, "/comp");
    slack.faults.onCall("response_url", { kind: "status", status: 500 }, { times: 1 });
    const url = String(slack.log.deliveries("command")[0]?.payload.response_url);
    const respond = () =>
      fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: '{"text":"x"}' });
    expect((await respond()).status).toBe(500);
    expect((await respond()).status).toBe(200);
  });
});

describe("block types that this Slack does not know", () => {
  const container = { type: "container", title: { type: "plain_text", text: "x" }, child_blocks: [section("x")] };

  it("make a message invalid_blocks, with the place", async () => {
    const slack = await localSlack();
    slack.faults.refuseBlocks("container", "table");
    const sent = client(slack).chat.postMessage({
      channel: OFFERS,
      text: "x",
      blocks: [section("a"), container] as never,
    });
    await expect(sent).rejects.toMatchObject({
      data: {
        error: "invalid_blocks",
        response_metadata: { messages: ["[ERROR] unsupported type: container [json-pointer:/blocks/1/type]"] },
      },
    });
    slack.faults.clear();
    await client(slack).chat.postMessage({ channel: OFFERS, text: "x", blocks: [container] as never });
  });

  it("are found inside others, and in views", async () => {
    const slack = await localSlack();
    slack.faults.refuseBlocks("section");
    const sent = client(slack).chat.postMessage({ channel: OFFERS, text: "x", blocks: [container] as never });
    await expect(sent).rejects.toMatchObject({ data: { error: "invalid_blocks" } });
    const view = { type: "home" as const, blocks: modal("m").blocks };
    await expect(client(slack).views.publish({ user_id: MAYA, view })).rejects.toMatchObject({
      data: { error: "invalid_arguments" },
    });
  });
});

describe.each(transports)("deliveries that go wrong over %s", (transport) => {
  const counting = async (clock = manualClock()) => {
    const heard: string[] = [];
    const slack = await boltOn(
      transport,
      (app) => {
        app.command("/comp", async ({ ack, command }) => {
          heard.push(command.trigger_id);
          await ack();
        });
        app.event("app_mention", async ({ body }) => void heard.push(body.event_id));
      },
      { clock },
    );
    return { slack, heard, clock };
  };

  it("come twice, with the same ids", async () => {
    const { slack, heard } = await counting();
    slack.faults.onDelivery("command", { kind: "twice" }, { times: 1 });
    slack.faults.onDelivery("app_mention", { kind: "twice" }, { times: 1 });
    await slack.command(MAYA, OFFERS, "/comp x");
    await slack.mention(MAYA, OFFERS, "x");
    await slack.until(() => heard.length === 4);
    expect(new Set(heard).size).toBe(2);
    await slack.command(MAYA, OFFERS, "/comp x");
    expect(heard).toHaveLength(5);
  });

  it("come late", async () => {
    const { slack, heard, clock } = await counting();
    slack.faults.onDelivery("*", { kind: "late", ms: 5000 }, { times: 1 });
    const typed = slack.command(MAYA, OFFERS, "/comp x");
    await clock.advance(4999);
    expect(heard).toEqual([]);
    await clock.advance(1);
    await typed;
    expect(heard).toHaveLength(1);
  });
});

it("a wrong or old signature is refused by the app", async () => {
  const slack = await boltOn("http", (app) => {
    app.command("/comp", async ({ ack }) => ack());
  });
  slack.faults.onDelivery("command", { kind: "bad_signature" }, { times: 1 });
  expect(await slack.command(MAYA, OFFERS, "/comp")).toMatchObject({ kind: "failed", status: 401 });
  slack.faults.onDelivery("command", { kind: "signed_at", secondsAgo: 301 }, { times: 1 });
  expect(await slack.command(MAYA, OFFERS, "/comp")).toMatchObject({ kind: "failed", status: 401 });
  expect(await slack.command(MAYA, OFFERS, "/comp")).toMatchObject({ kind: "answered" });
});

it("a manifest is read for what it allows", () => {
  const settings = settingsFromManifest({
    features: {
      bot_user: { display_name: "compbot" },
      slash_commands: [{ command: "/comp" }],
      shortcuts: [{ name: "Answer", type: "message", callback_id: "answer" }],
    },
    oauth_config: { scopes: { bot: ["commands"], bot_optional: ["channels:history"] } },
    settings: { event_subscriptions: { bot_events: ["app_mention"] } },
  });
  expect(settings).toEqual({
    name: "compbot",
    scopes: new Set(["commands", "channels:history"]),
    events: new Set(["app_mention"]),
    commands: new Set(["/comp"]),
    shortcuts: [{ kind: "message", callbackId: "answer", name: "Answer" }],
  });
});
