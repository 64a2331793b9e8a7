import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";

/** An answer to a page's request. */
export interface Reply {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

/** An answer of JSON with the given status. */
export const json = (status: number, body: unknown): Reply => ({
  status,
  type: "application/json; charset=utf-8",
  body: JSON.stringify(body),
});

const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  // What is served changes with the program, but its address does not.
  "cache-control": "no-store",
};

interface Answers {
  /** Null if the answer is written to `response` and goes on, as for a stream. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<Reply | null>;
  failed(error: unknown): Reply;
}

/**
 * Serves a page on this machine only, to the page itself only.
 *
 * @param port if it is taken, the next free one is used; 0 for any
 * @returns the port, and a function that stops the server
 */
export async function serveLoopback(
  port: number,
  { answer, failed }: Answers,
): Promise<{ port: number; stop(): Promise<void> }> {
  let served = 0;
  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<Reply | null> => {
    const refused = refusal(request, served);
    return refused ? json(403, { error: refused }) : answer(request, response);
  };
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    void reply(request, response)
      .catch(failed)
      .then((one) => one && response.writeHead(one.status, { "content-type": one.type, ...one.headers }).end(one.body));
  });
  served = await listenNear(server, port);
  return {
    port: served,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * The JSON that a page sends; `body` is null if it cannot be parsed.
 *
 * @param most bytes that it may have
 * @returns the status to refuse the request with, if its headers rule it out
 */
export async function readJson(request: IncomingMessage, most: number): Promise<{ body: unknown } | 415 | 413> {
  const { "content-type": type = "", "content-length": length } = request.headers;
  if (!type.startsWith("application/json")) return 415;
  if (!(Number(length) <= most)) return 413;
  const text = await readText(request);
  try {
    return { body: JSON.parse(text) };
  } catch {
    return { body: null };
  }
}

/**
 * Why a request is refused; null if it may pass. The page is only for the person at this machine: another site's page
 * must neither control it (its Origin reveals it) nor read it under a name of its own that points at the loopback
 * address (its Host reveals it).
 *
 * @param port where the page is served
 */
function refusal(request: IncomingMessage, port: number): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin, "sec-fetch-site": site } = request.headers;
  if (host === undefined || !hosts.includes(host)) return "unknown host";
  if (origin !== undefined && origin !== `http://${host}`) return "another origin";
  if (request.method === "POST" && origin === undefined) return "no origin";
  // A link from another site may open the page itself, but request nothing else.
  const opensPage = request.headers["sec-fetch-mode"] === "navigate";
  if (site !== undefined && site !== "same-origin" && site !== "none" && !opensPage) return "another site";
  return null;
}

/** Ports that are tried in turn before any free one is used. */
const TRIED = 20;

/**
 * Listens on the loopback interface, on the given port or the next free one.
 *
 * @returns the port
 * @throws the error of listening, unless the port is taken
 */
async function listenNear(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; wanted > 0 && port < wanted + TRIED && port < 65_536; port++) {
    if (await listens(server, port)) break;
  }
  if (!server.listening) await listens(server, 0);
  return (server.address() as AddressInfo).port;
}

/** False if the port is taken or not allowed. */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", fail);
      resolve(true);
    });
  });
}
