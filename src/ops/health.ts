import type { ServerResponse } from "node:http";
import type { CustomRoute } from "@slack/bolt";
import type { Metrics } from "./metrics.js";

/** What the health pages tell of the database, where there is one. */
export interface DatabaseHealth {
  database: "reached" | "away";
  /** Installations that no key in TOKEN_KEY opens: their workspaces count as not installed. */
  installationsUnopened: number;
}

/** What the health pages tell of the program. */
export interface Health extends Partial<DatabaseHealth> {
  /** False before it takes requests and once it has begun to stop. */
  ready: boolean;
  guides: number;
  /** Only over Socket Mode: whether Slack can send. Without, it is not ready. */
  socket?: "connected" | "away";
}

/**
 * Pages for whoever runs the program; they hold counts and states only.
 *
 * - `/healthz` answers while the process can: where it does not, restart it.
 * - `/readyz` answers 200 while it takes requests, else 503. A database that is away does not make it unready: known
 *   workspaces are answered, and taking every replica out at once would help nobody.
 * - `/metrics` for Prometheus.
 */
export function healthRoutes(health: () => Promise<Health>, metrics: Metrics): CustomRoute[] {
  const get = (path: string, handler: (response: ServerResponse) => Promise<void>): CustomRoute => ({
    path,
    method: ["GET", "HEAD"],
    handler: (_request, response) => void handler(response).catch(() => response.writeHead(500).end()),
  });
  return [
    get("/healthz", async (response) => sendJson(response, 200, { status: "ok" })),
    get("/readyz", async (response) => {
      const state = await health();
      sendJson(response, state.ready ? 200 : 503, { ...state, status: state.ready ? "ready" : "not ready" });
    }),
    get("/metrics", async (response) => {
      const { database, installationsUnopened = 0 } = await health();
      if (database) metrics.databaseSeen({ database, installationsUnopened });
      const text = await metrics.text();
      response.writeHead(200, { "content-type": metrics.contentType }).end(text);
    }),
  ];
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(`${JSON.stringify(body)}\n`);
}
