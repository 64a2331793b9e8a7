import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { onTestFinished } from "vitest";
import { type LocalSlack, type LocalSlackOptions, startLocalSlack } from "../../src/local-slack/local-slack.js";

export const MAYA = "U000MAYA";
export const THEO = "U000THEO";
export const OFFERS = "C000OFFERS";
export const GENERAL = "C00GENERAL";
export const LEADS = "C0000LEADS";
export const PARTNERS = "C00PARTNER";

export const plain = (text: string) => ({ type: "plain_text" as const, text });
export const section = (text: string) => ({ type: "section" as const, text: { type: "mrkdwn" as const, text } });
export const button = (actionId: string, value = "v") => ({
  type: "button" as const,
  text: plain(actionId),
  action_id: actionId,
  value,
});
export const modal = (callbackId: string, blocks: object[] = [section("hello")], more: object = {}) => ({
  type: "modal" as const,
  callback_id: callbackId,
  title: plain("Title"),
  submit: plain("Send"),
  blocks: blocks as never[],
  ...more,
});
export const input = (actionId: string, element: object = { type: "plain_text_input" }) => ({
  type: "input" as const,
  block_id: `block-${actionId}`,
  label: plain(actionId),
  element: { ...element, action_id: actionId },
});

export const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

export type Transport = "http" | "socket";
export const transports: Transport[] = ["http", "socket"];

/** A local Slack that stops with the test. */
export async function localSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const slack = await startLocalSlack(options);
  onTestFinished(() => slack.stop());
  return slack;
}

/** A real Bolt app on a local Slack of its own, connected in one of the two ways. */
export async function boltOn(
  transport: Transport,
  register: (app: App) => void,
  options: LocalSlackOptions = {},
): Promise<LocalSlack> {
  const slack = await localSlack(options);
  await connectBolt(slack, transport, register);
  return slack;
}

async function connectBolt(slack: LocalSlack, transport: Transport, register: (app: App) => void): Promise<App> {
  const clientOptions = { slackApiUrl: slack.apiUrl, logger: silent, retryConfig: { retries: 0 } };
  const receiver =
    transport === "http"
      ? new HTTPReceiver({ signingSecret: slack.signingSecret, logger: silent })
      : new SocketModeReceiver({
          appToken: slack.appToken,
          logger: silent,
          // How long a pong may take, and how long before it connects again: no less, as a busy machine is no broken line.
          clientPingTimeout: 1_000,
          installerOptions: { clientOptions },
        });
  const app = new App({ token: slack.botToken, receiver, clientOptions, logger: silent });
  register(app);
  app.error(async () => {});
  const server = await app.start(0);
  onTestFinished(async () => void (await app.stop()));
  if (transport === "http") {
    const { port } = (server as import("node:http").Server).address() as { port: number };
    slack.connectHttp(`http://127.0.0.1:${port}/slack/events`);
  }
  return app;
}

/** A listener that never acknowledges, and a promise of its first call: time may be moved once it has come. */
export function deafListener(): { deaf: () => Promise<void>; arrived: Promise<void> } {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return { deaf: async () => arrive(), arrived };
}

/** Calls a method as the app, with its bot token. */
export async function api(slack: LocalSlack, method: string, args: object): Promise<Record<string, unknown>> {
  const answer = await fetch(slack.apiUrl + method, {
    method: "POST",
    headers: { authorization: `Bearer ${slack.botToken}`, "content-type": "application/json" },
    body: JSON.stringify(args),
  });
  return (await answer.json()) as Record<string, unknown>;
}
