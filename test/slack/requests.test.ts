import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { MAYA, OFFERS, privateAnswer, type Stage, stage, written } from "./stage.js";

interface Signing {
  secondsAgo?: number;
  secret?: string;
  body?: Record<string, string>;
}

/** Sends a signed `/comp` to the app itself, as anyone on the network could. */
async function send({ slack, address }: Stage, signing: Signing = {}) {
  const { secondsAgo = 0, secret = slack.signingSecret } = signing;
  const body = new URLSearchParams({
    command: "/comp",
    text: "ally tpm new-york",
    user_id: MAYA,
    channel_id: OFFERS,
    team_id: "T000LOCAL",
    trigger_id: "1.2.3",
    response_url: "http://127.0.0.1:9/nowhere",
    ...signing.body,
  }).toString();
  const stamp = String(Math.floor(Date.now() / 1000) - secondsAgo);
  const signature = `v0=${createHmac("sha256", secret).update(`v0:${stamp}:${body}`).digest("hex")}`;
  return fetch(address, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": stamp,
      "x-slack-signature": signature,
    },
    body,
  });
}

/** Sends any signed body. */
function sendBody({ slack, address }: Stage, body: string, type: string) {
  const stamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac("sha256", slack.signingSecret).update(`v0:${stamp}:${body}`).digest("hex")}`;
  const headers = { "content-type": type, "x-slack-request-timestamp": stamp, "x-slack-signature": signature };
  return fetch(address, { method: "POST", headers, body });
}

test.each([
  ["null", "application/json", 400],
  ["null", "text/plain", 400],
  ["7", "application/json", 400],
  ["{", "application/json", 400],
  ["payload=null", "application/x-www-form-urlencoded", 400],
  ["text=a+b&%70ayload=null", "application/x-www-form-urlencoded", 400],
  [`{"words":"${"a".repeat(1_100_000)}"}`, "application/json", 413],
])("a signed body that holds nothing is refused, and the next is taken: %.20s as %s", async (body, type, status) => {
  const staged = await stage();
  expect((await sendBody(staged, body, type)).status).toBe(status);
  expect((await send(staged)).status).toBe(200);
});

describe("signed requests", () => {
  test.each<[string, Signing, number]>([
    ["a fresh one", {}, 200],
    ["four minutes old", { secondsAgo: 240 }, 200],
    ["four minutes ahead", { secondsAgo: -240 }, 200],
    ["six minutes old", { secondsAgo: 360 }, 401],
    ["six minutes ahead", { secondsAgo: -360 }, 401],
    ["tomorrow's", { secondsAgo: -86_400 }, 401],
    ["another secret's", { secret: "somebody else's" }, 401],
  ])("%s", async (_, signing, status) => {
    const staged = await stage();
    const { slack } = staged;
    const hears = slack.log.responses().length;
    expect((await send(staged, signing)).status).toBe(status);
    if (status === 401) expect(slack.log.responses()).toHaveLength(hears);
  });

  test("without a signature or a timestamp nothing is taken", async () => {
    const { address } = await stage();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await fetch(address, { method: "POST", headers, body: "command=%2Fcomp" })).status).toBe(401);
  });

  test("other paths and methods are not there", async () => {
    const { address } = await stage();
    expect((await fetch(address)).status).toBe(404);
    expect((await fetch(new URL("/", address))).status).toBe(404);
  });
});

describe("where Slack does not say who we are", () => {
  test("a command is acknowledged all the same, and nothing waits for its response_url", async () => {
    const staged = await stage();
    staged.slack.faults.onCall("auth.test", { kind: "hang" });
    const mute = createServer(() => {}).listen(0, "127.0.0.1");
    await once(mute, "listening");
    onTestFinished(() => {
      mute.closeAllConnections();
      mute.close();
    });
    const { port } = mute.address() as AddressInfo;
    // After three seconds Bolt says 404.
    const { status } = await send(staged, { body: { response_url: `http://127.0.0.1:${port}/` } });
    expect(status).toBe(200);
  });

  test("a mention is left for Slack to send again", async () => {
    const { slack } = await stage();
    slack.faults.onCall("auth.test", { kind: "error", error: "invalid_auth" }, { times: 1 });
    const { message } = await slack.mention(MAYA, OFFERS, "ally tpm new-york");
    await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[1], 15_000);
    expect(slack.log.deliveries("app_mention").length).toBeGreaterThan(1);
  });
});

describe("once only", () => {
  test("a command that is delivered twice is answered once", async () => {
    const { slack } = await stage();
    slack.faults.onDelivery("command", { kind: "twice" }, { times: 1 });
    await privateAnswer(slack, MAYA, OFFERS);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(slack.log.deliveries("command").length).toBe(2);
    expect(slack.log.responses()).toHaveLength(1);
  });

  test("a mention that is delivered twice is answered once", async () => {
    const { slack } = await stage();
    slack.faults.onDelivery("app_mention", { kind: "twice" }, { times: 1 });
    const { message } = await slack.mention(MAYA, OFFERS, "ally tpm new-york");
    await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[1]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(slack.log.calls("chat.postMessage")).toHaveLength(1);
  });
});

describe("where Slack refuses newer blocks", () => {
  test.each(["table", "container", "data_visualization", "context_actions"])(
    "%s: the answer comes all the same",
    async (type) => {
      const { slack } = await stage({ feedbackChannel: OFFERS });
      slack.faults.refuseBlocks(type);
      const answer = await privateAnswer(slack, MAYA, OFFERS);
      expect(written(answer)).toContain("$203K–$293K");
      const { message } = await slack.mention(MAYA, OFFERS, "ally tpm new-york");
      const said = await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[1]);
      expect(written(said)).toContain("$268K–$293K");
    },
  );

  test("even sections: the text stands by itself", async () => {
    const { slack } = await stage();
    slack.faults.refuseBlocks("section", "table", "header");
    const answer = await privateAnswer(slack, MAYA, OFFERS);
    for (const part of ["Ally Financial", "$203K–$293K", "$268K–$293K", "Words for lever 1."])
      expect(answer.text).toContain(part);
  });
});

test("a fault of ours is said to the person and logged without the question", async () => {
  const { slack, lines } = await stage();
  await slack.command(MAYA, OFFERS, "/comp break");
  const said = await slack.until(() => slack.sees(MAYA, OFFERS)[0]);
  expect(said.text).toContain("“break” got no answer");
  expect(lines.join("\n")).toContain("broken on purpose");
});
