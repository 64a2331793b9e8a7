import { expect, it } from "vitest";
import { WebSocket } from "ws";
import { manualClock } from "./manual-clock.js";
import { boltOn, localSlack, MAYA, OFFERS } from "./support.js";

const talkative = (app: import("@slack/bolt").App) => {
  app.command("/comp", async ({ ack }) => ack("heard"));
};

/** A socket that acknowledges nothing unless told to, and keeps what it is sent. */
async function bareSocket(slack: Awaited<ReturnType<typeof localSlack>>) {
  const answer = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: "POST",
    headers: { authorization: `Bearer ${slack.appToken}` },
  });
  const { url } = (await answer.json()) as { url: string };
  const socket = new WebSocket(url);
  const received: Record<string, unknown>[] = [];
  socket.on("message", (data) => received.push(JSON.parse(data.toString())));
  await slack.until(() => received[0]);
  return { socket, received, url };
}

it("greets a connection", async () => {
  const slack = await localSlack();
  const { received } = await bareSocket(slack);
  expect(received[0]).toMatchObject({
    type: "hello",
    num_connections: 1,
    connection_info: { app_id: expect.any(String) },
  });
});

it("lets a ticket in once", async () => {
  const slack = await localSlack();
  const { url } = await bareSocket(slack);
  const again = new WebSocket(url);
  const refused = await new Promise((resolve) => again.on("error", resolve));
  expect(String(refused)).toContain("401");
});

it("hands out connections for an app token only", async () => {
  const slack = await localSlack();
  const answer = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: "POST",
    headers: { authorization: `Bearer ${slack.botToken}` },
  });
  expect(await answer.json()).toMatchObject({ ok: false, error: "not_allowed_token_type" });
});

it.each(["disconnect", "drop"] as const)("goes on after a %s and a reconnect", async (how) => {
  const slack = await boltOn("socket", talkative);
  expect((await slack.command(MAYA, OFFERS, "/comp 1")).kind).toBe("answered");
  slack.sockets[how]();
  await slack.until(() => !slack.sockets.connected);
  expect(await slack.command(MAYA, OFFERS, "/comp 2")).toMatchObject({ kind: "failed", reason: "connection_failed" });
  await slack.until(() => slack.sockets.connected);
  expect((await slack.command(MAYA, OFFERS, "/comp 3")).kind).toBe("answered");
});

it("sends an event again with its number and reason when it is not acknowledged", async () => {
  const clock = manualClock();
  const slack = await localSlack({ clock, app: { name: "compbot", events: new Set(["app_mention"]) } });
  const { received } = await bareSocket(slack);
  const said = slack.mention(MAYA, OFFERS, "x");
  await slack.until(() => received.length === 2);
  expect(received[1]).toMatchObject({ type: "events_api", accepts_response_payload: false, retry_attempt: 0 });
  await clock.advance(3000);
  await said;
  await slack.until(() => received.length === 3);
  expect(received[2]).toMatchObject({ retry_attempt: 1, retry_reason: "http_timeout", payload: received[1]?.payload });
  expect(received[2]?.envelope_id).not.toBe(received[1]?.envelope_id);
});

it("asks each of several connections in turn", async () => {
  const slack = await localSlack();
  const [first, second] = [await bareSocket(slack), await bareSocket(slack)];
  void slack.command(MAYA, OFFERS, "/comp 1");
  void slack.command(MAYA, OFFERS, "/comp 2");
  await slack.until(() => first.received.length === 2 && second.received.length === 2);
});
