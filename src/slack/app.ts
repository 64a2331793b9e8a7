import { App, HTTPReceiver, type Logger, LogLevel } from "@slack/bolt";
import type { Core } from "./core.js";
import { LISTENERS } from "./listeners/index.js";
import { type Once, onceInMemory } from "./once.js";
import { requestId } from "./request-id.js";
import { refuseUntimely } from "./signed-age.js";

/** How the app is reached, and what it may use. */
export interface SlackSettings {
  connection:
    | { kind: "socket"; botToken: string; appToken: string }
    | { kind: "http"; botToken: string; signingSecret: string; port: number };
  /** The Web API's address with a slash at its end; Slack's own where not set. */
  slackApiUrl?: string;
  feedbackChannel?: string;
  logLevel?: "debug" | "info" | "warn" | "error";
}

/** What a deployment may bring of its own. */
export interface Parts {
  logger?: Logger;
  once?: Once;
}

/**
 * Builds the Bolt app with all of its listeners, not started: call `start()` for Socket Mode, `start(port)` for HTTP,
 * which takes requests at `/slack/events`.
 */
export function makeApp(settings: SlackSettings, core: Core, parts: Parts = {}): App {
  const { connection, slackApiUrl, feedbackChannel, logLevel = "info" } = settings;
  const level = LogLevel[LEVELS[logLevel]];
  const app = new App({
    token: connection.botToken,
    logLevel: level,
    ...(parts.logger && { logger: parts.logger }),
    clientOptions: { ...(slackApiUrl && { slackApiUrl }) },
    ...(connection.kind === "socket"
      ? { socketMode: true, appToken: connection.appToken }
      : { receiver: httpReceiver(connection.signingSecret, level, parts.logger) }),
  });
  const once = parts.once ?? onceInMemory();
  takeOnce(app, once);
  for (const attach of LISTENERS) attach(app, { core, once, feedbackChannel, log: app.logger });
  return app;
}

const LEVELS = { debug: "DEBUG", info: "INFO", warn: "WARN", error: "ERROR" } as const;

function httpReceiver(signingSecret: string, logLevel: LogLevel, logger?: Logger): HTTPReceiver {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: ["/slack/events"],
    logLevel,
    ...(logger && { logger }),
  });
  refuseUntimely(receiver);
  return receiver;
}

/** A request that came before is taken and does nothing: Slack's retries and anyone's replays have one effect. */
function takeOnce(app: App, once: Once): void {
  app.use(async (args) => {
    const id = requestId(args.body);
    if (id === null || (await once.claim(id))) {
      await args.next();
      return;
    }
    if ("ack" in args && typeof args.ack === "function") await args.ack();
  });
}
