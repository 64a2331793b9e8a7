import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { App } from "@slack/bolt";
import { parse } from "yaml";
import { makeCore } from "../../src/core.js";
import { settingsFromManifest } from "../../src/local-slack/app-settings.js";
import type { Clock } from "../../src/local-slack/clock.js";
import { type LocalSlack, startLocalSlack } from "../../src/local-slack/local-slack.js";
import { slackLogger } from "../../src/ops/log.js";
import { makeApp } from "../../src/slack/bolt/app.js";
import { silentLog } from "../ops/silent-log.js";
import { shippedCollection } from "../shipped.js";
import { PATIENT } from "../slack/stage.js";

export const MAYA = "U000MAYA";
export const THEO = "U000THEO";
export const OFFERS = "C000OFFERS";
const QUESTION = "ally tpm new-york";
const FIGURES = "$203K–$293K";

const collection = await shippedCollection();
const core = makeCore(
  () => collection,
  () => "2026-03-01",
);
const manifest: unknown = parse(readFileSync("manifest.yml", "utf8"));

/** The real app, over the guides that ship, on a local Slack of its own; `without` are scopes that were not granted. */
export async function makeStage(
  without: string[] = [],
  { feedbackChannel, clock = PATIENT }: { feedbackChannel?: string; clock?: Clock } = {},
): Promise<{ slack: LocalSlack; app: App; stop(): Promise<void> }> {
  const slack = await startLocalSlack({ app: settingsFromManifest(manifest, without), clock });
  const { botToken, signingSecret, apiUrl: slackApiUrl } = slack;
  const app = makeApp(
    { connection: { kind: "http", botToken, signingSecret, port: 0 }, slackApiUrl, feedbackChannel },
    core,
    {
      logger: slackLogger(silentLog),
    },
  );
  const server = (await app.start(0)) as Server;
  slack.connectHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  const stop = async () => {
    server.closeAllConnections();
    await app.stop();
    await slack.stop();
  };
  return { slack, app, stop };
}

/** One way through the app: what a person does, and what must come of it exactly once. */
export interface Road {
  name: string;
  /** The call that shows the result. */
  method: string;
  /** What Slack sends the app for it. */
  delivery: string;
  /** Goes up to the last step, which is returned. */
  prepare(slack: LocalSlack): Promise<() => Promise<unknown>>;
  /** How often its result is there. */
  results(slack: LocalSlack): number;
  /** What else the person sees where it failed. */
  told(slack: LocalSlack): string;
}

const shows = (message: unknown, text = FIGURES): boolean => JSON.stringify(message ?? null).includes(text);
export const mine = (slack: LocalSlack) => slack.sees(MAYA, OFFERS).filter(({ onlyVisibleToYou }) => onlyVisibleToYou);
/** What the app says to one person alone: in the channel, and in their conversation with it. */
const privateTexts = (slack: LocalSlack, user = MAYA) =>
  [
    ...slack.sees(user, OFFERS).filter(({ onlyVisibleToYou }) => onlyVisibleToYou),
    ...slack.sees(user, slack.directChannel(user)),
  ]
    .map(({ text }) => text)
    .join("\n");
const modalText = (slack: LocalSlack) => JSON.stringify(slack.modal(MAYA)?.blocks ?? []);
export const until = <Found>(slack: LocalSlack, find: () => Found | undefined | null | false) =>
  slack.until(find, 15_000);

export async function answered(slack: LocalSlack) {
  await slack.command(MAYA, OFFERS, `/comp ${QUESTION}`);
  return until(slack, () => mine(slack).find((message) => shows(message)));
}

export const actionOf = (message: { blocks?: unknown }, start: string): string => {
  const id = new RegExp(`"action_id":"(${start}[^"]*)"`).exec(JSON.stringify(message.blocks))?.[1];
  if (!id) throw new Error(`no ${start} in the message`);
  return id;
};

/** Everything that others see below a message of Theo's. */
const threadOf = (slack: LocalSlack) => {
  const root = slack.sees(THEO, OFFERS).find(({ text }) => text.includes("what would they pay"));
  return root ? slack.sees(THEO, OFFERS, root.ts).slice(1) : [];
};

export const ROADS: readonly Road[] = [
  {
    name: "command",
    method: "response_url",
    delivery: "command",
    prepare: async (slack) => () => slack.command(MAYA, OFFERS, `/comp ${QUESTION}`),
    results: (slack) => mine(slack).filter((message) => shows(message)).length,
    told: (slack) => privateTexts(slack),
  },
  {
    name: "menu",
    method: "response_url",
    delivery: "block_actions",
    async prepare(slack) {
      const message = await answered(slack);
      return () => slack.press(MAYA, message, actionOf(message, "region"), "Detroit, MI (HQ)");
    },
    results: (slack) => mine(slack).filter((message) => shows(message, "$172K–$248K")).length,
    told: (slack) => privateTexts(slack),
  },
  {
    name: "share",
    method: "chat.postMessage",
    delivery: "block_actions",
    async prepare(slack) {
      const message = await answered(slack);
      return () => slack.press(MAYA, message, "share-channel");
    },
    results: (slack) => slack.sees(THEO, OFFERS).filter((message) => shows(message)).length,
    told: (slack) => privateTexts(slack),
  },
  {
    name: "thread",
    method: "chat.postMessage",
    delivery: "view_submission",
    async prepare(slack) {
      const { message: root } = await slack.say(THEO, OFFERS, "what would they pay?");
      const message = await answered(slack);
      await slack.press(MAYA, message, "share-thread");
      const view = await until(slack, () => slack.modal(MAYA));
      return () => slack.submit(MAYA, view, { link: slack.linkTo(root) });
    },
    results: (slack) => threadOf(slack).filter((message) => shows(message)).length,
    told: modalText,
  },
  {
    name: "modal",
    method: "chat.postMessage",
    delivery: "view_submission",
    async prepare(slack) {
      const { message: root } = await slack.say(THEO, OFFERS, `what would they pay? ${QUESTION}`);
      await slack.shortcut(MAYA, "answer_message", root);
      const view = await until(slack, () => shows(slack.modal(MAYA)) && slack.modal(MAYA));
      return () => slack.submit(MAYA, view);
    },
    results: (slack) => threadOf(slack).filter((message) => shows(message)).length,
    told: modalText,
  },
  {
    name: "mention",
    method: "chat.postMessage",
    delivery: "app_mention",
    prepare: async (slack) => () => slack.mention(THEO, OFFERS, `what would they pay? ${QUESTION}`),
    results: (slack) => threadOf(slack).filter((message) => shows(message)).length,
    told: (slack) => privateTexts(slack, THEO),
  },
];
