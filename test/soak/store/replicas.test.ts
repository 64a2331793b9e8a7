import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { settingsFromManifest } from "../../../src/local-slack/app-settings.js";
import { type LocalSlack, startLocalSlack } from "../../../src/local-slack/local-slack.js";
import { SHARE } from "../../../src/present/words.js";
import { type Replica, startReplica } from "../../ops/replica.js";
import { PATIENT } from "../../slack/stage.js";
import { eventually } from "../../store/databases.js";
import { startPostgres } from "../../store/postgres.js";

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

const MAYA = "U000MAYA";
const THEO = "U000THEO";
const OFFERS = "C000OFFERS";
const QUESTION = "/comp ally tpm new-york";

describe.skipIf(!postgres)("two replicas in two processes", () => {
  let databases = 0;
  let url = "";
  let slack: LocalSlack;
  let replicas: Replica[] = [];

  const start = async () => {
    const replica = await startReplica({
      SLACK_API_URL: slack.apiUrl,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_CLIENT_ID: "1.2",
      SLACK_CLIENT_SECRET: "client",
      SLACK_STATE_SECRET: "state",
      DATABASE_URL: url,
      TOKEN_KEY: "key",
    });
    return replica;
  };

  /** Goes the way of a person who installs the app; Slack's own page in the middle agrees at once. */
  const install = async (replica: Replica): Promise<number> => {
    const begun = await replica.get("/slack/install");
    const asked = new URL(begun.headers.get("location") ?? "");
    expect(asked.searchParams.get("scope")).toContain("commands");
    const cookie = (begun.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const back = new URL(`http://127.0.0.1:${replica.port}/slack/oauth_redirect`);
    back.searchParams.set("code", "local-code");
    back.searchParams.set("state", asked.searchParams.get("state") ?? "");
    return (await fetch(back, { headers: { cookie } })).status;
  };

  const until = <Found>(find: () => Found | undefined | null | false) => slack.until(find, 45_000);
  const answer = () => until(() => slack.sees(MAYA, OFFERS).find(({ text }) => text.includes("$203K–$293K")));
  const errors = () => replicas.flatMap(({ lines }) => lines).filter((line) => line.includes('"level":"error"'));

  beforeEach(async () => {
    url = (await postgres?.create(`replicas_${databases++}`)) ?? "";
    const manifest: unknown = parse(readFileSync("manifest.yml", "utf8"));
    slack = await startLocalSlack({ app: settingsFromManifest(manifest), clock: PATIENT });
    onTestFinished(() => slack.stop());
    replicas = await Promise.all([start(), start()]);
  }, 150_000);

  it("answers on one what was installed through the other, and nobody before", async () => {
    const [one, two] = replicas as [Replica, Replica];
    const disconnect = slack.connectHttp(two.url);
    await slack.command(MAYA, OFFERS, QUESTION);
    await until(() => slack.sees(MAYA, OFFERS).find(({ text }) => text.includes("installation")));

    expect(await install(one)).toBe(200);
    await slack.command(MAYA, OFFERS, QUESTION);
    expect((await answer()).onlyVisibleToYou).toBe(true);

    await slack.uninstall();
    disconnect();
    slack.connectHttp(one.url);
    await eventually(async () => expect(await rows("compbot_installations")).toBe(0), 15_000);
    expect([...one.lines, ...two.lines].join("\n")).not.toMatch(/xoxb|\bally\b|\btpm\b/i);
  }, 150_000);

  it("gives one effect to an event and a press that reach both", async () => {
    const [one, two] = replicas as [Replica, Replica];
    expect(await install(one)).toBe(200);
    slack.connectHttp(one.url);
    slack.connectHttp(two.url);

    slack.faults.onDelivery("app_mention", { kind: "twice" });
    const { message: root } = await slack.mention(MAYA, OFFERS, "ally tpm new-york");
    await until(() => slack.sees(THEO, OFFERS, root.ts).length > 1);

    await slack.command(MAYA, OFFERS, QUESTION);
    const mine = await answer();
    await Promise.all([slack.press(MAYA, mine, "share-channel"), slack.press(MAYA, mine, "share-channel")]);
    await until(() => slack.sees(MAYA, OFFERS).every(({ ts }) => ts !== mine.ts));
    expect(slack.sees(THEO, OFFERS).filter(({ text }) => text.startsWith("Shared by"))).toHaveLength(1);
    expect(slack.sees(THEO, OFFERS, root.ts)).toHaveLength(2);
    expect(errors()).toEqual([]);
  }, 150_000);

  it("answers a follow-up on one replica that another began, where Slack lets no thread be read", async () => {
    const [one, two] = replicas as [Replica, Replica];
    expect(await install(one)).toBe(200);
    slack.faults.onCall("conversations.replies", { kind: "error", error: "missing_scope" });
    const disconnect = slack.connectHttp(one.url);
    const { message: root } = await slack.mention(MAYA, OFFERS, "ally tpm new-york");
    await until(() => slack.sees(THEO, OFFERS, root.ts).length > 1);
    disconnect();
    slack.connectHttp(two.url);
    await slack.mention(MAYA, OFFERS, "and in Detroit?", root.ts);
    const said = await until(() => slack.sees(THEO, OFFERS, root.ts)[3]);
    expect(said.text).toContain("Detroit");
    expect(slack.log.calls("conversations.replies")).toEqual([]);
  }, 150_000);

  it("answers known workspaces while the database is away, and all when it is back", async () => {
    const [one, two] = replicas as [Replica, Replica];
    expect(await install(one)).toBe(200);
    for (const replica of [one, two]) {
      const disconnect = slack.connectHttp(replica.url);
      await slack.command(MAYA, OFFERS, QUESTION);
      disconnect();
    }
    await until(() => slack.sees(MAYA, OFFERS).length === 2);
    slack.connectHttp(one.url);
    slack.connectHttp(two.url);

    await postgres?.goAway();
    for (let asked = 0; asked < 4; asked++) await slack.command(MAYA, OFFERS, QUESTION);
    await until(() => slack.sees(MAYA, OFFERS).length >= 6);
    expect(await (await one.get("/readyz")).json()).toMatchObject({ status: "ready", database: "away" });

    await postgres?.comeBack();
    await eventually(
      async () => expect(await (await one.get("/readyz")).json()).toMatchObject({ database: "reached" }),
      15_000,
    );
  }, 150_000);

  it("finishes on another replica, once, what one began that was killed in the middle of a share", async () => {
    const [one, two] = replicas as [Replica, Replica];
    expect(await install(one)).toBe(200);
    const disconnect = slack.connectHttp(one.url);
    await slack.command(MAYA, OFFERS, QUESTION);
    const mine = await answer();
    // The answer is posted; Slack's word of that hangs, and there the process dies.
    slack.faults.onCall("chat.postMessage", { kind: "hang" }, { when: "after", times: 1 });
    await slack.press(MAYA, mine, "share-channel");
    await until(() => slack.sees(THEO, OFFERS).length === 1);
    await one.end("SIGKILL");
    disconnect();
    slack.faults.clear();

    slack.connectHttp(two.url);
    // Nobody knows yet that the first will not finish it.
    await slack.press(MAYA, mine, "share-channel");
    await until(() => slack.sees(MAYA, OFFERS).find(({ text }) => text === SHARE.underWay));
    expect(slack.log.calls("chat.postMessage")).toHaveLength(1);
    await expireKeys();
    await slack.press(MAYA, mine, "share-channel");
    await until(() => slack.sees(MAYA, OFFERS).every(({ ts }) => ts !== mine.ts));
    await until(() => slack.sees(THEO, OFFERS)[0]?.replies === 1);
    expect(slack.sees(THEO, OFFERS)).toHaveLength(1);
  }, 150_000);

  const query = async (sql: string): Promise<{ count?: number }[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  };
  const rows = async (table: string) => (await query(`select count(*)::int from ${table}`))[0]?.count;
  /** As if a minute had passed. */
  const expireKeys = () => query("update compbot_once set expires_at = expires_at - interval '1 minute'");
});
