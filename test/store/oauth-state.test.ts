import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { startApp } from "../../src/app.js";
import { readSettings } from "../../src/config.js";
import { settingsFromManifest } from "../../src/local-slack/app-settings.js";
import { startLocalSlack } from "../../src/local-slack/local-slack.js";
import { openLog } from "../../src/ops/log.js";
import type { Stoppable } from "../../src/ops/signals.js";
import { freePort } from "../ops/free-port.js";
import { sharedPostgres } from "./postgres.js";

const postgres = sharedPostgres();

const STATE_SECRET = "state-secret";
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A state as Bolt makes it, signed with a secret or, where that is null, not at all. */
function forged(state: string, secret: string | null, changes: object = {}): string {
  const payload = JSON.parse(Buffer.from(state.split(".")[1] ?? "", "base64url").toString()) as object;
  const head = part({ alg: secret === null ? "none" : "HS256", typ: "JWT" });
  const words = `${head}.${part({ ...payload, ...changes })}`;
  return `${words}.${secret === null ? "" : createHmac("sha256", secret).update(words).digest("base64url")}`;
}

describe.skipIf(!postgres)("an install by OAuth", () => {
  const lines: string[] = [];
  let stop: () => Promise<void>;
  let base = "";
  let url = "";
  let botToken = "";

  beforeAll(async () => {
    url = (await postgres?.create("oauth_state")) ?? "";
    const app = settingsFromManifest(parse(readFileSync("manifest.yml", "utf8")));
    const slack = await startLocalSlack({ app });
    botToken = slack.botToken;
    const port = await freePort();
    base = `http://127.0.0.1:${port}/slack`;
    const secrets = {
      clientId: "1.2",
      clientSecret: "client-secret",
      stateSecret: STATE_SECRET,
      tokenKey: "token-key",
    };
    const running: Stoppable = await startApp(
      { ...readSettings({}), slackApiUrl: slack.apiUrl },
      { kind: "oauth", port, databaseUrl: url, signingSecret: slack.signingSecret, ...secrets },
      openLog("debug", { write: (line) => void lines.push(line) }),
      [...(app.scopes ?? [])],
    );
    stop = async () => {
      await running.stop();
      await slack.stop();
    };
  }, 60_000);
  afterAll(() => stop?.());

  const begin = async () => {
    const begun = await fetch(`${base}/install`, { redirect: "manual" });
    const state = new URL(begun.headers.get("location") ?? "").searchParams.get("state") ?? "";
    return {
      state,
      cookie: (begun.headers.get("set-cookie") ?? "").split(";")[0] ?? "",
      set: begun.headers.get("set-cookie"),
    };
  };
  const comeBack = async (query: Record<string, string>, cookie: string): Promise<number> => {
    const answer = await fetch(`${base}/oauth_redirect?${new URLSearchParams(query)}`, { headers: { cookie } });
    expect(await answer.text()).not.toContain("<script>");
    return answer.status;
  };
  const installations = async (): Promise<number> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ count: number }>("select count(*)::int from compbot_installations");
    await client.end();
    return rows[0]?.count ?? -1;
  };
  const cookieOf = (state: string) => `slack-app-oauth-state=${state}`;

  it.each<[string, (state: string) => string | null]>([
    ["without a state", () => null],
    ["with a state that nobody signed", (state) => forged(state, null)],
    ["with a state that somebody else signed", (state) => forged(state, "guessed")],
    ["with a state that is too old", (state) => forged(state, STATE_SECRET, { now: "2020-01-01T00:00:00.000Z" })],
    ["with words of its own", () => "<script>"],
  ])("installs nothing %s", async (_how, forge) => {
    const state = forge((await begin()).state);
    const query = { code: "local-code", ...(state !== null && { state }) };
    expect(await comeBack(query, state === null ? "" : cookieOf(state))).toBe(400);
    expect(await installations()).toBe(0);
  });

  it("installs nothing in another browser than the one that began", async () => {
    const [mine, other] = [await begin(), await begin()];
    expect(await comeBack({ code: "local-code", state: mine.state }, other.cookie)).toBe(400);
    expect(await comeBack({ code: "local-code", state: mine.state }, "")).toBe(400);
    expect(await comeBack({ error: "<script>", state: mine.state }, mine.cookie)).toBe(400);
    expect(await installations()).toBe(0);
  });

  it("works in that browser, by a cookie that no script reads and that only https carries", async () => {
    const { state, cookie, set } = await begin();
    expect(set).toMatch(/Secure; HttpOnly/);
    expect(await comeBack({ code: "local-code", state }, cookie)).toBe(200);
    expect(await installations()).toBe(1);
    const all = lines.join("");
    for (const secret of ["client-secret", STATE_SECRET, "token-key", "local-code", botToken, "eyJ"])
      expect(all).not.toContain(secret);
  });
});
