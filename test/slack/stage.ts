import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import type { Logger } from "@slack/bolt";
import { LogLevel } from "@slack/bolt";
import { onTestFinished } from "vitest";
import { parse } from "yaml";
import { settingsFromManifest } from "../../src/local-slack/app-settings.js";
import { type Clock, systemClock } from "../../src/local-slack/clock.js";
import { type LocalSlack, startLocalSlack } from "../../src/local-slack/local-slack.js";
import type { Seed } from "../../src/local-slack/workspace/seed.js";
import { makeApp, type Parts } from "../../src/slack/bolt/app.js";
import type { Core } from "../../src/slack/core.js";
import type { Memory } from "../../src/slack/ports/memory.js";
import { onceInMemory } from "../../src/slack/ports/once.js";
import { madeCore } from "./made-core.js";

/** People and channels of the local Slack's small team. */
export const MAYA = "U000MAYA";
export const THEO = "U000THEO";
/** Public, with the app in it. */
export const OFFERS = "C000OFFERS";
/** Public, without the app. */
export const GENERAL = "C00GENERAL";
/** Private, without the app; only Maya is in it. */
export const LEADS = "C0000LEADS";
/** Shared with another organisation. */
export const PARTNERS = "C00PARTNER";

export interface Stage {
  slack: LocalSlack;
  /** Every line that the app logged. */
  lines: string[];
  /** Where the app takes requests; empty over Socket Mode. */
  address: string;
}

export interface Staging {
  transport?: "http" | "socket";
  core?: Core;
  feedbackChannel?: string;
  /** Scopes that the workspace did not grant. */
  without?: string[];
  seed?: Seed;
  allowOutsiders?: boolean;
  /** What the app remembers; by itself its own. */
  memory?: Memory;
  /** Takes the app's lines in place of `lines`. */
  logger?: Logger;
  /** Slack's own times; short by themselves, so that no test waits. */
  times?: Parts["times"];
}

/** No test fails because a busy machine was slow to answer; what Slack does then has tests of its own. */
export const PATIENT: Clock = { ...systemClock, patienceMs: 30_000 };

/** The real app on a local Slack of its own, both gone when the test ends. */
export async function stage({
  transport = "http",
  core,
  feedbackChannel,
  without,
  seed,
  memory,
  allowOutsiders,
  logger,
  times = { apart: 20, acknowledged: 200 },
}: Staging = {}): Promise<Stage> {
  const manifest: unknown = parse(readFileSync(new URL("../../manifest.yml", import.meta.url), "utf8"));
  const slack = await startLocalSlack({
    app: settingsFromManifest(manifest, without),
    ...(seed && { seed }),
    clock: PATIENT,
  });
  const lines: string[] = [];
  const { botToken, appToken, signingSecret, apiUrl: slackApiUrl } = slack;
  const app = makeApp(
    {
      connection:
        transport === "socket"
          ? { kind: "socket", botToken, appToken }
          : { kind: "http", botToken, signingSecret, port: 0 },
      slackApiUrl,
      feedbackChannel,
      ...(allowOutsiders && { allowOutsiders }),
    },
    core ?? madeCore(),
    // As if it had run for long: what was shown before it began, another may have begun to share.
    {
      logger: logger ?? recordingLogger(lines),
      once: { ...onceInMemory(), since: 1 },
      times,
      ...(memory && { memory }),
    },
  );
  let address = "";
  if (transport === "http") {
    const server = (await app.start(0)) as { address(): AddressInfo };
    address = `http://127.0.0.1:${server.address().port}/slack/events`;
    slack.connectHttp(address);
  } else {
    await app.start();
  }
  onTestFinished(async () => {
    await app.stop();
    await slack.stop();
  });
  return { slack, lines, address };
}

function recordingLogger(lines: string[]): Logger {
  const record =
    (level: string) =>
    (...words: unknown[]) =>
      void lines.push(`${level} ${words.map(String).join(" ")}`);
  return {
    debug: record("debug"),
    info: record("info"),
    warn: record("warn"),
    error: record("error"),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

/** All of a message's blocks as one text, for looking whether something is in it. */
export const written = (blocks: unknown): string => JSON.stringify(blocks);

/** The action ids of a message's or view's elements. */
export function actionIds(blocks: unknown): string[] {
  return [...written(blocks).matchAll(/"action_id":"([^"]*)"/g)].map(([, id = ""]) => id);
}

/** The one action id that starts so; throws where there is none. */
export function actionId(blocks: unknown, start: string): string {
  const found = actionIds(blocks).find((id) => id.startsWith(start));
  if (!found) throw new Error(`no ${start} among ${actionIds(blocks).join(", ")}`);
  return found;
}

/** Asks for the made guide in New York and waits for the private answer. */
export async function privateAnswer(slack: LocalSlack, user: string, channel: string, line = "ally tpm new-york") {
  await slack.command(user, channel, `/comp ${line}`);
  return slack.until(() => slack.sees(user, channel).find(({ onlyVisibleToYou }) => onlyVisibleToYou));
}
