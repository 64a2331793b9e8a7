import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { startApp } from "../app.js";
import { readSettings, type Settings } from "../config.js";
import { CLI } from "../copy.js";
import { settingsFromManifest } from "../local/app-settings.js";
import { startLocalSlack } from "../local/local-slack.js";
import { runLocalTerminal } from "../local/terminal.js";
import { type Log, openLog } from "../ops/log.js";
import { runUntilStopped } from "../ops/signals.js";
import { placesOf, readArguments } from "./arguments.js";

/** `start`: runs the app against Slack, or with `--local` or no token at all on a Slack of its own. */
export async function start(args: string[]): Promise<number> {
  const { values } = readArguments(args, { guides: { type: "string" }, local: { type: "boolean", default: false } });
  const settings: Settings = { ...readSettings(process.env), ...placesOf(values.guides) };
  const log = openLog(settings.logLevel);
  if (values.local || settings.connection.kind === "local") return startLocally(settings, log);
  const { scopes = [] } = settingsFromManifest(await readManifest());
  const running = await startApp(settings, settings.connection, log, [...scopes]);
  // Sockets that are kept open for a next call would hold the process for some seconds more.
  process.exit(await runUntilStopped(running, log));
}

/** Runs the app on a local Slack, with the conversation in the terminal; ends with standard input. */
async function startLocally(settings: Settings, log: Log): Promise<number> {
  const slack = await startLocalSlack({ app: settingsFromManifest(await readManifest()) });
  const { botToken, appToken, apiUrl: slackApiUrl } = slack;
  const running = await startApp({ ...settings, slackApiUrl }, { kind: "socket", botToken, appToken }, log);
  console.error(CLI.local);
  await runLocalTerminal(slack, { input: process.stdin, output: process.stdout });
  await running.stop();
  await slack.stop();
  return 0;
}

const readManifest = async (): Promise<unknown> =>
  parse(await readFile(fileURLToPath(new URL("../../manifest.yml", import.meta.url)), "utf8"));
