import { readFileSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { settingsFromManifest } from "../../../src/local-slack/app-settings.js";
import { type LocalSlack, startLocalSlack } from "../../../src/local-slack/local-slack.js";
import { guideText, makeGuidesFolder } from "../../ops/guides-folder.js";
import { type Replica, startReplica } from "../../ops/replica.js";

const MAYA = "U000MAYA";
const THEO = "U000THEO";
const OFFERS = "C000OFFERS";

interface Running {
  slack: LocalSlack;
  replica: Replica;
  /** Takes the replica's address away from Slack. */
  disconnect: () => void;
}

async function start(env: Record<string, string> = {}): Promise<Running> {
  const slack = await startLocalSlack({ app: settingsFromManifest(parse(readFileSync("manifest.yml", "utf8"))) });
  onTestFinished(() => slack.stop());
  const replica = await startReplica(envFor(slack, env));
  const disconnect = slack.connectHttp(replica.url);
  return { slack, replica, disconnect };
}

const envFor = (slack: LocalSlack, env: Record<string, string>) => ({
  SLACK_API_URL: slack.apiUrl,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  ...env,
});

const until = <Found>(slack: LocalSlack, find: () => Found | undefined | null | false) => slack.until(find, 45_000);

describe("the running program", () => {
  it("shows its health and counts what it does", async () => {
    const { slack, replica } = await start();
    expect(await (await replica.get("/healthz")).json()).toEqual({ status: "ok" });
    for (const page of ["/healthz", "/readyz", "/metrics"]) {
      const head = await fetch(`http://127.0.0.1:${replica.port}${page}`, { method: "HEAD" });
      expect([page, head.status, await head.text()]).toEqual([page, 200, ""]);
    }
    const ready = await replica.get("/readyz");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: "ready", ready: true });

    await slack.command(MAYA, OFFERS, "/comp ally tpm new-york");
    await slack.command(MAYA, OFFERS, "/comp qqqqqqqq");
    slack.faults.onCall("chat.postMessage", { kind: "error", error: "restricted_action" });
    await slack.mention(MAYA, OFFERS, "ally tpm");
    await until(slack, () => slack.sees(MAYA, OFFERS).length >= 3 && slack.log.calls("chat.postMessage").length >= 1);
    const read = async () => (await replica.get("/metrics")).text();
    // Counted when the app has heard of it, which is after Slack has logged it.
    await expect
      .poll(read)
      .toMatch(/compbot_slack_errors_total\{method="chat.postMessage",error="restricted_action"\} 1/);
    const metrics = await read();
    expect(metrics).toMatch(/compbot_answers_total\{kind="answer"\} 2/);
    expect(metrics).toMatch(/compbot_answers_total\{kind="unknown"\} 1/);
    expect(metrics).toMatch(/compbot_acknowledged_seconds_count\{type="command"\} 2/);
    expect(metrics).toMatch(/compbot_guides \d+/);
    expect(metrics).toMatch(/nodejs_eventloop_lag_p99_seconds/);
  }, 150_000);

  it("logs JSON with request ids, and neither tokens nor what was asked, offered or answered", async () => {
    const { slack, replica } = await start({ LOG_LEVEL: "debug" });
    await slack.command(MAYA, OFFERS, "/comp ally tpm new-york offer base 151234");
    await until(slack, () => slack.sees(MAYA, OFFERS).length > 0);
    slack.faults.onCall("chat.postMessage", { kind: "drop" });
    await slack.mention(MAYA, OFFERS, "ally tpm detroit");
    await until(slack, () => slack.log.calls("chat.postMessage").length > 1);
    expect(await replica.end("SIGTERM")).toBe(0);

    const entries = replica.lines.map((line) => JSON.parse(line));
    const request = entries.find(({ msg, type }) => msg === "request" && type === "command");
    expect(request).toMatchObject({ level: "info", request: expect.stringMatching(/^[\da-f]{8}-\d+$/) });
    expect(request.ms).toBeGreaterThanOrEqual(0);
    const all = replica.lines.join("\n");
    for (const secret of [slack.botToken, slack.signingSecret, "ally tpm", "Ally", "$203K", "/response/"]) {
      expect(all).not.toContain(secret);
    }
    // As typed, grouped and shortened; long enough that no time or port of the log can hold it.
    expect(all).not.toMatch(/151[,.]?234|151(\.2)?k/i);
  }, 150_000);

  it("finishes on SIGTERM what it began, takes nothing new, and exits with 0", async () => {
    const { slack, replica } = await start();
    // The answer waits for Slack some seconds.
    slack.faults.onCall("response_url", { kind: "rate_limited", retryAfterSeconds: 2 }, { times: 1 });
    await slack.command(MAYA, OFFERS, "/comp ally tpm new-york");
    await until(slack, () => slack.log.entries.some(({ kind }) => kind === "respond"));
    const ended = replica.end("SIGTERM");
    await expect.poll(async () => (await replica.get("/readyz")).status).toBe(503);
    expect((await replica.get("/healthz")).status).toBe(200);
    const { outcomes } = await slack.mention(THEO, OFFERS, "ally tpm new-york");
    expect(outcomes).toContainEqual(expect.objectContaining({ kind: "failed", status: 503 }));
    await until(slack, () => slack.sees(MAYA, OFFERS).find(({ text }) => text.includes("$203K–$293K")));
    expect(await ended).toBe(0);
    await expect(replica.get("/healthz")).rejects.toThrow();
  }, 150_000);

  it("does not wait for ever: what hangs is cut off, and it exits with 0", async () => {
    const { slack, replica } = await start();
    slack.faults.onCall("response_url", { kind: "hang" });
    await slack.command(MAYA, OFFERS, "/comp ally tpm new-york");
    await until(slack, () => slack.log.entries.some(({ kind }) => kind === "respond"));
    expect(await replica.end("SIGTERM")).toBe(0);
    expect(replica.lines.some((line) => line.includes("requests were cut off"))).toBe(true);
  }, 150_000);

  it("reads the guides again on SIGHUP", async () => {
    const folder = await makeGuidesFolder({ "acme/engineer.md": guideText("acme", "engineer") });
    onTestFinished(() => folder.remove());
    const { slack, replica } = await start({ GUIDES_DIR: folder.guidesDir, ALIASES_FILE: folder.aliasesFile });
    await folder.write("acme/designer.md", guideText("acme", "designer"));
    replica.signal("SIGHUP");
    await until(slack, () => replica.lines.some((line) => line.includes('"guides":2')));
  }, 150_000);

  it("after kill -9 in the middle of a share the next press finishes it once", async () => {
    const { slack, replica, disconnect } = await start();
    await slack.command(MAYA, OFFERS, "/comp ally tpm new-york");
    const mine = await until(slack, () => slack.sees(MAYA, OFFERS)[0]);
    // The answer is posted; Slack's word of that hangs, and there the process dies.
    slack.faults.onCall("chat.postMessage", { kind: "hang" }, { when: "after", times: 1 });
    await slack.press(MAYA, mine, "share-channel");
    await until(slack, () => slack.sees(THEO, OFFERS).length === 1);
    await replica.end("SIGKILL");
    slack.faults.clear();

    disconnect();
    slack.connectHttp((await startReplica(envFor(slack, {}))).url);
    await slack.press(MAYA, mine, "share-channel");
    await until(slack, () => slack.sees(MAYA, OFFERS).every(({ onlyVisibleToYou }) => !onlyVisibleToYou));
    await until(slack, () => slack.sees(THEO, OFFERS)[0]?.replies === 1);
    expect(slack.sees(THEO, OFFERS)).toHaveLength(1);
  }, 150_000);

  it("after kill -9 in the middle of a share to a thread the next try finds it there, once", async () => {
    const { slack, replica, disconnect } = await start();
    const { message: root } = await slack.say(THEO, OFFERS, "what would they pay?");
    await slack.command(MAYA, OFFERS, "/comp ally tpm new-york");
    const mine = await until(slack, () => slack.sees(MAYA, OFFERS).find(({ onlyVisibleToYou }) => onlyVisibleToYou));
    const share = async (before?: string) => {
      await slack.press(MAYA, mine, "share-thread");
      const fresh = () => [slack.modal(MAYA)].find((view) => view && view.id !== before);
      const view = await until(slack, fresh);
      await slack.submit(MAYA, view, { link: slack.linkTo(root) });
      return view.id;
    };
    // The message is taken; the answer to that hangs, and there the process dies.
    slack.faults.onCall("chat.postMessage", { kind: "hang" }, { when: "after", times: 1 });
    const first = await share();
    await until(slack, () => slack.sees(THEO, OFFERS, root.ts).length === 2);
    await replica.end("SIGKILL");
    slack.faults.clear();

    disconnect();
    slack.connectHttp((await startReplica(envFor(slack, {}))).url);
    await share(first);
    await until(slack, () => JSON.stringify(slack.modal(MAYA)?.blocks).includes("Shared to the thread."));
    expect(slack.sees(THEO, OFFERS, root.ts)).toHaveLength(2);
  }, 150_000);

  it("stops the start with one line where Slack refuses the token", async () => {
    const slack = await startLocalSlack();
    onTestFinished(() => slack.stop());
    await expect(startReplica(envFor(slack, { SLACK_BOT_TOKEN: "xoxb-wrong" }))).rejects.toThrow(
      "SLACK_BOT_TOKEN is refused by Slack (invalid_auth).",
    );
  }, 150_000);
});

