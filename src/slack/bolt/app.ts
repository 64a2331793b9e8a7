import {
  type AllMiddlewareArgs,
  type AnyMiddlewareArgs,
  App,
  type AppOptions,
  type CustomRoute,
  HTTPReceiver,
  ignoreSelf,
  type Logger,
  LogLevel,
} from "@slack/bolt";
import { TRY_MS } from "../calls/call-slack.js";
import { keepApart } from "../calls/pace.js";
import type { Core } from "../core.js";
import type { Commands } from "../deps.js";
import { LISTENERS } from "../listeners/index.js";
import type { Installations } from "../ports/installations.js";
import { type Memory, memoryInProcess } from "../ports/memory.js";
import { type Once, onceInMemory } from "../ports/once.js";
import { type OneWorkspace, oneWorkspace } from "../workspaces/one-workspace.js";
import { refuseEmptyBodies } from "./empty-body.js";
import { sayNotTaken } from "./not-taken.js";
import { refuseOutsider } from "./refuse-outsiders.js";
import { refuseUntimely } from "./signed-age.js";
import { socketReceiver } from "./socket-receiver.js";
import { answerFailures } from "./unanswered.js";
import { forgetUninstalled } from "./uninstalled.js";

/** One workspace over Socket Mode. */
interface SocketConnection {
  kind: "socket";
  botToken: string;
  appToken: string;
}

interface HttpConnection {
  kind: "http";
  botToken: string;
  signingSecret: string;
  port: number;
}

/** Many workspaces over HTTP, each with the token from its installation. */
interface OauthConnection {
  kind: "oauth";
  signingSecret: string;
  port: number;
  clientId: string;
  clientSecret: string;
  stateSecret: string;
}

/** How Slack reaches the app, and what the app may do. */
interface SlackSettings {
  connection: SocketConnection | HttpConnection | OauthConnection;
  /** The Web API's address, ending with a slash; Slack's own if not set. */
  slackApiUrl?: string;
  feedbackChannel?: string;
  /** Whether people of other organisations get answers in conversations that are shared with them. */
  allowOutsiders?: boolean;
  logLevel?: "debug" | "info" | "warn" | "error";
}

/** What a deployment may supply itself. */
export interface Parts {
  logger: Logger;
  once?: Once;
  memory?: Memory;
  /** The workspace of the one bot token, if it was looked up at the start: requests need no further look-up. */
  workspace?: OneWorkspace;
  /** Slack's timings in milliseconds, for a stand-in for Slack that has others. */
  times?: {
    /** From one message in a channel to the next. */
    apart: number;
    /** How long Slack waits for an acknowledgement over Socket Mode. */
    acknowledged: number;
  };
  /** Pages besides `/slack/events`, such as health; Socket Mode has none. */
  routes?: CustomRoute[];
  /** Needed for many workspaces: where installations are kept, and the scopes to request. */
  installations?: Installations;
  scopes?: string[];
}

const EVENTS_PATH = "/slack/events";

/** Bytes. The largest body that Slack sends is a form with its view and values, some 250 KB. */
const BODY_LIMIT = 1024 * 1024;

/**
 * Builds the Bolt app with all of its listeners, not started: call `start()` for Socket Mode, `start(port)` for HTTP,
 * which takes requests at `/slack/events` and installs at `/slack/install`.
 */
export function makeApp(settings: SlackSettings, core: Core, parts: Parts): App {
  const { connection, feedbackChannel, logLevel = "info" } = settings;
  const app = new App({
    logLevel: LogLevel[LEVELS[logLevel]],
    logger: parts.logger,
    clientOptions: clientOptions(settings),
    extendedErrorHandler: true,
    convoStore: false,
    // `letIn` decides this.
    ignoreSelf: false,
    ...reached(settings, parts),
  });
  const once = parts.once ?? onceInMemory();
  const memory = parts.memory ?? memoryInProcess();
  const { times } = parts;
  if (times)
    app.use(async ({ client, next }) => {
      keepApart(client, times.apart);
      await next();
    });
  const commands: Commands = new Map();
  letIn(app, once, commands, settings.allowOutsiders ?? false);
  answerFailures(app);
  if (connection.kind === "oauth" && parts.installations) forgetUninstalled(app, parts.installations);
  for (const attach of LISTENERS) attach(app, { core, once, memory, feedbackChannel, log: app.logger }, commands);
  return app;
}

