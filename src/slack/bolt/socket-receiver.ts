import { channel } from "node:diagnostics_channel";
import { setTimeout as pause } from "node:timers/promises";
import { type App, type Logger, LogLevel, type Receiver, SocketModeReceiver, type webApi } from "@slack/bolt";
import { isFields } from "../../domain/yaml.js";
import { failureOf } from "../calls/call-failure.js";

/** Whether Slack can reach the app, for monitoring: subscribe to this channel of `node:diagnostics_channel`. */
export const SOCKET_CHANGED = "compbot.socket-changed";
/** What is published when the first connection opens and when the last one is lost. */
export interface SocketChange {
  connected: boolean;
}
const changes = channel(SOCKET_CHANGED);

/** One connection by Slack's own client, which opens it, checks that it is alive and closes it. */
type Client = SocketModeReceiver["client"];

interface SocketOptions {
  appToken: string;
  clientOptions: webApi.WebClientOptions;
  logger: Logger;
  /** How long Slack waits for an acknowledgement, in milliseconds; its three seconds if not given. */
  acknowledgedMs?: number;
}

/** From the opened connection to Slack's greeting, in milliseconds. */
const GREETED_MS = 10_000;
/**
 * Milliseconds that Slack waits for an acknowledgement, which has to come over the connection that brought the request.
 */
const ACKNOWLEDGED_MS = 3_000;
/**
 * Pauses between attempts, in milliseconds: the first and the longest while Slack cannot be reached, and the one while
 * it refuses the token, which may be corrected meanwhile.
 */
const [FIRST_PAUSE, LONGEST_PAUSE, REFUSED_PAUSE] = [250, 10_000, 60_000];

/**
 * Receives over Socket Mode, and stays connected. Slack's own client closes a connection as soon as Slack announces its
 * end, and opens the next one five seconds later; here the next is open before the last one is closed. A frame that
 * cannot be read closes nothing.
 *
 * Slack renews each connection every few hours and announces it (`disconnect`, as `warning` or `refresh_requested`):
 * https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect
 */
export function socketReceiver(options: SocketOptions): Receiver {
  const { logger, acknowledgedMs = ACKNOWLEDGED_MS } = options;
  let app: App | null = null;
  let stopped = false;
  let connecting: Promise<void> | null = null;
  /** Open connections; those that are about to be closed are in `leaving` as well. */
  const open = new Set<Client>();
  const leaving = new Set<Client>();

  const lost = (client: Client): void => {
    leaving.delete(client);
    if (!open.delete(client)) return;
    if (open.size === 0) changes.publish({ connected: false } satisfies SocketChange);
    if (!stopped && [...open].every((other) => leaving.has(other))) void connect(false);
  };

  const openOne = async (): Promise<void> => {
    if (!app) throw new Error("the receiver was not given an app");
    const client = makeClient(app, options, (one) => void replace(one));
    client.on("disconnected", () => lost(client));
    const greeted = client.start().catch((error: unknown) => {
      throw error ?? new Error("the connection was closed before it was greeted");
    });
    const late = pause(GREETED_MS, undefined, { ref: false }).then(() => {
      throw new Error("Slack did not greet the connection");
    });
    try {
      await Promise.race([greeted, late]);
    } catch (error) {
      greeted.catch(() => {});
      void client.disconnect();
      throw error;
    }
    late.catch(() => {});
    if (stopped) {
      await client.disconnect();
      return;
    }
    open.add(client);
    if (open.size === 1) changes.publish({ connected: true } satisfies SocketChange);
  };

  /** @throws if Slack refuses the first connection: then a setting is wrong */
  const tryUntilOpen = async (first: boolean): Promise<void> => {
    for (let tries = 0; !stopped; tries++) {
      try {
        return await openOne();
      } catch (error) {
        const failure = failureOf(error);
        if (first && failure.kind === "refused") throw error;
        const wait = failure.kind === "limited" ? failure.afterMs : pauseAfter(failure.kind, tries);
        logger.error(`Socket Mode is not connected (${failure.error}); next try in ${Math.round(wait)} ms`);
        await pause(wait);
      }
    }
  };
  const connect = (first: boolean): Promise<void> => {
    connecting ??= tryUntilOpen(first).finally(() => {
      connecting = null;
    });
    return connecting;
  };

  const replace = async (client: Client): Promise<void> => {
    if (leaving.has(client)) return;
    leaving.add(client);
    await connect(false);
    await pause(acknowledgedMs, undefined, { ref: false });
    await client.disconnect();
  };

  return {
    init: (given) => {
      app = given;
    },
    start: () => connect(true),
    async stop() {
      stopped = true;
      // Not awaited: Slack gets it at once, but may take long to answer.
      for (const client of open) void client.disconnect();
    },
  };
}

/**
 * A connection that passes what it can read to the app; if Slack announces that it will be closed, it only calls
 * `leave`.
 */
function makeClient(app: App, options: SocketOptions, leave: (client: Client) => void): Client {
  const { appToken, clientOptions, logger } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    logLevel: LogLevel.INFO,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
    // Not acknowledged, so that Slack sends it again.
    processEventErrorHandler: async ({ error }) => {
      logger.error(`A request over Socket Mode failed: ${error.stack ?? error.message}`);
      return false;
    },
  });
  receiver.init(app);
  const { client } = receiver;
  const read = client.listeners("ws_message");
  client.removeAllListeners("ws_message");
  client.on("ws_message", (data: unknown) => {
    const kind = kindOf(data);
    if (kind === "disconnect") leave(client);
    else if (kind === "known") for (const each of read) each(data, false);
    else logger.warn("Slack sent something over Socket Mode that cannot be read; it was passed over");
  });
  return client;
}

/** In milliseconds, with a random part, so that many processes do not reconnect at once. */
function pauseAfter(kind: ReturnType<typeof failureOf>["kind"], tries: number): number {
  const most = kind === "refused" ? REFUSED_PAUSE : Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE);
  return most * (0.5 + Math.random() / 2);
}

/** The kind of a frame. Slack's client reads payloads and their events without checking that they exist. */
function kindOf(data: unknown): "known" | "disconnect" | "unreadable" {
  const frame = parsed(data);
  if (!isFields(frame)) return "unreadable";
  const { type, payload } = frame;
  if (type === "hello") return "known";
  if (type === "disconnect") return "disconnect";
  const isEnvelope = isFields(payload) && (type !== "events_api" || isFields(payload.event));
  return isEnvelope && typeof frame.envelope_id === "string" ? "known" : "unreadable";
}

function parsed(data: unknown): unknown {
  try {
    return typeof data === "string" ? JSON.parse(data) : null;
  } catch {
    return null;
  }
}
