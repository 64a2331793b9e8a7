import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { type LocalSlack, startLocalSlack } from "../../../src/local-slack/local-slack.js";
import { startReplica } from "../../ops/replica.js";

/** Nobody listens there; the first port is one that `fetch` does not even try. */
const NOWHERE = "http://127.0.0.1:2/api/";

async function localSlack(): Promise<LocalSlack> {
  const slack = await startLocalSlack();
  onTestFinished(() => slack.stop());
  return slack;
}
const overSocket = (slack: LocalSlack) => ({
  SLACK_API_URL: slack.apiUrl,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
});

describe("the start", () => {
  it("says where Slack cannot be reached, and what to look at", async () => {
    const env = { SLACK_API_URL: NOWHERE, SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };
    const failure = String(await startReplica(env).catch((error: unknown) => error));
    expect(failure).toContain("exit code 1");
    expect(failure).toContain(`Slack cannot be reached from this machine: ${NOWHERE} (ECONNREFUSED)`);
    expect(failure).toMatch(/DNS.*firewall.*proxy/);
    expect(failure.split("\n")).toHaveLength(2);
    expect(failure).not.toContain("fault of compbot");
  }, 150_000);

  it("takes requests over HTTP all the same, and warns", async () => {
    const replica = await startReplica({
      SLACK_API_URL: NOWHERE,
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_SIGNING_SECRET: "secret",
    });
    expect((await replica.get("/readyz")).status).toBe(200);
    expect(replica.lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ level: "warn", address: NOWHERE, reason: "ECONNREFUSED" }),
    );
  }, 150_000);

  it("starts no local Slack in production, with nothing set or only an empty DATABASE_URL", async () => {
    await expect(startReplica({ NODE_ENV: "production", DATABASE_URL: "" })).rejects.toThrow(
      /exit code 2\):\nSLACK_BOT_TOKEN is missing/,
    );
  }, 150_000);

  it("names the app token that Slack refuses", async () => {
    const env = { ...overSocket(await localSlack()), SLACK_APP_TOKEN: "xapp-wrong" };
    await expect(startReplica(env)).rejects.toThrow("SLACK_APP_TOKEN is refused by Slack (invalid_auth).");
    await expect(startReplica(env)).rejects.toThrow("exit code 2");
  }, 150_000);

  it("names the port that is taken", async () => {
    const slack = await localSlack();
    const taken = createServer().listen(0);
    onTestFinished(() => void taken.close());
    await once(taken, "listening");
    const address = taken.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const env = {
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: "secret",
      PORT: port,
    };
    await expect(startReplica(env)).rejects.toThrow(`PORT ${port} is taken by another program.`);
  }, 150_000);

  it("outlives SIGHUP and ends on SIGTERM while it waits for its database", async () => {
    const child = spawn(process.execPath, ["dist/cli/main.js", "start"], {
      env: {
        PATH: process.env.PATH,
        SLACK_API_URL: (await localSlack()).apiUrl,
        SLACK_SIGNING_SECRET: "secret",
        SLACK_CLIENT_ID: "1",
        SLACK_CLIENT_SECRET: "secret",
        SLACK_STATE_SECRET: "secret",
        TOKEN_KEY: "key",
        DATABASE_URL: "postgres://compbot:hunter2@127.0.0.1:1/none",
      },
      stdio: ["ignore", "ignore", "pipe"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    let told = "";
    child.stderr.on("data", (chunk) => {
      told += String(chunk);
    });
    while (!told.includes("waiting for the database")) await pause(50);
    const ended = once(child, "exit");
    child.kill("SIGHUP");
    const waits = told.length;
    while (told.length === waits && child.signalCode === null) await pause(50);
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(told).not.toContain("hunter2");
  }, 150_000);
});

describe("Socket Mode", () => {
  it("outlives an outage of Slack and connects again", async () => {
    const slack = await localSlack();
    const replica = await startReplica({ ...overSocket(slack), LOG_LEVEL: "debug" });
    slack.faults.onCall("apps.connections.open", { kind: "drop" }, { times: 2 });
    slack.faults.onCall("apps.connections.open", { kind: "status", status: 503 }, { times: 1 });
    const health = async () => (await (await replica.get("/readyz")).json()) as { ready: boolean; socket: string };
    expect(await health()).toMatchObject({ ready: true, socket: "connected" });
    slack.sockets.drop();
    await expect.poll(health).toMatchObject({ ready: false, socket: "away" });
    await slack.until(() => slack.log.calls("apps.connections.open").length > 3 && slack.sockets.connected, 40_000);
    await slack.command("U000MAYA", "C000OFFERS", "/comp ally tpm new-york");
    await slack.until(() => slack.sees("U000MAYA", "C000OFFERS").length > 0, 15_000);
    expect(await health()).toMatchObject({ ready: true, socket: "connected" });
    expect(await (await replica.get("/metrics")).text()).toMatch(/^compbot_socket_connected 1$/m);
    expect(await replica.end("SIGTERM")).toBe(0);
  }, 150_000);
});
