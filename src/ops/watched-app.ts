import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import type { App } from "@slack/bolt";
import { CALL_FAILED, type FailedCall } from "../slack/calls/call-slack.js";
import type { Log } from "./log.js";
import type { Metrics } from "./metrics.js";
import { watchRequests } from "./requests.js";

/** What is under way when the program is told to stop may go on for so long, in milliseconds. */
const FINISH = 5_000;

/** An app that takes requests and is watched. */
export interface WatchedApp {
  ready(): boolean;
  /** Takes nothing new, and lets what is under way finish. */
  stop(): Promise<void>;
}

/**
 * Starts the app, counting and logging what it does from the first request on.
 *
 * @param port where it takes requests; absent for Socket Mode
 */
export async function startWatched(
  app: App,
  port: number | undefined,
  log: Log,
  metrics: Metrics,
): Promise<WatchedApp> {
  const requests = watchRequests(app, log, metrics);
  const failed = (message: unknown): void => {
    const { method, error } = message as FailedCall;
    metrics.slackCallFailed(method, error);
    log.warn({ method, error }, "a call to Slack failed");
  };
  subscribe(CALL_FAILED, failed);
  const server = port === undefined ? undefined : ((await app.start(port)) as Server);
  if (!server) await app.start();
  let ready = true;
  log.info({ port: portOf(server) }, "ready");

  return {
    ready: () => ready,
    async stop() {
      ready = false;
      const closed = app.stop();
      const left = await requests.finish(FINISH);
      if (left > 0) log.warn({ left }, "requests were cut off");
      server?.closeAllConnections();
      await closed;
      unsubscribe(CALL_FAILED, failed);
    },
  };
}

/** Where nothing but a free port was asked for, which one it is. */
function portOf(server: Server | undefined): number | undefined {
  const address = server?.address();
  return typeof address === "object" ? address?.port : undefined;
}
