import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { parse } from "yaml";
import { z } from "zod";
import { startApp } from "../app.js";
import { readSettings, refuseLocalInProduction, type Settings, SettingsError } from "../config.js";
import { logRejections, logWarnings, openLog } from "../ops/log.js";
import { releaseHangup, runUntilStopped, stoppableStart } from "../ops/signals.js";
import { StartFailed } from "../ops/start-failure.js";
import { CLI } from "../present/words.js";
import { placesOf, readArguments } from "./arguments.js";
import { cannotReachSlack } from "./node-version.js";

/** How much garbage is left beside what is in use, in hundredths of that. */
const GARBAGE_PERCENT = 20;

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
  // However Node itself was started: by itself it lets garbage grow to several times of what is in use.
  setFlagsFromString(`--heap-growing-percent=${GARBAGE_PERCENT}`);
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
  // Sockets that are kept open for a next call would hold the process for some seconds more.
  process.exit(await runUntilStopped(running, log));
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
