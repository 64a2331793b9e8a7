import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Core } from "../core.js";
import { isFromProgram } from "../delivery/socket-mode.js";
import type { CallFault } from "../faults.js";
import { isObject, type JsonObject } from "../json.js";
import { type Method, needScope } from "./call.js";
import { assistantMethods, otherMethods } from "./methods/assistant.js";
import { chatMethods } from "./methods/chat.js";
import { conversationMethods } from "./methods/conversations.js";
import { viewMethods } from "./methods/views.js";
import { AUTHORIZE_PATH, authorizeUrl, oauthMethods } from "./oauth.js";
import { respondTo } from "./respond.js";
import { SlackError } from "./slack-error.js";

const methods: Record<string, Method> = {
  ...chatMethods,
  ...conversationMethods,
  ...viewMethods,
  ...assistantMethods,
  ...otherMethods,
  ...oauthMethods,
};

interface Answer {
  status: number;
  body: JsonObject;
  headers?: Record<string, string>;
}

/**
 * Serves the Web API at `/api/METHOD` and the response URLs. `core` is a function, since it is complete only after the
 * server was made.
 */
export function makeServer(core: () => Core): Server {
  return createServer((request, response) => {
    void handle(core(), request, response).catch((error: unknown) => {
      send(response, { status: 500, body: { ok: false, error: "fatal_error", detail: String(error) } });
    });
  });
}

async function handle(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://local");
  // An install begins in a person's browser.
  if (url.pathname !== AUTHORIZE_PATH && !isFromProgram(request)) {
    return send(response, { status: 403, body: { ok: false, error: "not_from_here" } });
  }
  if (url.pathname === AUTHORIZE_PATH) {
    response.writeHead(302, { location: authorizeUrl(url) }).end();
    return;
  }
  const method = /^\/api\/([\w.]+)$/.exec(url.pathname)?.[1];
  const isResponse = url.pathname.startsWith("/response/");
  if (!method && !isResponse) return send(response, { status: 404, body: { ok: false, error: "not_found" } });

  const text = await readText(request);
  if (text === null) return send(response, { status: 413, body: { ok: false, error: "request_too_large" } });
  const given = readArguments(request, text);
  if (!given) return send(response, { status: 200, body: { ok: false, error: "invalid_json" } });
  const args = { ...Object.fromEntries(url.searchParams), ...given };
  const planned = core.faults.takeCall(method ?? "response_url");
  const work = () => (method ? call(core, method, args, tokenOf(request, args)) : respond(core, url.pathname, args));
  // A fault `after` the work takes away only its answer.
  const done = planned?.when === "before" ? null : work();
  const answer = planned ? failed(planned.fault) : done;

  const { token: _, ...shown } = args;
  const entry = { at: core.clock.now(), result: answer?.body ?? {}, status: answer?.status ?? 0 };
  if (method) core.log.add({ kind: "call", method, args: shown, ...entry });
  else core.log.add({ kind: "respond", url: url.pathname, body: shown, ...entry });

  if (answer) return send(response, answer);
  if (planned?.fault.kind === "drop") request.socket.destroy();
}

function call(core: Core, name: string, args: JsonObject, token: string): Answer {
  const method = methods[name];
  if (!method) return { status: 200, body: { ok: false, error: "unknown_method", req_method: name } };
  try {
    checkToken(core, method, token);
    if (method.scopes) needScope(core, method.scopes);
    return { status: 200, body: { ok: true, ...method.run({ core, args }) } };
  } catch (error) {
    if (error instanceof SlackError) return refused(error);
    throw error;
  }
}

function refused(error: SlackError): Answer {
  const body = error.toAnswer();
  if (error.retryAfterSeconds === undefined) return { status: 200, body };
  return { status: 429, body, headers: { "retry-after": String(error.retryAfterSeconds) } };
}

/**
 * A response URL that is used up or expired is answered with 404; a body that Slack refuses with 200 and `ok: false`,
 * or with 500.
 */
function respond(core: Core, path: string, body: JsonObject): Answer {
  const target = core.responseUrls.use(path);
  if ("error" in target) return { status: 404, body: { ok: false, error: target.error } };
  try {
    respondTo(core, target, body);
    return { status: 200, body: { ok: true } };
  } catch (error) {
    if (error instanceof SlackError)
      return { status: error.code === "invalid_payload" ? 500 : 200, body: error.toAnswer() };
    throw error;
  }
}

function checkToken(core: Core, method: Method, token: string): void {
  if (method.token === "none") return;
  if (token === "") throw new SlackError("not_authed");
  const expected = method.token === "app" ? core.appToken : core.botToken;
  if (token === core.botToken && !core.installed) throw new SlackError("token_revoked");
  if (token === expected) return;
  const known = token === core.appToken || token === core.botToken;
  throw new SlackError(known ? "not_allowed_token_type" : "invalid_auth");
}

/** The answer for a fault; `null` if nothing is answered. */
function failed(fault: CallFault): Answer | null {
  switch (fault.kind) {
    case "rate_limited": {
      const headers = { "retry-after": String(fault.retryAfterSeconds) };
      return { status: 429, body: { ok: false, error: "ratelimited" }, headers };
    }
    case "status":
      return { status: fault.status, body: { ok: false, error: "internal_error" } };
    case "error":
      return { status: 200, body: { ok: false, error: fault.error } };
    case "hang":
    case "drop":
      return null;
  }
}

/** The arguments in a body; `null` if it is declared as JSON but is not a JSON object. */
function readArguments(request: IncomingMessage, body: string): JsonObject | null {
  if (!request.headers["content-type"]?.includes("json")) return Object.fromEntries(new URLSearchParams(body));
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** Bytes; more than any call needs. */
const BODY_LIMIT = 4 * 1024 * 1024;

/** The body as text; null if it is longer than the limit. */
async function readText(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= BODY_LIMIT) parts.push(part);
  }
  return size > BODY_LIMIT ? null : Buffer.concat(parts).toString();
}

function tokenOf(request: IncomingMessage, args: JsonObject): string {
  const header = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  return header ?? (typeof args.token === "string" ? args.token : "");
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}
