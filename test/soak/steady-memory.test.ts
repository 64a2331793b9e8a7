import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it, onTestFinished } from "vitest";
import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { makeCore } from "../../src/core.js";
import { openLog, slackLogger } from "../../src/ops/log.js";
import { makeMetrics } from "../../src/ops/metrics.js";
import { startWatched } from "../../src/ops/watched-app.js";
import { makeApp } from "../../src/slack/bolt/app.js";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const REQUESTS = 400_000;
/** After this many memory comes to rest: the keys of what was taken once are bounded, and full by then. */
const WARM = 160_000;
const AT_ONCE = 50;
/** Slack sends so often what it does not see taken: the first time has an effect, the others have none. */
const SENT = 4;
/** Of so many different requests one is answered in words; the others are thanks, which need no answer. */
const EVERY = 200;
/** 20 bytes a request, where the smallest thing that is kept of one (a key of its own) is 100. */
const MOST_GROWN = (REQUESTS - WARM) * 20;

/** Takes every answer, and says yes to every call. */
async function everydaySlack(): Promise<string> {
  const said = { ok: true, ts: "1.1", bot_id: "B1", user_id: "UBOT", team_id: "T1", messages: [], channel: {} };
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(said));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** What Slack sends, each under names of its own: commands, mentions in a thread each, direct messages. */
function requestNumber(at: number, address: string): object {
  const asks = at % EVERY === 0;
  const ts = `17000${at}.000100`;
  const person = { user: `U${at % 5_000}`, user_team: "T1" };
  const event = (fields: object) => ({
    type: "event_callback",
    team_id: "T1",
    event_id: `Ev${at}`,
    is_ext_shared_channel: false,
    authorizations: [{ team_id: "T1", user_id: "UBOT" }],
    event: { ...person, ts, ...fields },
  });
  const text = asks ? `ally tpm new-york offer base ${150_000 + at}` : "thanks";
  // A channel of its own for each that is answered: messages into one are a second apart.
  const channel = asks ? `D${at}` : `D${at % 1_000}`;
  switch ((at + Math.floor(at / EVERY)) % 3) {
    case 0:
      return event({ type: "app_mention", channel: channel.replace("D", "C"), text: `<@UBOT> ${text}` });
    case 1:
      return event({ type: "app_mention", channel, thread_ts: ts, text: `<@UBOT> ${text}` });
    default:
      return {
        command: "/comp",
        text,
        team_id: "T1",
        user_id: person.user,
        channel_id: channel,
        trigger_id: `${at}.1.a`,
        response_url: `${address}response/${at}`,
      };
  }
}

it("holds no more memory after 400,000 requests than after the first of them", async () => {
  const address = await everydaySlack();
  const collection = await openCollection({ guidesDir: SHIPPED.guides, aliasesFile: SHIPPED.aliases });
  const core = makeCore(
    () => collection,
    () => "2026-03-01",
  );
  const log = openLog("info", { write: () => {} });
  const connection = { kind: "http", botToken: "xoxb-1", signingSecret: "secret", port: 0 } as const;
  const app = makeApp({ connection, slackApiUrl: address }, core, { logger: slackLogger(log) });
  const metrics = makeMetrics();
  const watched = await startWatched(app, { requests: 0, pages: [] }, log, metrics);
  onTestFinished(() => watched.stop());

  const ask = async (from: number, to: number): Promise<number> => {
    for (let at = from / SENT; at < to / SENT; at += AT_ONCE) {
      const some = Array.from({ length: AT_ONCE }, (_, one) => requestNumber(at + one, address));
      for (let time = 0; time < SENT; time++)
        await Promise.all(some.map((body) => app.processEvent({ body, ack: async () => {} })));
    }
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const before = await ask(0, WARM);
  const after = await ask(WARM, REQUESTS);
  const answered = /^compbot_answers_total\{kind="offer"\} (\d+)/m.exec(await metrics.text())?.[1];
  // How the offer stands is an answer of its own beside the one to a mention; what is sent again has none.
  const asked = REQUESTS / SENT / EVERY;
  expect(Number(answered)).toBeGreaterThanOrEqual(asked);
  expect(Number(answered)).toBeLessThanOrEqual(asked * 2);
  expect(after - before).toBeLessThan(MOST_GROWN);
}, 900_000);
