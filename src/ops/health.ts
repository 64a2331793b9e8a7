import type { ServerResponse } from "node:http";
import type { CustomRoute } from "@slack/bolt";
import type { DatabaseHealth, Metrics } from "./metrics.js";

interface Health extends Partial<DatabaseHealth> {
  /** False before the program takes requests and once it has begun to stop. */
  ready: boolean;
  guides: number;
  /** Only over Socket Mode: whether Slack can reach the app. If it cannot, the program is not ready. */
  socket?: "connected" | "away";
}

/** How long a rendering of the metrics is reused, in milliseconds: no monitoring collects them more often. */
const SHARED_MS = 1_000;

/**
 * Pages for operators; they contain only counts and states.
 *
 * - `/healthz` answers while the process can: if it does not, restart it.
 * - `/readyz` answers 200 while the program takes requests, else 503. A database that is away does not make it unready:
 * known workspaces still get answers, and taking every replica out at once would not help.
 * - `/metrics` for Prometheus, rendered once for all requests within a second.
 */
export function healthRoutes(health: () => Promise<Health>, metrics: Metrics): CustomRoute[] {
  const get = (path: string, handler: (response: ServerResponse) => Promise<void>): CustomRoute => ({
    path,
    method: ["GET", "HEAD"],
    handler: (_request, response) => void handler(response).catch(() => response.writeHead(500).end()),
  });
  const numbers = sharedFor(SHARED_MS, async () => {
    const { database, installationsUnopened = 0 } = await health();
    if (database) metrics.databaseSeen({ database, installationsUnopened });
    return Buffer.from(await metrics.text());
  });
  return [
    get("/healthz", async (response) => sendJson(response, 200, { status: "ok" })),
    get("/readyz", async (response) => {
      const state = await health();
      sendJson(response, state.ready ? 200 : 503, { ...state, status: state.ready ? "ready" : "not ready" });
    }),
    get("/metrics", async (response) => {
      const text = await numbers();
      response.writeHead(200, { "content-type": metrics.contentType }).end(text);
    }),
  ];
}

/** Makes a value once for all callers while it is being made, and for some milliseconds from its start. */
function sharedFor<Made>(milliseconds: number, make: () => Promise<Made>): () => Promise<Made> {
  let last: { made: Promise<Made>; at: number; pending: boolean } | undefined;
  return () => {
    const now = performance.now();
    if (last && (last.pending || now - last.at < milliseconds)) return last.made;
    const begun = { made: make(), at: now, pending: true };
    last = begun;
    begun.made.then(
      () => {
        begun.pending = false;
      },
      () => {
        last = undefined;
      },
    );
    return begun.made;
  };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(`${JSON.stringify(body)}\n`);
}
