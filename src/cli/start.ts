import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parse } from "yaml";
import { z } from "zod";
import { startApp } from "../app.js";
import { readSettings, refuseLocalInProduction, type Settings, SettingsError } from "../config.js";
import { logRejections, logWarnings, openLog } from "../ops/log.js";
import { releaseHangup, runUntilStopped, stoppableStart } from "../ops/signals.js";
import { StartFailed } from "../ops/start-failure.js";
import { CLI } from "../present/words.js";
import { placesOf, readArguments } from "./arguments.js";

/**
 * Keeps memory small however Node itself was started: by default it lets the heap grow to several times of what is in
 * use. With these flags it may grow by a fifth over that, and a thread that starts later, such as the one that reads
 * guides, collects its young objects after one megabyte; this thread's own size is already fixed.
 */
const KEEP_SMALL = ["--heap-growing-percent=20", "--max-semi-space-size=1"];

/**
 * `start`: runs the app against Slack, or on a local Slack with `--local` or without any token.
 *
 * @returns 1 if it could not start for a reason that may pass, such as a network that is not there yet
 */
export async function start(args: string[]): Promise<number> {
  if (cannotReachSlack(process.versions.node)) throw new SettingsError(CLI.nodeRefused(process.versions.node));
  const { values } = readArguments(args, { guides: { type: "string" }, local: { type: "boolean", default: false } });
  const settings: Settings = { ...readSettings(process.env), ...placesOf(values.guides) };
  if (!values.local) refuseLocalInProduction(settings, process.env);
  const manifest: unknown = parse(
    await readFile(fileURLToPath(new URL("../../manifest.yml", import.meta.url)), "utf8"),
  );
  for (const flag of KEEP_SMALL) setFlagsFromString(flag);
  const { connection } = settings;
  if (values.local || connection.kind === "local") {
    releaseHangup();
    // The local Slack is loaded only if it is asked for.
    const { startLocally } = await import("./start-locally.js");
    process.exit(await startLocally(settings, manifest));
  }
  const log = openLog(settings.logLevel);
  logWarnings(log);
  logRejections(log);
  const running = await stoppableStart(() => startApp(settings, connection, log, scopesOf(manifest))).catch(endOf);
  collectGarbage();
  // Sockets that are kept open for a next call would keep the process alive for some seconds.
  process.exit(await runUntilStopped(running, log));
}

/** Frees what the start no longer needs, before a person waits for an answer. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

const scopes = z.array(z.string()).default([]);
const withScopes = z.object({ oauth_config: z.object({ scopes: z.object({ bot: scopes, bot_optional: scopes }) }) });

/** The scopes that an installation requests: the manifest's, including those that a workspace may leave out. */
function scopesOf(manifest: unknown): string[] {
  const { bot, bot_optional } = withScopes.parse(manifest).oauth_config.scopes;
  return [...bot, ...bot_optional];
}

/**
 * Ends the process at once: what the start already opened, such as its server or the watcher of the guides, would keep
 * it alive.
 */
function endOf(error: unknown): never {
  if (!(error instanceof StartFailed || error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exit(error instanceof StartFailed ? 1 : 2);
}

/**
 * Whether Slack's library opens no connection on this version of Node: its WebSocket and Node's own disagree on events.
 */
export const cannotReachSlack = (version: string): boolean => /^26\.[01]\./.test(version);
