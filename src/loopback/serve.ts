import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text as readText } from "node:stream/consumers";
import { refusal } from "./guard.js";
import { listenNear } from "./listen.js";

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
