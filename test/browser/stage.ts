import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { startApp } from "../../src/app.js";
import { readSettings } from "../../src/config.js";
import { settingsFromManifest } from "../../src/local-slack/app-settings.js";
import { type LocalSlack, startLocalSlack } from "../../src/local-slack/local-slack.js";
import { servePage, slashCommands } from "../../src/local-slack/page/page.js";
import { EXAMPLES } from "../../src/present/words.js";
import { silentLog } from "../ops/silent-log.js";

export interface Stage {
  slack: LocalSlack;
  url: string;
  stopApp(): Promise<void>;
  stop(): Promise<void>;
}

/** The real app with the guides that ship, on a local Slack with its page. */
export async function openStage(port?: number): Promise<Stage> {
  const manifest: unknown = parse(readFileSync(fileURLToPath(new URL("../../manifest.yml", import.meta.url)), "utf8"));
  const slack = await startLocalSlack({ app: settingsFromManifest(manifest) });
  const { botToken, appToken, apiUrl: slackApiUrl } = slack;
  const settings = { ...readSettings({}), slackApiUrl, feedbackChannel: "C000OFFERS" };
  const app = await startApp(settings, { kind: "socket", botToken, appToken }, silentLog);
  const tries = EXAMPLES.map(({ ask, shows }) => ({ line: ask, shows }));
  const page = await servePage(slack, { port, tries, commands: slashCommands(manifest) });
  return {
    slack,
    url: page.url,
    stopApp: () => app.stop(),
    async stop() {
      await page.stop();
      await app.stop();
      await slack.stop();
    },
  };
}
