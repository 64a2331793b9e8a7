import { createHmac } from "node:crypto";
import { request as httpRequest } from "node:http";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp } from "../../src/app.js";
import { readSettings } from "../../src/config.js";
import { openCollection } from "../../src/index.js";
import { type LocalSlack, startLocalSlack } from "../../src/local-slack/local-slack.js";
import { CALLS_A_MINUTE, MCP_BODY_LIMIT, makeRateLimit } from "../../src/mcp/http.js";
import { openLog } from "../../src/ops/log.js";
import type { Stoppable } from "../../src/ops/signals.js";
import { freePort } from "../ops/free-port.js";
import { readHere } from "../read-here.js";

const TOKEN = "a-token-of-agents";
const QUESTION = "ally tpm new-york offer base 151k";

let slack: LocalSlack;
let app: Stoppable;
let address: URL;
const logged: string[] = [];

beforeAll(async () => {
  slack = await startLocalSlack();
  const port = await freePort();
  const settings = readSettings({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    PORT: String(port),
    MCP_PATH: "/mcp",
    MCP_TOKEN: TOKEN,
    LOG_LEVEL: "debug",
  });
  const { connection } = settings;
  if (connection.kind !== "http") throw new Error(connection.kind);
  app = await startApp(
    settings,
    connection,
    openLog("debug", { write: (line) => void logged.push(line) }),
    [],
    readHere,
  );
  address = new URL(`http://127.0.0.1:${port}/mcp`);
}, 60_000);
afterAll(async () => {
  await app.stop();
  await slack.stop();
});

const call = (meta: object = {}, question = QUESTION): string =>
  JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name: "ask", arguments: { question }, _meta: meta },
  });

