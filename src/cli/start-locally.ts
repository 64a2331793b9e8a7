import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { startApp } from "../app.js";
import { DEFAULT_PORT, type Settings, SHIPPED } from "../config.js";
import { settingsFromManifest } from "../local-slack/app-settings.js";
import { type LocalSlack, startLocalSlack } from "../local-slack/local-slack.js";
import { servePage, slashCommands } from "../local-slack/page/page.js";
import { runLocalTerminal } from "../local-slack/terminal.js";
import { type Seed, smallTeam } from "../local-slack/workspace/seed.js";
import { openLog } from "../ops/log.js";
import { runUntilStopped, type Stoppable } from "../ops/signals.js";
import { CLI, EXAMPLES } from "../present/words.js";
import { withoutControls } from "../text/control-characters.js";

/** Where feedback goes, so that one sees what the people who maintain the guides would get. */
const FEEDBACK = { id: "C0FEEDBACK", name: "guide-feedback" };

const team: Seed = {
  ...smallTeam,
  channels: [
    ...smallTeam.channels,
    { ...FEEDBACK, kind: "public", sharedWith: null, members: ["U000MAYA", "U000THEO", "app"] },
  ],
};

/**
 * Runs the app on a local Slack: as a page in the browser until it is stopped. Piped lines are typed for the first
 * person, and once they are answered it ends.
 *
 * @returns the exit code
 */
export async function startLocally(settings: Settings, manifest: unknown): Promise<number> {
  console.error(CLI.reading(settings.guidesDir));
  // Log lines of level info are for those who run the app for others.
  const log = openLog(settings.logLevel === "info" ? "warn" : settings.logLevel);
  const slack = await startLocalSlack({ seed: team, app: settingsFromManifest(manifest) });
  const { botToken, appToken, apiUrl: slackApiUrl } = slack;
  const local = { ...settings, slackApiUrl, feedbackChannel: FEEDBACK.id };
  const app = await startApp(local, { kind: "socket", botToken, appToken }, log);
  const { connection } = settings;
  const port = connection.kind === "local" ? (connection.port ?? DEFAULT_PORT) : DEFAULT_PORT;
  const tries = await thingsToTry(settings.guidesDir);
  const page = await servePage(slack, { port, tries, commands: slashCommands(manifest) });
  process.stdout.write(`${CLI.page(page.url)}\n`);
  console.error(CLI.local(tries.map(({ line }) => line)));

  const running: Stoppable = {
    reload: () => app.reload(),
    async stop() {
      await page.stop();
      await app.stop();
      await slack.stop();
    },
  };
  const stopped = runUntilStopped(running, log);
  const answered = process.stdin.isTTY ? null : pipedLines(slack);
  if (!answered) return stopped;
  const ended = await Promise.race([stopped, answered]);
  if (ended !== "answered") return ended;
  await running.stop();
  return 0;
}

/** Ends once all lines of standard input are answered; never if there are none, as for a service. */
async function pipedLines(slack: LocalSlack): Promise<"answered"> {
  const lines = await runLocalTerminal(slack, { input: process.stdin, output: process.stdout, clean: withoutControls });
  return lines > 0 ? "answered" : new Promise(() => {});
}

/**
 * Questions that the guides answer: for the shipped guides those of the help, for others one of each kind about the
 * first companies, by their file names.
 */
async function thingsToTry(guidesDir: string): Promise<{ line: string; shows: string }[]> {
  if (guidesDir === SHIPPED.guides) return EXAMPLES.map(({ ask, shows }) => ({ line: ask, shows }));
  const companies = (await readdir(guidesDir, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const first = companies.sort((a, b) => a.name.localeCompare(b.name, "en")).slice(0, 10);
  const found = await Promise.all(first.map(async ({ name }) => ({ name, roles: await rolesOf(guidesDir, name) })));
  const guides = found.flatMap(({ name, roles }) => (roles[0] ? [`${name} ${roles[0]}`] : []));
  const [one, two = one, three = two] = guides;
  if (one === undefined) return [];
  const shared = found.flatMap(({ roles }) => roles).find((role, at, all) => all.indexOf(role) !== at);
  const beside = found.filter(({ roles }) => shared !== undefined && roles.includes(shared)).slice(0, 2);
  const { tries } = CLI;
  return [
    { line: one, shows: tries.guide },
    { line: `levers for ${two}`, shows: tries.levers },
    { line: `walk away ${three}`, shows: tries.floor },
    ...(beside.length === 2
      ? [{ line: `${beside.map(({ name }) => name).join(" vs ")} ${shared}`, shows: tries.beside }]
      : []),
    { line: `${one} offer`, shows: tries.offer },
    { line: `counter ${two}`, shows: tries.counter },
  ].map(({ line, shows }) => ({ line: line.replaceAll("-", " "), shows }));
}

const rolesOf = async (guidesDir: string, company: string): Promise<string[]> =>
  (await readdir(join(guidesDir, company)))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((file) => basename(file, ".md"));
