import { App, type Installation } from "@slack/bolt";
import { expect, it, onTestFinished } from "vitest";
import { freePort } from "../ops/free-port.js";
import { localSlack, MAYA, OFFERS, silent } from "./support.js";

it("installs by OAuth, works, and takes the app out again", async () => {
  const slack = await localSlack();
  const kept = new Map<string, Installation>();
  // The redirect address must be known before the app listens.
  const port = await freePort();
  const app = new App({
    signingSecret: slack.signingSecret,
    clientId: "1.2",
    clientSecret: "secret",
    stateSecret: "state",
    scopes: ["commands"],
    logger: silent,
    clientOptions: { slackApiUrl: slack.apiUrl, logger: silent, retryConfig: { retries: 0 } },
    redirectUri: `http://127.0.0.1:${port}/slack/oauth_redirect`,
    installerOptions: {
      authorizationUrl: slack.authorizeUrl,
      redirectUriPath: "/slack/oauth_redirect",
      directInstall: true,
      stateVerification: false,
    },
    installationStore: {
      storeInstallation: async (installation) =>
        void kept.set(installation.team?.id ?? "", installation as Installation),
      fetchInstallation: async ({ teamId }) => kept.get(teamId ?? "") as Installation<"v2", false>,
      deleteInstallation: async ({ teamId }) => void kept.delete(teamId ?? ""),
    },
  });
  app.command("/comp", async ({ ack }) => ack("heard"));
  app.event("app_uninstalled", async ({ context }) => void kept.delete(context.teamId ?? ""));
  await app.start(port);
  onTestFinished(async () => void (await app.stop()));
  slack.connectHttp(`http://127.0.0.1:${port}/slack/events`);

  expect((await fetch(`http://127.0.0.1:${port}/slack/install`)).status).toBe(200);
  expect(kept.get("T000LOCAL")).toMatchObject({ bot: { token: slack.botToken, userId: slack.botUserId } });
  expect((await slack.command(MAYA, OFFERS, "/comp x")).kind).toBe("answered");

  await slack.uninstall();
  await slack.until(() => kept.size === 0);
  const answer = await fetch(`${slack.apiUrl}auth.test`, {
    method: "POST",
    headers: { authorization: `Bearer ${slack.botToken}` },
  });
  expect(await answer.json()).toMatchObject({ ok: false, error: "token_revoked" });
});
