import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type LocalSlack, startLocalSlack } from "../../../src/local-slack/local-slack.js";
import { SERVER_LIMITS } from "../../../src/ops/bounded-server.js";
import { BODIES_LIMITS } from "../../../src/slack/bolt/empty-body.js";
import { freePort } from "../../ops/free-port.js";
import { type Replica, startReplica } from "../../ops/replica.js";

/** First lines of requests that are no addresses, or none of ours. */
const ODD = [
  "GET // HTTP/1.1",
  "POST // HTTP/1.1",
  "GET http://[ HTTP/1.1",
  "GET /%ff HTTP/1.1",
  "GET /healthz/../../etc/passwd HTTP/1.1",
  "GET /slack/%2e%2e/metrics HTTP/1.1",
  "GET /slack/../metrics HTTP/1.1",
  "GET http://localhost/metrics HTTP/1.1",
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

/** Asks for many pages at once on one connection. @returns how many answers began to come, where they are read */
async function pipeline(port: number, path: string, times: number, read: boolean): Promise<number> {
  const socket = await dial(port);
  let answers = 0;
  if (read) {
    socket.on("data", (chunk) => {
      answers += String(chunk).split("HTTP/1.1 ").length - 1;
    });
  } else socket.pause();
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`.repeat(times));
  // One that reads nothing never hears of the end.
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, read ? 10_000 : 2_000))]);
  return answers;
}

/** The resident memory in megabytes, as the program tells it. */
const resident = async (port: number): Promise<number> => {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^process_resident_memory_bytes ([\d.e+]+)/m.exec(text)?.[1]) / 1e6;
};

/** How long half of all looks at `/healthz` took at the most while something went on, in milliseconds. */
async function healthTimes(port: number, work: Promise<unknown>): Promise<number> {
  let goesOn = true;
  const times: number[] = [];
  const ended = work.finally(() => {
    goesOn = false;
  });
  while (goesOn) {
    const began = performance.now();
    expect(await alive(port)).toBe(200);
    times.push(performance.now() - began);
  }
  await ended;
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

const alive = async (port: number) => (await fetch(`http://127.0.0.1:${port}/healthz`)).status;

describe("a stranger on the network", () => {
  let slack: LocalSlack;
  let overHttp: Replica;
  let overSocket: Replica;
  const tokens = () => ({ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.botToken });
  // Nothing that a test does to one of them may harm the next.
  beforeAll(async () => {
    slack = await startLocalSlack();
    const ends: (() => void)[] = [];
    const start = (env: Record<string, string>) => startReplica({ ...tokens(), ...env }, (end) => ends.push(end));
    [overHttp, overSocket] = await Promise.all([
      start({ SLACK_SIGNING_SECRET: slack.signingSecret }),
      start({ SLACK_APP_TOKEN: slack.appToken, PORT: "0" }),
    ]);
    return async () => {
      for (const end of ends) end();
      await slack.stop();
    };
  }, 150_000);

  it("ends nothing by odd addresses, over HTTP", async () => {
    const { port, lines } = overHttp;
    for (const line of ODD)
      expect([line, await say(port, line)]).toEqual([line, expect.not.stringMatching(/ 200 |<script/)]);
    expect(await alive(port)).toBe(200);
    expect(lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  }, 150_000);

  it("nor where the pages stand beside Socket Mode", async () => {
    const { port } = overSocket;
    for (const line of ODD)
      expect([line, await say(port, line)]).toEqual([line, expect.not.stringMatching(/ 200 |<script/)]);
    expect(await alive(port)).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/slack/events`, { method: "POST" })).status).toBe(404);
  }, 150_000);

  it.each([
    ["over HTTP", () => overHttp],
    ["beside Socket Mode", () => overSocket],
  ])(
    "piles up no answers by thousands of requests on one connection, %s",
    async (_how, replica) => {
      const { port } = replica();
      const before = await resident(port);
      const quiet = await healthTimes(port, new Promise((resolve) => setTimeout(resolve, 500)));
      for (const read of [false, true]) {
        const attack = Promise.all(
          ["/metrics", "/readyz", "/healthz", "/none"].map((path) => pipeline(port, path, 20_000, read)),
        );
        // Without the bound it takes over ten seconds; what a machine with other work takes is less than Slack waits.
        expect(await healthTimes(port, attack)).toBeLessThan(quiet * 10 + 3_000);
        for (const answers of await attack) expect(answers).toBeLessThanOrEqual(SERVER_LIMITS.waiting);
      }
      await expect.poll(() => resident(port)).toBeLessThan(before + 60);
    },
    150_000,
  );

  it("renders the numbers once for all who ask within a second", async () => {
    const { port } = overHttp;
    const texts = await Promise.all(
      Array.from({ length: 100 }, async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()),
    );
    // Its processor time is another one in each rendering.
    expect(new Set(texts).size).toBeLessThanOrEqual(2);
  }, 150_000);

  it("finds no operators' pages where Slack's requests come in, once they have a port of their own", async () => {
    const opsPort = await freePort();
    const { port } = await startReplica({
      ...tokens(),
      SLACK_SIGNING_SECRET: slack.signingSecret,
      OPS_PORT: String(opsPort),
    });
    for (const page of ["healthz", "readyz", "metrics"]) {
      const status = async (at: number) => (await fetch(`http://127.0.0.1:${at}/${page}`)).status;
      expect([page, await status(port), await status(opsPort)]).toEqual([page, 404, 200]);
    }
    const post = (at: number) => fetch(`http://127.0.0.1:${at}/slack/events`, { method: "POST", body: "{}" });
    expect([(await post(port)).status, (await post(opsPort)).status]).toEqual([401, 404]);
  }, 150_000);

  it("is told at the start where those pages find their port taken", async () => {
    const taken = createServer().listen(0);
    onTestFinished(() => void taken.close());
    await once(taken, "listening");
    const address = taken.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const env = { ...tokens(), SLACK_APP_TOKEN: slack.appToken, PORT: port };
    await expect(startReplica(env)).rejects.toThrow(`PORT ${port} is taken by another program.`);
  }, 150_000);

  it("is cut off where a request never ends its headers or its body, or nothing is said", async () => {
    const { port } = overHttp;
    const starts = [
      "POST /slack/events HTTP/1.1\r\nhost: x\r\nx-slow: ",
      "POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{",
      "",
    ].map(async (words) => {
      const socket = await dial(port);
      const closed = once(socket, "close");
      socket.write(words);
      socket.resume();
      await closed;
    });
    await Promise.all(starts);
    expect(await alive(port)).toBe(200);
  }, 45_000);

  it("fills no memory by many bodies that never end", async () => {
    const { port } = overHttp;
    const size = 1_000_000;
    const head = `POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${size}\r\n\r\n`;
    const many = Array.from({ length: Math.ceil(BODIES_LIMITS.large / size) + 2 }, async () => {
      const socket = await dial(port);
      socket.resume();
      await new Promise((written) => socket.write(head + "x".repeat(size - 1), written));
      return socket;
    });
    const sockets = await Promise.all(many);
    const post = () => fetch(`http://127.0.0.1:${port}/slack/events`, { method: "POST", body: "x".repeat(size) });
    await expect.poll(async () => (await post()).status).toBe(503);
    expect(await alive(port)).toBe(200);
    // What is as small as a command has room of its own.
    const small = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: "POST", body: "x".repeat(30_000) });
    expect(small.status).toBe(401);
    // Where they go, there is room again: what is unsigned is refused as such.
    for (const socket of sockets) socket.destroy();
    await expect.poll(async () => (await post()).status).toBe(401);
  }, 45_000);
});
