import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import type { App, CustomRoute } from "@slack/bolt";
import { ANSWERED, type AnsweredQuestion } from "../slack/answering/answering.js";
import { SOCKET_CHANGED, type SocketChange } from "../slack/bolt/socket-receiver.js";
import { CALL_FAILED, type FailedCall } from "../slack/calls/call-slack.js";
import type { Log } from "./log.js";
import type { Metrics } from "./metrics.js";
import { SERVER_TIMES, servePages } from "./pages.js";
import { watchRequests } from "./requests.js";

/** What is under way when the program is told to stop may go on for so long, in milliseconds. */
const FINISH = 5_000;

/** An app that takes requests and is watched. */
export interface WatchedApp {
  /** Whether it takes requests: over Socket Mode only while Slack can send. */
  ready(): boolean;
  /** Whether there is a connection for Socket Mode; undefined over HTTP. */
  socket(): boolean | undefined;
  /** Takes nothing new, and lets what is under way finish. */
  stop(): Promise<void>;
}

/** Where the app is to be found on this machine. */
export type Place =
  /** It takes requests there. */
  | { kind: "requests"; port: number }
  /** Socket Mode, with pages there for whoever runs it. */
  | { kind: "pages"; port: number; routes: readonly CustomRoute[] }
  | { kind: "nowhere" };

/**
 * Starts the app, counting and logging what it does from the first request on.
 *
 * @throws the system's error where the port cannot be had, Slack's where it refuses the connection
 */
export async function startWatched(app: App, place: Place, log: Log, metrics: Metrics): Promise<WatchedApp> {
  const requests = watchRequests(app, log, metrics);
  const failed = (message: unknown): void => {
    const { method, error } = message as FailedCall;
    metrics.slackCallFailed(method, error);
    log.warn({ method, error }, "a call to Slack failed");
  };
  const answered = (message: unknown): void => metrics.answered((message as AnsweredQuestion).kind);
  let socket = place.kind === "requests" ? undefined : false;
  const changed = (message: unknown): void => {
    ({ connected: socket } = message as SocketChange);
    metrics.socketChanged(socket);
    log[socket ? "info" : "warn"](socket ? "connected to Slack" : "the connection to Slack is gone");
  };
  subscribe(SOCKET_CHANGED, changed);
  subscribe(CALL_FAILED, failed);
  subscribe(ANSWERED, answered);
  const server = await startAt(place, app);
  if (server && place.kind === "requests") requests.answersOf(server);
  let ready = true;
  log.info({ port: portOf(server) }, "ready");

  return {
    ready: () => ready && socket !== false,
    socket: () => socket,
    async stop() {
      ready = false;
      // Over Socket Mode Slack must hear of it; a server goes on, to say that it is not ready and takes nothing.
      if (place.kind !== "requests") await app.stop();
      const left = await requests.finish(FINISH);
      if (left > 0) log.warn({ left }, "requests were cut off");
      const closed = place.kind === "requests" ? app.stop() : server?.close();
      server?.closeAllConnections();
      await closed;
      unsubscribe(SOCKET_CHANGED, changed);
      unsubscribe(CALL_FAILED, failed);
      unsubscribe(ANSWERED, answered);
    },
  };
}

async function startAt(place: Place, app: App): Promise<Server | undefined> {
  switch (place.kind) {
    case "requests":
      return (await app.start(place.port, SERVER_TIMES)) as Server;
    case "pages": {
      // First, so that whoever watches it finds it while it connects.
      const server = await servePages(place.routes, place.port);
      await app.start();
      return server;
    }
    case "nowhere":
      await app.start();
      return undefined;
  }
}

/** Where nothing but a free port was asked for, which one it is. */
function portOf(server: Server | undefined): number | undefined {
  const address = server?.address();
  return typeof address === "object" ? address?.port : undefined;
}