describe("nobody gets in", () => {
  it("without a signature no page tells anything", async () => {
    const { replica } = await start();
    for (const path of ["/", "/slack/events", "/slack/install", "/slack/oauth_redirect", "/admin", "/.env"]) {
      const response = await replica.get(path);
      expect([path, response.status, await response.text()]).toEqual([path, 404, ""]);
    }
  }, 150_000);

  it("refuses a post without, with a wrong or with an old signature, and one that is too large", async () => {
    const { replica } = await start();
    const post = (body: string, headers: Record<string, string> = {}) =>
      fetch(replica.url, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
    const now = String(Math.floor(Date.now() / 1000));
    expect((await post("{}")).status).toBe(401);
    const wrong = { "x-slack-signature": "v0=00", "x-slack-request-timestamp": now };
    expect((await post("{}", wrong)).status).toBe(401);
    expect((await post("{}", { ...wrong, "x-slack-request-timestamp": "1" })).status).toBe(401);
    // Slack asks so whether a certificate is good; nothing else in the body counts.
    const check = await post("ssl_check=1&command=/comp&text=ally", {
      "content-type": "application/x-www-form-urlencoded",
    });
    expect([check.status, await check.text()]).toEqual([200, ""]);
    expect(await (await replica.get("/metrics")).text()).not.toContain('compbot_answers_total{kind="answer"} 1');
    // Last: the rest of the body is not read, so the connection ends with it.
    expect((await post("x".repeat(2 * 1024 * 1024), wrong)).status).toBe(413);
  }, 150_000);
});
