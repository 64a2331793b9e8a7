import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Clock } from "../clock.js";
import type { Ids } from "../ids.js";
import { isObject, type JsonObject } from "../json.js";
import { type Envelope, type Outcome, PATIENCE_MS } from "./outcome.js";

const PATH = "/link/";
const GOODBYE_MS = 500;
const CLOSES_AFTER_MS = 10_000;

/** Slack's side of Socket Mode. https://docs.slack.dev/apis/events-api/using-socket-mode */
export class SocketMode {
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly tickets = new Set<string>();
  private readonly sockets: WebSocket[] = [];
  private readonly waiting = new Map<string, (payload: unknown) => void>();
  private readonly clock: Clock;
  private readonly ids: Ids;
  private readonly appId: string;
  private turn = 0;
  private silentSince: number | null = null;
  /** How long there was no connection, in real milliseconds, for each gap between two connections. */
  readonly silences: number[] = [];

  constructor(http: Server, clock: Clock, ids: Ids, appId: string) {
    this.clock = clock;
    this.ids = ids;
    this.appId = appId;
    http.on("upgrade", (request, socket, head) => this.upgrade(request, socket, head));
  }

  /** A URL that connects once, as in an answer of `apps.connections.open`. */
  ticketUrl(host: string): string {
    const ticket = crypto.randomUUID();
    this.tickets.add(ticket);
    return `ws://${host}${PATH}?ticket=${ticket}&app_id=${this.appId}`;
  }

  get connected(): boolean {
    return this.sockets.length > 0;
  }

  /** The number of open connections. */
  get count(): number {
    return this.sockets.length;
  }

  /** Sends an envelope over one of the connections, in turn, and waits three seconds for its acknowledgement. */
  async send(envelope: Envelope): Promise<Outcome> {
    this.turn += 1;
    const socket = this.sockets[this.turn % this.sockets.length];
    if (!socket) return { kind: "failed", reason: "connection_failed" };
    const id = crypto.randomUUID();
    const patience = this.clock.after(this.clock.patienceMs ?? PATIENCE_MS);
    let broken = () => {};
    const acknowledged = new Promise<Outcome>((resolve) => {
      this.waiting.set(id, (payload) => resolve({ kind: "answered", body: bodyOf(payload) }));
      broken = () => resolve({ kind: "failed", reason: "connection_failed" });
      socket.once("close", broken);
    });
    socket.send(JSON.stringify(wire(id, envelope)));
    const timedOut = patience.done.then((): Outcome => ({ kind: "failed", reason: "timeout" }));
    const outcome = await Promise.race([acknowledged, timedOut]);
    this.waiting.delete(id);
    socket.off("close", broken);
    patience.cancel();
    return outcome;
  }

  /**
   * Asks every connection to reconnect, as Slack does when it moves an app to another host, and closes those that are
   * still open ten seconds later. https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect
   */
  disconnect(reason: "warning" | "refresh_requested" | "link_disabled" = "refresh_requested"): void {
    for (const socket of this.sockets) {
      socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "local" } }));
      const over = this.clock.after(CLOSES_AFTER_MS);
      void over.done.then(() => socket.close(1001));
      socket.once("close", () => over.cancel());
    }
  }

  /** Sends any text over each connection, unchanged. */
  frame(text: string): void {
    for (const socket of this.sockets) socket.send(text);
  }

  /** Breaks every connection without notice. */
  drop(): void {
    for (const socket of this.sockets) socket.terminate();
  }

  /** Closes every connection properly, and breaks those that do not answer. */
  async close(): Promise<void> {
    const farewells = this.sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve)));
    for (const socket of this.sockets) socket.close(1001);
    await Promise.race([Promise.all(farewells), new Promise((resolve) => setTimeout(resolve, GOODBYE_MS))]);
    this.drop();
    this.server.close();
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? "/", "http://local");
    const ticket = url.searchParams.get("ticket") ?? "";
    if (url.pathname !== PATH || !isFromProgram(request) || !this.tickets.delete(ticket)) {
      socket.end("HTTP/1.1 401 Unauthorized\r\n\r\n");
      return;
    }
    this.server.handleUpgrade(request, socket, head, (ws) => this.accept(ws));
  }

  private accept(socket: WebSocket): void {
    if (this.silentSince !== null) this.silences.push(performance.now() - this.silentSince);
    this.silentSince = null;
    socket.setMaxListeners(0);
    this.sockets.push(socket);
    socket.on("message", (data) => this.acknowledge(data.toString()));
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      this.sockets.splice(this.sockets.indexOf(socket), 1);
      if (this.sockets.length === 0) this.silentSince = performance.now();
    });
    const hello = {
      type: "hello",
      num_connections: this.sockets.length,
      connection_info: { app_id: this.appId },
      debug_info: { host: this.ids.next("applink-"), approximate_connection_time: 18_060 },
    };
    socket.send(JSON.stringify(hello));
  }

  private acknowledge(text: string): void {
    const message = parsed(text);
    if (!isObject(message) || typeof message.envelope_id !== "string") return;
    this.waiting.get(message.envelope_id)?.(message.payload);
  }
}

/** A message that is not JSON is not an acknowledgement. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function wire(id: string, { kind, payload, attempt, retryReason }: Envelope): JsonObject {
  const types = { command: "slash_commands", interaction: "interactive", options: "interactive", event: "events_api" };
  const retries = kind === "event" ? { retry_attempt: attempt, retry_reason: retryReason ?? "" } : {};
  return { envelope_id: id, type: types[kind], payload, accepts_response_payload: kind !== "event", ...retries };
}

/** Bolt always sends a payload; an empty one means that there is no answer. Plain text arrives as `{ text }`. */
function bodyOf(payload: unknown): JsonObject | null {
  return isObject(payload) && Object.keys(payload).length > 0 ? payload : null;
}

/** The host names by which this machine refers to itself, with any port. */
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * Whether a request comes from a program on this machine. A web page can send requests here too, but then the browser
 * adds its `Origin`, and a page whose own host name points here has that name as `Host`.
 */
export const isFromProgram = ({ headers }: IncomingMessage): boolean =>
  headers.origin === undefined && LOOPBACK.test(headers.host ?? "");
