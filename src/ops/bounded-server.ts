import type { Server, ServerOptions, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * How long a request may take to arrive, in milliseconds: Slack and a proxy send theirs at once, and Node would wait
 * for five minutes. A connection that is kept open for the next request outlives a proxy's minute, so that no request
 * is cut off.
 */
export const SERVER_TIMES: ServerOptions = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 75_000,
};

/** What clients may use of one server. */
export const SERVER_LIMITS = {
  /**
   * Requests of one connection that wait for their answers: clients and proxies send the next one after they have read
   * an answer.
   */
  waiting: 4,
  /** How long a connection with a request may transfer nothing in either direction, in milliseconds. */
  stalled: 20_000,
  requestsPerConnection: 10_000,
  /** Above this number of connections, idle ones are closed, so that there is room for a new one. */
  crowded: 256,
  connections: 512,
} as const;

/**
 * Bounds what unknown clients can make a server hold: a connection that sends requests without reading the answers is
 * closed, and so is one that makes no progress. At this point it is not known whether a request is Slack's, so this
 * applies to all.
 *
 * @param server with its listeners for requests attached
 */
export function boundServer(
  server: Server,
  limits: Readonly<Record<keyof typeof SERVER_LIMITS, number>> = SERVER_LIMITS,
): void {
  server.maxConnections = limits.connections;
  server.maxRequestsPerSocket = limits.requestsPerConnection;
  server.timeout = limits.stalled;

  let connections = 0;
  server.on("connection", (socket) => {
    connections += 1;
    socket.once("close", () => {
      connections -= 1;
    });
    if (connections > limits.crowded) server.closeIdleConnections();
  });

  const answer = server.listeners("request");
  server.removeAllListeners("request");
  const waitingOn = new WeakMap<Socket, Set<ServerResponse>>();
  const begin = (socket: Socket): Set<ServerResponse> => {
    const waiting = new Set<ServerResponse>();
    waitingOn.set(socket, waiting);
    // Node reports a lost connection only to the answer that is being written, and not to those queued after it.
    socket.once("close", () => {
      for (const response of waiting) response.emit("close");
    });
    return waiting;
  };
  server.on("request", (request, response) => {
    const { socket } = request;
    // Requests that arrived in one piece with the one too many are still parsed after the socket was destroyed.
    if (socket.destroyed) return;
    const waiting = waitingOn.get(socket) ?? begin(socket);
    if (waiting.size === limits.waiting) {
      socket.destroy();
      return;
    }
    waiting.add(response);
    response.once("close", () => waiting.delete(response));
    for (const listener of answer) listener.call(server, request, response);
  });
}
