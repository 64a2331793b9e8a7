import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { CustomRoute } from "@slack/bolt";
import { boundServer, SERVER_TIMES } from "./bounded-server.js";

/**
 * Serves the operators' pages on a port of their own. Bolt could over Socket Mode, and is ended by the first address that
 * it cannot parse (`GET //`), as by a port that is taken.
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
  boundServer(server);
  await once(server.listen(port), "listening");
  return server;
}
