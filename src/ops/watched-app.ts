import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { App, CustomRoute } from "@slack/bolt";
import { ANSWERED, type AnsweredQuestion } from "../slack/answering/answering.js";
import { SOCKET_CHANGED, type SocketChange } from "../slack/bolt/socket-receiver.js";
import { CALL_FAILED, type FailedCall } from "../slack/calls/call-slack.js";
import { boundServer, SERVER_TIMES } from "./bounded-server.js";
import type { Log } from "./log.js";
import type { Metrics } from "./metrics.js";
import { watchRequests } from "./requests.js";

/** How long requests in progress may go on once the program is asked to stop, in milliseconds. */
const FINISH = 5_000;

/** An app that takes requests and is monitored. */
export type WatchedApp = Awaited<ReturnType<typeof startWatched>>;

/** The ports on which the app can be reached on this machine. */
export interface Place {
  /** Port for Slack's requests; over Socket Mode there is none, since the app connects to Slack. */
  requests?: number;
  pages: readonly { port: number; routes: readonly CustomRoute[] }[];
}

/**
 * Starts the app, and counts and logs what it does from the first request on.
 *
 * @throws the system's error if a port cannot be opened, Slack's if it refuses the connection
 */
export async function startWatched(app: App, place: Place, log: Log, metrics: Metrics) {
  const requests = watchRequests(app, log, metrics);
  const failed = (message: unknown): void => {
    const { method, error, request } = message as FailedCall;
    metrics.slackCallFailed(method, error);
    log.warn({ ...(request && { request }), method, error }, "a call to Slack failed");
  };
  const answered = (message: unknown): void => metrics.answered((message as AnsweredQuestion).kind);
  let socket = place.requests === undefined ? false : undefined;
  const changed = (message: unknown): void => {
    ({ connected: socket } = message as SocketChange);
    metrics.socketChanged(socket);
    log[socket ? "info" : "warn"](socket ? "connected to Slack" : "the connection to Slack is gone");
  };
  subscribe(SOCKET_CHANGED, changed);
  subscribe(CALL_FAILED, failed);
  subscribe(ANSWERED, answered);
  // The pages first, so that monitoring can reach them while the app connects.
  const pages: Server[] = [];
  for (const { port, routes } of place.pages) pages.push(await servePages(routes, port));
  const server = await startAt(place.requests, app);
  if (server) {
    requests.answersOf(server);
    boundServer(server);
  }
  let ready = true;
  log.info({ port: portOf(server ?? pages[0]) }, "ready");

  return {
    /** Whether it takes requests: over Socket Mode only while Slack can reach it. */
    ready: (): boolean => ready && socket !== false,
    /** Whether there is a connection for Socket Mode; undefined over HTTP. */
    socket: (): boolean | undefined => socket,
    /** Takes nothing new, and lets requests in progress finish. */
    async stop(): Promise<void> {
      ready = false;
      // Over Socket Mode, Slack must be told; servers keep running, to answer that the app is not ready and takes
      // nothing.
      if (!server) await app.stop();
      const left = await requests.finish(FINISH);
      if (left > 0) log.warn({ left }, "requests were cut off");
      const closed = server && app.stop();
      for (const page of pages) page.close();
      for (const one of [server, ...pages]) one?.closeAllConnections();
      await closed;
      unsubscribe(SOCKET_CHANGED, changed);
      unsubscribe(CALL_FAILED, failed);
      unsubscribe(ANSWERED, answered);
    },
  };
}

async function startAt(port: number | undefined, app: App): Promise<Server | undefined> {
  if (port !== undefined) return (await app.start(port, SERVER_TIMES)) as Server;
  await app.start();
  return undefined;
}

/** The port that was opened, in case any free port was asked for. */
function portOf(server: Server | undefined): number | undefined {
  const address = server?.address();
  return typeof address === "object" ? address?.port : undefined;
}

/**
 * Serves the operators' pages on a port of their own. Bolt could do that over Socket Mode, but its server throws on an
 * address that it cannot parse (`GET //`) or a port that is taken, which ends the process.
 *
 * @throws the system's error if the port cannot be opened
 */
async function servePages(routes: readonly CustomRoute[], port: number): Promise<Server> {
  const server = createServer(SERVER_TIMES, (request, response) => {
    const [path] = (request.url ?? "").split("?");
    const { method = "" } = request;
    const route = routes.find((one) => one.path === path && [one.method].flat().includes(method));
    if (!route) {
      response.writeHead(404).end();
      return;
    }
    route.handler(Object.assign(request, { params: {} }), response);
  });
  boundServer(server);
  await once(server.listen(port), "listening");
  return server;
}
