import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";

/** What a page is answered. */
export interface Reply {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

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
  // What is served changes with the program, and the address does not.
  "cache-control": "no-store",
};

/** How a page's requests are answered. */
interface Answers {
  /** Null where the answer goes on by itself. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<Reply | null>;
  failed(error: unknown): Reply;
}

/**
 * Serves a page on this machine alone, to itself alone.
 *
 * @param port the next free one is taken where it is taken; any for 0
 * @returns the port, and what ends it
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
 * What a page sends, parsed; null where it is no JSON after all.
 *
 * @param most bytes that it may hold
 * @returns the status to refuse it with, where it is not even looked at
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
 * Why a request is not answered, or null where it may pass. The page is for the person at this machine only: another
 * site's page must neither drive it (its Origin gives it away) nor read it under a name of its own that it points at
 * the loopback address (its Host does).
 *
 * @param port where the page is served
 */
function refusal(request: IncomingMessage, port: number): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin, "sec-fetch-site": site } = request.headers;
  if (host === undefined || !hosts.includes(host)) return "unknown host";
  if (origin !== undefined && origin !== `http://${host}`) return "another origin";
  if (request.method === "POST" && origin === undefined) return "no origin";
  // A link from elsewhere may open the page itself; nothing else may be asked for from outside.
  const opensPage = request.headers["sec-fetch-mode"] === "navigate";
  if (site !== undefined && site !== "same-origin" && site !== "none" && !opensPage) return "another site";
  return null;
}

/** Ports that are tried one after the other before any free one will do. */
const TRIED = 20;

/**
 * Listens on the loopback interface: on the port given, or the next one that is free.
 *
 * @returns the port
 * @throws what listening throws for any other reason than a taken port
 */
async function listenNear(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; wanted > 0 && port < wanted + TRIED && port < 65_536; port++) {
    if (await listens(server, port)) break;
  }
  if (!server.listening) await listens(server, 0);
  return (server.address() as AddressInfo).port;
}

/** False where the port is taken. */
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