const LEVELS = { debug: "DEBUG", info: "INFO", warn: "WARN", error: "ERROR" } as const;

/**
 * Slack's client tries once: by itself it would repeat for half an hour a post whose response was lost. `callSlack`
 * retries only what may be repeated.
 */
const clientOptions = ({ slackApiUrl }: Pick<SlackSettings, "slackApiUrl">) => ({
  ...(slackApiUrl && { slackApiUrl }),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: TRY_MS,
  // Bolt writes this into a copy for each request, and adding a property to the copy is far slower than setting one.
  teamId: undefined,
});

/** The one workspace that a bot token is for; null if the app serves many. */
export function workspaceOf({ connection, ...settings }: SlackSettings, logger: Logger): OneWorkspace | null {
  if (connection.kind === "oauth") return null;
  return oneWorkspace(connection.botToken, { ...clientOptions(settings), logger });
}

/** What Bolt needs for the way that Slack reaches the app. */
function reached(settings: SlackSettings, parts: Parts): AppOptions {
  const { connection } = settings;
  const authorize = (parts.workspace ?? workspaceOf(settings, parts.logger))?.authorize;
  switch (connection.kind) {
    case "socket":
      return {
        authorize,
        receiver: socketReceiver({
          appToken: connection.appToken,
          clientOptions: { ...clientOptions(settings), logger: parts.logger },
          logger: parts.logger,
          ...(parts.times && { acknowledgedMs: parts.times.acknowledged }),
        }),
      };
    case "http":
      return { authorize, receiver: httpReceiver(settings, connection, parts) };
    case "oauth":
      return { receiver: httpReceiver(settings, connection, parts) };
  }
}

function httpReceiver(
  settings: SlackSettings,
  connection: HttpConnection | OauthConnection,
  { logger, routes, installations, scopes }: Parts,
): HTTPReceiver {
  const receiver = new HTTPReceiver({
    signingSecret: connection.signingSecret,
    endpoints: [EVENTS_PATH],
    bodyLimit: BODY_LIMIT,
    processEventErrorHandler: sayNotTaken,
    logLevel: LogLevel[LEVELS[settings.logLevel ?? "info"]],
    logger,
    ...(routes && { customRoutes: routes }),
    ...(connection.kind === "oauth" && {
      clientId: connection.clientId,
      clientSecret: connection.clientSecret,
      stateSecret: connection.stateSecret,
      installationStore: installations,
      scopes,
      installerOptions: { directInstall: true, clientOptions: clientOptions(settings) },
    }),
  });
  refuseEmptyBodies(receiver, EVENTS_PATH, BODY_LIMIT);
  refuseUntimely(receiver);
  return receiver;
}

/**
 * Lets requests through that come for the first time, from people who get answers, and that the app did not cause
 * itself. A request that came before is acknowledged and does nothing, so Slack's retries and replays have one effect.
 * One middleware does all of this, and commands too: Bolt makes new arguments for each middleware, which takes longer
 * than any of them.
 */
function letIn(app: App, once: Once, commands: Commands, allowOutsiders: boolean): void {
  const enter = async (args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const id = requestId(args.body);
    if (id !== null && !(await once.claim(id))) {
      if ("ack" in args && typeof args.ack === "function") await args.ack();
      return;
    }
    if (!allowOutsiders && (await refuseOutsider(args))) return;
    const answer = "command" in args ? commands.get(args.command.command) : undefined;
    // Returned, not awaited: an await would hold all of these in memory until Slack has the answer.
    if (answer && "command" in args) return answer(args);
    return args.next();
  };
  app.use(async (args) => ("command" in args ? enter(args) : ignoreSelf({ ...args, next: () => enter(args) })));
}

/**
 * What identifies a request of Slack's: a retried event keeps its event id, and every command, press, shortcut and
 * submitted view has its own trigger id.
 *
 * @returns null for requests that may be repeated (the options of a menu)
 */
function requestId(body: object): string | null {
  if ("event_id" in body && typeof body.event_id === "string") return `event:${body.event_id}`;
  if ("trigger_id" in body && typeof body.trigger_id === "string") return `trigger:${body.trigger_id}`;
  return null;
}
