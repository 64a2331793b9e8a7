import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { sign } from "../../src/local-slack/delivery/http.js";
import { manualClock } from "./manual-clock.js";
import { boltOn, GENERAL, localSlack, MAYA, OFFERS, PARTNERS, THEO, transports } from "./support.js";

describe.each(transports)("events over %s", (transport) => {
  it("tell of a mention, escaped as Slack escapes it", async () => {
    const slack = await boltOn(transport, (app) => {
      app.event("app_mention", async ({ event, say }) => void (await say({ text: "yes?", thread_ts: event.ts })));
    });
    const said = await slack.mention(
      MAYA,
      OFFERS,
      "at&t <tpm> for @theo in #general, see https://levels.fyi/t?a=1&b=2 or levels.io",
    );
    expect(slack.log.deliveries("app_mention")[0]?.payload).toMatchObject({
      type: "event_callback",
      event: {
        type: "app_mention",
        user: MAYA,
        channel: OFFERS,
        ts: said.message.ts,
        text: `<@U0000BOT> at&amp;t &lt;tpm&gt; for <@${THEO}> in <#${GENERAL}|general>, see <https://levels.fyi/t?a=1&amp;b=2> or <http://levels.io|levels.io>`,
      },
    });
    await slack.until(() => slack.sees(THEO, OFFERS, said.message.ts).length === 2);
  });

  it("tell of direct messages", async () => {
    const slack = await boltOn(transport, (app) => {
      app.message(async ({ message, say }) => void (await say({ text: "here", thread_ts: message.ts })));
    });
    const { message } = await slack.directMessage(MAYA, "ally tpm");
    expect(slack.log.deliveries("message")[0]?.payload).toMatchObject({
      event: { channel_type: "im", text: "ally tpm" },
    });
    await slack.until(() => slack.sees(MAYA, slack.directChannel(MAYA), message.ts).length === 2);
    expect(slack.sees(THEO, slack.directChannel(MAYA))).toEqual([]);
  });

  it("tell of the Home tab, with what it shows already, and of the agent view with what is beside it", async () => {
    const slack = await boltOn(transport, (app) => {
      app.event("app_home_opened", async ({ event, client }) => {
        if (event.tab === "home")
          await client.views.publish({ user_id: event.user, view: { type: "home", blocks: [] } });
      });
    });
    await slack.openHome(MAYA, "home");
    await slack.until(() => slack.home(MAYA));
    await slack.openHome(MAYA, "home");
    await slack.openHome(MAYA, "messages", OFFERS);
    const [first, second, third] = slack.log.deliveries("app_home_opened").map(({ payload }) => payload.event);
    expect(first).toMatchObject({ tab: "home", user: MAYA, channel: slack.directChannel(MAYA) });
    expect(first).not.toHaveProperty("view");
    expect(second).toMatchObject({ tab: "home", view: { type: "home" } });
    expect(third).toMatchObject({ tab: "messages", context: { entities: [{ value: OFFERS }] } });
    expect(slack.home(THEO)).toBeUndefined();
  });
});

