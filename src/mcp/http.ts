import type { IncomingMessage, ServerResponse } from "node:http";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import type { CustomRoute } from "@slack/bolt";
import type { Advisor } from "../advisor.js";
import { MCP } from "../present/words/mcp.js";
import { type Callers, callerOf } from "./callers.js";
import { makeMcpServer } from "./server.js";

/** The largest request, in bytes: a question of 4,000 characters is some 20 KB in any encoding. */
export const MCP_BODY_LIMIT = 128 * 1024;
/** Requests that are read or answered at the same time; further ones are refused with 503. */
const AT_ONCE = 32;
/** Calls that one caller may make per minute. */
export const CALLS_A_MINUTE = 120;

/** A refusal before MCP: `why` is a sentence for the person who looks at the response. */
interface Refusal {
  status: number;
  why: string;
}

/**
 * The streamable HTTP endpoint, as a route next to the app's others. Each request is independent: there are no
 * sessions, so it may go to any replica, and nothing of it is kept or logged.
 * https://modelcontextprotocol.io/specification/2025-11-25/basic/transports
 */
export function mcpRoute(path: string, advisor: Advisor, callers: Callers, version: string): CustomRoute {
  const rate = makeRateLimit(CALLS_A_MINUTE);
  let under = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (isFromElsewhere(request)) return refuse(response, { status: 403, why: MCP.http.noBrowser });
    if (request.method !== "POST") {
      response.setHeader("allow", "POST");
      return refuse(response, { status: 405, why: MCP.http.onlyPost });
    }
    const body = await readBody(request);
    if (body === null) return refuse(response, { status: 413, why: MCP.http.tooLarge });
    const caller = await callerOf(callers, request.headers, body);
    if (caller.kind === "refused") {
      return caller.why === "other-team"
        ? refuse(response, { status: 403, why: MCP.http.otherTeam })
        : refuse(response, { status: 401, why: MCP.http.notAllowed });
    }
    if (!rate.take(caller.id)) {
      response.setHeader("retry-after", "60");
      return refuse(response, { status: 429, why: MCP.http.tooMany });
    }
    const server = makeMcpServer(advisor, version);
    const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true });
    response.on("close", () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request, response, parsed(body));
  };

  return {
    path,
    method: ["GET", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS"],
    handler(request, response) {
      if (under >= AT_ONCE) {
        response.setHeader("retry-after", "1");
        refuse(response, { status: 503, why: MCP.http.tooMany });
        return;
      }
      under++;
      response.on("close", () => under--);
      void answer(request, response).catch(() =>
        response.headersSent ? response.destroy() : response.writeHead(500).end(),
      );
    },
  };
}

/**
 * Whether a page in a browser sent this, which names its origin; agents and Slack do not. A page on this machine may
 * ask, if the request also names the machine's own host: a page from elsewhere could let its own name point here.
 */
function isFromElsewhere({ headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined) return false;
  const hosts = [origin, `http://${host ?? ""}`].map((url) => (URL.canParse(url) ? new URL(url).hostname : ""));
  return !hosts.every((name) => LOOPBACK.has(name));
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

function refuse(response: ServerResponse, { status, why }: Refusal): void {
  response.writeHead(status, { "content-type": "application/json", connection: "close" });
  response.end(`${JSON.stringify({ jsonrpc: "2.0", error: { code: -32_000, message: why }, id: null })}\n`);
}

/** The body as text; null if it is too large, and then the rest is not read. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MCP_BODY_LIMIT) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

/** What is not JSON is passed on, for the transport to refuse in MCP's own words. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

interface RateLimit {
  /** True if the caller may make one more call now; the call is then counted. */
  take(caller: string): boolean;
}

const MINUTE_MS = 60_000;
/** Callers that are remembered; above that, the one whose minute began first is forgotten. */
const MOST_CALLERS = 10_000;

/** At most `aMinute` calls per minute for each caller, counted from the first of them. `now` is in milliseconds. */
export function makeRateLimit(aMinute: number, now: () => number = () => performance.now()): RateLimit {
  const minutes = new Map<string, { since: number; calls: number }>();
  return {
    take(caller) {
      const at = now();
      const minute = minutes.get(caller);
      if (minute && at - minute.since < MINUTE_MS) return ++minute.calls <= aMinute;
      minutes.delete(caller);
      minutes.set(caller, { since: at, calls: 1 });
      const [oldest] = minutes.keys();
      if (minutes.size > MOST_CALLERS && oldest !== undefined) minutes.delete(oldest);
      return true;
    },
  };
}
