import { once } from "node:events";
import { createServer, type Server, type ServerOptions } from "node:http";
import type { CustomRoute } from "@slack/bolt";

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

/**
 * Serves pages beside Socket Mode. Bolt could, and is ended by the first address that it cannot parse (`GET //`), as by
 * a port that is taken.
 *
 * @throws the system's error where the port cannot be had
 */
export async function servePages(routes: readonly CustomRoute[], port: number): Promise<Server> {
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
  await once(server.listen(port), "listening");
  return server;
}
