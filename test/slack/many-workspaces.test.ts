import type { AddressInfo } from "node:net";
import type { Installation } from "@slack/bolt";
import { expect, onTestFinished, test } from "vitest";
import { startLocalSlack } from "../../src/local-slack/local-slack.js";
import { slackLogger } from "../../src/ops/log.js";
import { makeApp } from "../../src/slack/bolt/app.js";
import { forgetUninstalled } from "../../src/slack/bolt/uninstalled.js";
import { type Installations, NotInstalled } from "../../src/slack/ports/installations.js";
import { silentLog } from "../ops/silent-log.js";
import { madeCore } from "./made-core.js";
import { MAYA, OFFERS } from "./stage.js";

/** Fails so often before it works. */
const failing = (times: number, work: () => void) => async () => {
  if (times-- > 0) throw new Error("the database is away");
  work();
};

/** The app for many workspaces, one of which has it installed. */
async function stage(fetching: () => Promise<void>, deleting: () => Promise<void> = async () => {}) {
  return (await staged(fetching, deleting)).slack;
}

async function staged(fetching: () => Promise<void>, deleting: () => Promise<void> = async () => {}) {
  const slack = await startLocalSlack();
  const { botToken, signingSecret, apiUrl: slackApiUrl } = slack;
  const installation = {
    team: { id: "T000LOCAL" },
    enterprise: undefined,
    user: { id: MAYA, token: undefined, scopes: undefined },
    bot: { token: botToken, id: "B1", userId: "U1", scopes: [] },
  } satisfies Installation;
  const installations: Installations = {
    storeInstallation: async () => {},
    fetchInstallation: async ({ teamId = "" }) => {
      await fetching();
      return { ...installation, team: { id: teamId } };
    },
    deleteInstalledBefore: deleting,
  };
  const secrets = { signingSecret, clientId: "1.2", clientSecret: "client", stateSecret: "state" };
  const app = makeApp({ connection: { kind: "oauth", port: 0, ...secrets }, slackApiUrl }, madeCore(), {
    logger: slackLogger(silentLog),
    installations,
  });
  const server = (await app.start(0)) as { address(): AddressInfo };
  slack.connectHttp(`http://127.0.0.1:${server.address().port}/slack/events`);
  onTestFinished(async () => {
    await app.stop();
    await slack.stop();
  });
  return { slack, app };
}

test("a mention is answered when Slack sends it again, where the installation could not be looked up at first", async () => {
  const slack = await stage(failing(2, () => {}));
  const { message } = await slack.mention(MAYA, OFFERS, "ally tpm new-york");
  await slack.until(() => slack.sees(MAYA, OFFERS, message.ts)[1]);
});

test("a message in a shared channel that mentions the apps of two workspaces is answered by each", async () => {
  const { slack, app } = await staged(async () => {});
  const { ts } = (await slack.say(MAYA, OFFERS, "ally tpm new-york")).message;
  for (const team_id of ["T000LOCAL", "T000OTHER"]) {
    const body = {
      type: "event_callback",
      team_id,
      event_id: `Ev${team_id}`,
      authorizations: [{ team_id, enterprise_id: null, user_id: "U1", is_bot: true, is_enterprise_install: false }],
      is_ext_shared_channel: false,
      event: { type: "app_mention", user: MAYA, channel: OFFERS, ts, text: "<@U1> ally tpm new-york" },
    };
    await app.processEvent({ body, ack: async () => {} });
  }
  await slack.until(() => slack.sees(MAYA, OFFERS, ts).length === 3);
});

test("a mention in a workspace that has no installation is not sent again", async () => {
  const slack = await stage(async () => {
    throw new NotInstalled("The app is not installed in T000LOCAL.");
  });
  const { outcomes } = await slack.mention(MAYA, OFFERS, "ally tpm");
  expect(outcomes.map(({ kind }) => kind)).toEqual(outcomes.map(() => "answered"));
});

test("what an uninstalled workspace leaves is deleted when Slack tells it again, where it could not be at first", async () => {
  let deleted = 0;
  const slack = await stage(
    async () => {},
    failing(2, () => {
      deleted++;
    }),
  );
  await slack.uninstall();
  await slack.until(() => deleted > 0);
  expect(slack.log.deliveries("app_uninstalled").length).toBeGreaterThan(0);
});

const NEWS = {
  type: "event_callback",
  team_id: "T1",
  enterprise_id: "E1",
  event_time: 1_700_000_000,
  event: { type: "app_uninstalled" },
};

/** As much of a Bolt app as news goes through; tells what was deleted, and what was left to Bolt. */
function listening(times: number) {
  const seen = { deleted: [] as string[], passed: 0, acknowledged: 0 };
  const app = makeApp(
    { connection: { kind: "http", botToken: "xoxb-1", signingSecret: "secret", port: 0 } },
    madeCore(),
    { logger: slackLogger(silentLog) },
  );
  app.processEvent = async () => {
    seen.passed++;
  };
  const remove = failing(times, () => {});
  const installations: Installations = {
    storeInstallation: async () => {},
    fetchInstallation: () => Promise.reject(new NotInstalled("none")),
    deleteInstalledBefore: async (id, moment) => {
      await remove();
      seen.deleted.push(`${id} ${moment.getTime()}`);
    },
  };
  forgetUninstalled(app, installations, [1, 1, 1]);
  const tell = (body: object) =>
    app.processEvent({
      body,
      ack: async () => {
        seen.acknowledged++;
      },
    });
  return { seen, tell };
}

test.each([
  ["a workspace's", NEWS, "T1 1700000001000"],
  ["an organisation's", { ...NEWS, authorizations: [{ is_enterprise_install: true }] }, "E1 1700000001000"],
  ["a revoked token", { ...NEWS, event: { type: "tokens_revoked", tokens: { bot: ["U1"] } } }, "T1 1700000001000"],
])("the news of an end is acknowledged once it is deleted: %s", async (_, body, deleted) => {
  const { seen, tell } = listening(0);
  await tell(body);
  expect(seen).toEqual({ deleted: [deleted], passed: 0, acknowledged: 1 });
});

test.each([
  [{ ...NEWS, event: { type: "tokens_revoked", tokens: { oauth: ["U1"], bot: [] } } }],
  [{ ...NEWS, event: { type: "app_mention" } }],
  [{ ...NEWS, event: null }],
  [{ command: "/comp" }],
])("all else is Bolt's: %j", async (body) => {
  const { seen, tell } = listening(0);
  await tell(body);
  expect(seen).toEqual({ deleted: [], passed: 1, acknowledged: 0 });
});

test("is tried again by itself where the database stays away longer than Slack repeats", async () => {
  const { seen, tell } = listening(3);
  await expect(tell(NEWS)).rejects.toThrow("could not be taken");
  expect(seen.acknowledged).toBe(0);
  await expect.poll(() => seen.deleted).toEqual(["T1 1700000001000"]);
});
