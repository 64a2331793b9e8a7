import type { App } from "@slack/bolt";
import type { Settings } from "./config.js";
import { makeCore } from "./core.js";
import { type LiveCollection, openLiveCollection } from "./ops/live-collection.js";
import type { Log } from "./ops/log.js";
import { makeApp, type SlackSettings } from "./slack/app.js";
import { todayIso } from "./today.js";

/** The app as it runs. */
export interface RunningApp {
  app: App;
  collection: LiveCollection;
  stop(): Promise<void>;
}

/**
 * Wires the program: settings → guides → search → Slack, and starts it.
 *
 * @param connection how Slack is reached; a local Slack names itself here
 * @throws SettingsError where the guides or the aliases cannot be read
 */
export async function startApp(
  settings: Settings,
  connection: SlackSettings["connection"],
  log: Log,
): Promise<RunningApp> {
  const collection = await openLiveCollection(settings, log);
  const core = makeCore(() => collection.current(), todayIso);
  const app = makeApp({ ...settings, connection }, core);
  await (connection.kind === "http" ? app.start(connection.port) : app.start());
  return {
    app,
    collection,
    async stop() {
      collection.stop();
      await app.stop();
    },
  };
}
