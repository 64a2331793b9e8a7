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
 * Keeps the memory small however Node itself was started: by itself it lets garbage grow to several times of what is in use.
 * At most so many hundredths of what is in use are garbage, and a thread that begins later, as the one that reads guides
 * does, collects what it has just made after one megabyte; this thread's own size is settled by now.
 */
const KEEP_SMALL = ["--heap-growing-percent=20", "--max-semi-space-size=1"];

/**
 * `start`: runs the app against Slack, or with `--local` or no token at all on a Slack of its own.
 *
 * @returns 1 where it could not start for a reason that may pass, as for a network that is not there yet
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
    // The local Slack is loaded only where it is asked for.
    const { startLocally } = await import("./start-locally.js");
    process.exit(await startLocally(settings, manifest));
  }
  const log = openLog(settings.logLevel);
  logWarnings(log);
  logRejections(log);
  const running = await stoppableStart(() => startApp(settings, connection, log, scopesOf(manifest))).catch(endOf);
  collectGarbage();
  // Sockets that are kept open for a next call would hold the process for some seconds more.
  process.exit(await runUntilStopped(running, log));
}

/** Gives back what the start has thrown away, before anybody waits for an answer. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

const scopes = z.array(z.string()).default([]);
const withScopes = z.object({ oauth_config: z.object({ scopes: z.object({ bot: scopes, bot_optional: scopes }) }) });

/** What an installation asks for: the manifest's scopes, those too that a workspace may leave out. */
function scopesOf(manifest: unknown): string[] {
  const { bot, bot_optional } = withScopes.parse(manifest).oauth_config.scopes;
  return [...bot, ...bot_optional];
}

/** Ends at once: what the start has opened already, as its server or the watch on the guides, would hold the process. */
function endOf(error: unknown): never {
  if (!(error instanceof StartFailed || error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exit(error instanceof StartFailed ? 1 : 2);
}

/** Versions of Node on which Slack's library opens no connection: its WebSocket and Node's own disagree on events. */
export const cannotReachSlack = (version: string): boolean => /^26\.[01]\./.test(version);
