import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type LocalSlack, startLocalSlack } from "../../src/local-slack/local-slack.js";
import { BODIES_LIMIT } from "../../src/slack/bolt/empty-body.js";
import { freePort } from "./free-port.js";
import { type Replica, startReplica } from "./replica.js";

/** First lines of requests that are no addresses, or none of ours. */
const ODD = [
  "GET // HTTP/1.1",
  "POST // HTTP/1.1",
  "GET http://[ HTTP/1.1",
  "GET /%ff HTTP/1.1",
  "GET /healthz/../../etc/passwd HTTP/1.1",
  "OPTIONS * HTTP/1.1",
  "CONNECT x:1 HTTP/1.1",
  "GET /slack/oauth_redirect?error=<script> HTTP/1.1",
  "NONSENSE",
];

/** A connection on which anything can be written. */
async function dial(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  onTestFinished(() => void socket.destroy());
  return socket;
}

async function say(port: number, line: string): Promise<string> {
  const socket = await dial(port);
  socket.write(`${line}\r\nhost: x\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
  return text(socket).catch(() => "");
}

const alive = async (port: number) => (await fetch(`http://127.0.0.1:${port}/healthz`)).status;

describe("a stranger on the network", () => {
  let slack: LocalSlack;
  beforeAll(async () => {
    slack = await startLocalSlack();
    return () => slack.stop();
  });
  const tokens = () => ({ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.botToken });
  const overHttp = (): Promise<Replica> => startReplica({ ...tokens(), SLACK_SIGNING_SECRET: slack.signingSecret });

  it("ends nothing by odd addresses, over HTTP", async () => {
    const { port, lines } = await overHttp();
    for (const line of ODD)
      expect([line, await say(port, line)]).toEqual([line, expect.not.stringMatching(/ 200 |<script/)]);
    expect(await alive(port)).toBe(200);
    expect(lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  }, 60_000);

  it("nor where the pages stand beside Socket Mode", async () => {
    const port = await freePort();
    const replica = await startReplica({ ...tokens(), SLACK_APP_TOKEN: slack.appToken, PORT: String(port) });
    for (const line of ODD)
      expect([line, await say(port, line)]).toEqual([line, expect.not.stringMatching(/ 200 |<script/)]);
    expect(await alive(port)).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/slack/events`, { method: "POST" })).status).toBe(404);
    expect(await replica.end("SIGTERM")).toBe(0);
  }, 60_000);

  it("is told at the start where those pages find their port taken", async () => {
    const taken = createServer().listen(0);
    onTestFinished(() => void taken.close());
    await once(taken, "listening");
    const address = taken.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const env = { ...tokens(), SLACK_APP_TOKEN: slack.appToken, PORT: port };
    await expect(startReplica(env)).rejects.toThrow(`PORT ${port} is taken by another program.`);
  }, 60_000);

  it.each([
    ["never ends its headers", "POST /slack/events HTTP/1.1\r\nhost: x\r\nx-slow: "],
    ["never ends its body", "POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{"],
    ["says nothing", ""],
  ])(
    "is cut off where a request %s",
    async (_how, words) => {
      const { port } = await overHttp();
      const socket = await dial(port);
      socket.write(words);
      socket.resume();
      await once(socket, "close");
      expect(await alive(port)).toBe(200);
    },
    45_000,
  );

  it("fills no memory by many bodies that never end", async () => {
    const { port } = await overHttp();
    const size = 1_000_000;
    const head = `POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${size}\r\n\r\n`;
    const many = Array.from({ length: Math.ceil(BODIES_LIMIT / size) + 2 }, async () => {
      const socket = await dial(port);
      socket.resume();
      await new Promise((written) => socket.write(head + "x".repeat(size - 1), written));
      return socket;
    });
    const sockets = await Promise.all(many);
    const post = () => fetch(`http://127.0.0.1:${port}/slack/events`, { method: "POST", body: "x".repeat(size) });
    await expect.poll(async () => (await post()).status).toBe(503);
    expect(await alive(port)).toBe(200);
    // Where they go, there is room again: what is unsigned is refused as such.
    for (const socket of sockets) socket.destroy();
    await expect.poll(async () => (await post()).status).toBe(401);
  }, 45_000);
});