/** Slack's signature of a body. https://docs.slack.dev/authentication/verifying-requests-from-slack */
function signed(body: string, { secret = slack.signingSecret, age = 0 } = {}): Record<string, string> {
  const stamp = String(Math.floor(Date.now() / 1000) - age);
  const digest = createHmac("sha256", secret).update(`v0:${stamp}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": stamp, "x-slack-signature": `v0=${digest}` };
}

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(address, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
  });

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const maya = () => ({ slack: { user_id: "U000MAYA", team_id: "T000LOCAL" } });

describe("the endpoint", () => {
  it("serves the SDK's own client, answering as the terminal does", async () => {
    const client = new Client({ name: "test", version: "0.0.0" });
    await client.connect(new StreamableHTTPClientTransport(address, { requestInit: { headers: bearer(TOKEN) } }));
    const guides = await openCollection();
    for (const question of [QUESTION, "stripe pm nyc", "tpm new-york", "acme swe"]) {
      const { structuredContent } = await client.callTool({ name: "ask", arguments: { question } });
      expect(structuredContent).toEqual({ answer: guides.ask(question).answer });
    }
    await client.close();
  });

  it("takes what Slack signed for a person of its workspace", async () => {
    const body = call(maya());
    const response = await post(body, signed(body));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ result: { structuredContent: { answer: { kind: "offer" } } } });
    const handshake = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" });
    expect((await post(handshake, signed(handshake))).status).toBe(200);
  });

  it.each([
    ["no word of who asks", () => [call(), {}], 401],
    ["a wrong token", () => [call(), bearer("another-token-of-16")], 401],
    ["a wrong token beside a good signature", () => [call(maya()), { ...signed(call(maya())), ...bearer("x") }], 401],
    ["a forged signature", () => [call(maya()), signed(call(maya()), { secret: "guessed" })], 401],
    ["a signature of another body", () => [call(maya()), signed(call())], 401],
    ["a signature of six minutes ago", () => [call(maya()), signed(call(maya()), { age: 360 })], 401],
    ["a signature of a time to come", () => [call(maya()), signed(call(maya()), { age: -360 })], 401],
    ["a signed call of nobody", () => [call(), signed(call())], 401],
    [
      "a person of another organisation",
      () => {
        const body = call({ slack: { user_id: "U1", team_id: "T0OTHER" } });
        return [body, signed(body)];
      },
      403,
    ],
    ["a page in a browser", () => [call(), { ...bearer(TOKEN), origin: "https://example.org" }], 403],
    ["what is no JSON", () => ["{", bearer(TOKEN)], 400],
  ] as const)("refuses %s", async (_what, request, status) => {
    const [body, headers] = request();
    const response = await post(String(body), headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain("at ");
  });

  it("refuses other methods, and 2 MB", async () => {
    for (const method of ["GET", "DELETE"]) {
      expect((await fetch(address, { method, headers: bearer(TOKEN) })).status).toBe(405);
    }
    const status = await new Promise<number | undefined>((done) => {
      const sent = httpRequest(address, { method: "POST", headers: bearer(TOKEN) }, (response) => {
        done(response.statusCode);
        response.resume();
      });
      sent.on("error", () => done(413));
      sent.end("x".repeat(Math.max(2_000_000, MCP_BODY_LIMIT + 1)));
    });
    expect(status).toBe(413);
    expect((await fetch(new URL("/healthz", address))).status).toBe(200);
  });

  it("answers so many calls of one caller a minute, and says when to come back", async () => {
    const statuses: number[] = [];
    for (let sent = 0; sent < 1_000 / 4; sent++) {
      const body = call({ slack: { user_id: "U00BUSY", team_id: "T000LOCAL" } }, "ally");
      const response = await post(body, signed(body));
      await response.arrayBuffer();
      statuses.push(response.status);
      if (response.status === 429) expect(response.headers.get("retry-after")).toBe("60");
    }
    expect(statuses.filter((status) => status === 200).length).toBe(CALLS_A_MINUTE);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
  }, 60_000);

  it("logs nothing of what it is asked", () => {
    expect(logged.join("")).not.toContain("151k");
  });
});

describe("the calls of a minute", () => {
  it("are counted for each caller, and anew after it", () => {
    let at = 0;
    const limit = makeRateLimit(2, () => at);
    expect([limit.take("a"), limit.take("a"), limit.take("a"), limit.take("b")]).toEqual([true, true, false, true]);
    at = 60_000;
    expect(limit.take("a")).toBe(true);
  });
});

describe("the settings", () => {
  const HTTP = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s" };
  const SOCKET = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };

  it("open the endpoint only where it is known who calls", () => {
    expect(readSettings(HTTP).mcp).toBeUndefined();
    expect(readSettings({ ...HTTP, MCP_PATH: "/mcp" }).mcp).toEqual({ path: "/mcp", signingSecret: "s" });
    expect(readSettings({ ...SOCKET, PORT: "1", MCP_PATH: "/mcp", MCP_TOKEN: TOKEN }).mcp).toEqual({
      path: "/mcp",
      token: TOKEN,
    });
  });

  it.each([
    [{ ...SOCKET, PORT: "1", MCP_PATH: "/mcp" }, /SLACK_SIGNING_SECRET or MCP_TOKEN/],
    [{ ...SOCKET, MCP_PATH: "/mcp", MCP_TOKEN: TOKEN }, /PORT/],
    [{ MCP_PATH: "/mcp", MCP_TOKEN: TOKEN }, /compbot mcp/],
    [{ ...HTTP, MCP_TOKEN: TOKEN }, /MCP_PATH/],
    [{ ...HTTP, MCP_PATH: "mcp" }, /MCP_PATH must be a path/],
    [{ ...HTTP, MCP_PATH: "/slack/events" }, /MCP_PATH is a path that the app uses/],
    [{ ...HTTP, MCP_PATH: "/mcp", MCP_TOKEN: "short" }, /MCP_TOKEN must have/],
  ])("say what is missing: %j", (env, why) => {
    expect(() => readSettings(env)).toThrow(why);
  });
});
