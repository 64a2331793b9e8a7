import type { Server, ServerOptions, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * How long a request may take to come in, in milliseconds: Slack and a proxy send theirs at once, and Node would wait for
 * five minutes. A connection that is kept for the next request outlives a proxy's minute, so that none is cut off.
 */
export const SERVER_TIMES: ServerOptions = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 75_000,
};

/** What one server lets others have of it. */
export const SERVER_LIMITS = {
  /** Requests of one connection that wait for their answers: clients and proxies send the next once they have read one. */
  waiting: 4,
  /** A connection that moves nothing either way for so long while it has a request, in milliseconds. */
  stalled: 20_000,
  requestsPerConnection: 10_000,
  /** From here on connections that wait for a next request are closed, so that there is room for a new one. */
  crowded: 256,
  connections: 512,
} as const;

/**
 * Bounds what strangers can have a server hold: a connection that asks without reading the answers is closed, and so is
 * one that stands still. Nobody can tell yet whether a request is Slack's, so all are held to it.
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
    // Node tells only the answer that is being written that its connection is gone, and none of those behind it.
    socket.once("close", () => {
      for (const response of waiting) response.emit("close");
    });
    return waiting;
  };
  server.on("request", (request, response) => {
    const { socket } = request;
    // What came in one piece with the request that was too many is still read out of it.
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