/** An HTTP app that only listens: it keeps the requests, and answers as told. */
async function bareApp(answer: (count: number) => { status: number; headers?: Record<string, string> } | "silence") {
  const requests: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    requests.push({ headers: request.headers, body: await text(request) });
    const told = answer(requests.length);
    if (told !== "silence") response.writeHead(told.status, told.headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe("retries of events", () => {
  const mentioned = async (answer: Parameters<typeof bareApp>[0]) => {
    const clock = manualClock();
    const slack = await localSlack({ clock, app: { name: "compbot", events: new Set(["app_mention"]) } });
    const app = await bareApp(answer);
    slack.connectHttp(app.url);
    return { slack, clock, app, said: slack.mention(MAYA, OFFERS, "x") };
  };

  it("carry their number, the reason and a signature of their own", async () => {
    const { slack, clock, app, said } = await mentioned(() => ({ status: 500 }));
    expect((await said).outcomes).toMatchObject([{ kind: "failed", reason: "http_error", status: 500 }]);
    await slack.until(() => slack.log.deliveries().length === 2);
    await clock.advance(60_000);
    await slack.until(() => slack.log.deliveries().length === 3);
    await clock.advance(300_000);
    await slack.until(() => slack.log.deliveries().length === 4);
    await clock.advance(3_600_000);

    expect(app.requests.map(({ headers }) => headers["x-slack-retry-num"])).toEqual([undefined, "1", "2", "3"]);
    expect(app.requests[1]?.headers["x-slack-retry-reason"]).toBe("http_error");
    expect(new Set(app.requests.map(({ body }) => body)).size).toBe(1);
    for (const { headers, body } of app.requests) {
      const timestamp = Number(headers["x-slack-request-timestamp"]);
      expect(headers["x-slack-signature"]).toBe(sign(slack.signingSecret, timestamp, body));
    }
  });

  it("come when nothing answers in three seconds", async () => {
    const { slack, clock, app, said } = await mentioned((count) => (count === 1 ? "silence" : { status: 200 }));
    await slack.until(() => app.requests.length === 1);
    await clock.advance(3000);
    expect((await said).outcomes).toMatchObject([{ kind: "failed", reason: "timeout" }]);
    await slack.until(() => app.requests.length === 2);
    expect(app.requests[1]?.headers["x-slack-retry-reason"]).toBe("http_timeout");
  });

  it("end when the app says so", async () => {
    const { clock, app, said } = await mentioned(() => ({ status: 500, headers: { "x-slack-no-retry": "1" } }));
    await said;
    await clock.advance(400_000);
    expect(app.requests).toHaveLength(1);
  });

  it("are for events only", async () => {
    const clock = manualClock();
    const slack = await localSlack({ clock });
    const app = await bareApp(() => ({ status: 500 }));
    slack.connectHttp(app.url);
    await slack.command(MAYA, OFFERS, "/comp x");
    await slack.shortcut(MAYA, "form");
    await clock.advance(400_000);
    expect(app.requests).toHaveLength(2);
  });

  it("may reach another replica", async () => {
    const slack = await localSlack({ app: { name: "compbot", events: new Set(["app_mention"]) } });
    const [first, second] = [await bareApp(() => ({ status: 500 })), await bareApp(() => ({ status: 200 }))];
    slack.connectHttp(first.url);
    slack.connectHttp(second.url);
    await slack.mention(MAYA, OFFERS, "a");
    await slack.mention(MAYA, OFFERS, "b");
    await slack.until(
      () => first.requests.length > 0 && second.requests.some(({ headers }) => headers["x-slack-retry-num"] === "1"),
    );
  });
});

describe("what the app does not hear", () => {
  it("what it did not subscribe to", async () => {
    const slack = await localSlack({ app: { name: "compbot", events: new Set(["app_mention"]) } });
    expect((await slack.directMessage(MAYA, "x")).outcomes).toEqual([]);
    expect(await slack.openHome(MAYA, "home")).toBeNull();
  });

  it("a mention in a channel that it is not in, of which Slackbot tells the person", async () => {
    const slack = await localSlack();
    expect((await slack.mention(MAYA, GENERAL, "x")).outcomes).toEqual([]);
    expect(slack.sees(MAYA, GENERAL).at(-1)).toMatchObject({ onlyVisibleToYou: true, from: { name: "Slackbot" } });
    slack.invite(GENERAL, slack.botUserId);
    expect((await slack.mention(MAYA, GENERAL, "x")).outcomes).not.toEqual([]);
  });

  it("that a channel is shared stands on the event", async () => {
    const slack = await localSlack();
    await slack.mention("U000RHEA", PARTNERS, "x");
    expect(slack.log.deliveries("app_mention")[0]?.payload).toMatchObject({
      is_ext_shared_channel: true,
      event: { team: "T000OTHER" },
    });
  });
});
