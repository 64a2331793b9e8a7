import { expect, onTestFinished, test } from "vitest";
import { startLocalSlack } from "../../src/local-slack/local-slack.js";
import { oneWorkspace } from "../../src/slack/workspaces/one-workspace.js";

async function workspace(token?: string) {
  const slack = await startLocalSlack();
  onTestFinished(() => slack.stop());
  return {
    slack,
    workspace: oneWorkspace(token ?? slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } }),
  };
}

test("what the start has asked Slack is not asked again for a request", async () => {
  const { slack, workspace: known } = await workspace();
  expect(await known.refusal()).toBeNull();
  slack.faults.onCall("auth.test", { kind: "hang" });
  expect(await known.authorize()).toMatchObject({ botToken: slack.botToken, botUserId: slack.botUserId });
});

test("a refused token is told by Slack's word, and asked about anew", async () => {
  const { workspace: known } = await workspace("xoxb-other");
  expect(await known.refusal()).toBe("invalid_auth");
  await expect(known.authorize()).rejects.toThrow("invalid_auth");
});
