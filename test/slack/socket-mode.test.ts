import { describe, expect, test } from "vitest";
import { MAYA, OFFERS, privateAnswer, stage } from "./stage.js";

/** What Slack has sent, or could, besides what apps expect. */
const ODD_FRAMES: [string, string][] = [
  ["null", "null"],
  ["no JSON", "{"],
  ["a number", "7"],
  ["no payload", '{"type":"events_api","envelope_id":"e1","payload":null}'],
  ["no event", '{"type":"events_api","envelope_id":"e2","payload":{"type":"event_callback","event":null}}'],
  ["no envelope", '{"type":"events_api","payload":{"event":{"type":"app_mention"}}}'],
  ["a command without payload", '{"type":"slash_commands","envelope_id":"e3"}'],
  ["an interaction that is a text", '{"type":"interactive","envelope_id":"e4","payload":"press"}'],
  ["an unknown kind", '{"type":"holograms","envelope_id":"e5","payload":{"type":"hologram"}}'],
  ["an unknown kind of event", '{"type":"events_api","envelope_id":"e6","payload":{"event":{"type":"moon_rose"}}}'],
];

describe("over Socket Mode", () => {
  test.each(ODD_FRAMES)("%s ends nothing", async (_, frame) => {
    const { slack } = await stage({ transport: "socket" });
    slack.sockets.frame(frame);
    await privateAnswer(slack, MAYA, OFFERS);
    expect(slack.sockets.silences).toEqual([]);
  });

  test.each(["refresh_requested", "warning"] as const)(
    "the next connection is open before the last one is closed (%s)",
    async (reason) => {
      const { slack } = await stage({ transport: "socket" });
      for (const round of [1, 2]) {
        slack.sockets.disconnect(reason);
        await slack.until(() => slack.log.calls("apps.connections.open").length === round + 1);
        await slack.command(MAYA, OFFERS, "/comp ally tpm new-york");
        await slack.until(() => slack.sees(MAYA, OFFERS).length === round);
        // Until the old one is gone.
        await slack.until(() => slack.sockets.count === 1);
      }
      expect(slack.sockets.silences).toEqual([]);
    },
    30_000,
  );

  test("a connection that breaks is there again at once", async () => {
    const { slack } = await stage({ transport: "socket" });
    slack.sockets.drop();
    await slack.until(() => slack.sockets.silences.length > 0);
    await privateAnswer(slack, MAYA, OFFERS);
    expect(slack.sockets.silences.every((milliseconds) => milliseconds < 1_000)).toBe(true);
  });

  test("a token that Slack refuses meanwhile is said and tried again, and ends nothing", async () => {
    const { slack, lines } = await stage({ transport: "socket" });
    slack.faults.onCall("apps.connections.open", { kind: "error", error: "invalid_auth" }, { times: 1 });
    slack.sockets.drop();
    const said = await slack.until(() =>
      lines.find((line) => line.includes("invalid_auth") && line.includes("next try")),
    );
    expect(said).toContain("Socket Mode is not connected");
  });

  test("what is asked when Slack renews connections over and over is answered once", async () => {
    const { slack } = await stage({ transport: "socket" });
    const asked = Array.from({ length: 6 }, async () => {
      slack.sockets.disconnect();
      await slack.command(MAYA, OFFERS, "/comp ally tpm new-york");
    });
    await Promise.all(asked);
    await slack.until(() => slack.sees(MAYA, OFFERS).length >= 6);
    expect(slack.sees(MAYA, OFFERS)).toHaveLength(6);
  });
});

test.each([
  ["null", "null"],
  ["no event", '{"type":"event_callback","event":null}'],
])("over HTTP %s, signed, ends nothing", async (_, body) => {
  const { slack, address } = await stage();
  const { createHmac } = await import("node:crypto");
  const at = Math.floor(Date.now() / 1_000);
  const signature = `v0=${createHmac("sha256", slack.signingSecret).update(`v0:${at}:${body}`).digest("hex")}`;
  const headers = {
    "content-type": "application/json",
    "x-slack-request-timestamp": String(at),
    "x-slack-signature": signature,
  };
  const { status } = await fetch(address, { method: "POST", body, headers });
  expect(status).toBeGreaterThanOrEqual(400);
  await privateAnswer(slack, MAYA, OFFERS);
});
