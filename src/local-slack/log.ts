import type { Outcome } from "./delivery/outcome.js";
import type { JsonObject } from "./json.js";

/**
 * One thing that crossed the line between the app and Slack. `at` is the local Slack's clock, in milliseconds; arguments
 * stand as they came, so blocks and metadata are JSON text where a form carried them.
 */
export type LogEntry =
  | { kind: "call"; at: number; method: string; args: JsonObject; result: JsonObject; status: number }
  | { kind: "respond"; at: number; url: string; body: JsonObject; result: JsonObject; status: number }
  | { kind: "delivery"; at: number; type: string; payload: JsonObject; attempt: number; outcome: Outcome };

/** Everything the app called and everything it was sent, in order. */
export class Log {
  readonly entries: LogEntry[] = [];
  private readonly listeners = new Set<(entry: LogEntry) => void>();

  add(entry: LogEntry): void {
    this.entries.push(entry);
    for (const listener of this.listeners) listener(entry);
  }

  /** What the app called, of one method or of all. */
  calls(method?: string): Extract<LogEntry, { kind: "call" }>[] {
    return this.entries.filter((entry) => entry.kind === "call").filter((call) => !method || call.method === method);
  }

  /** What the app posted to response URLs. */
  responses(): Extract<LogEntry, { kind: "respond" }>[] {
    return this.entries.filter((entry) => entry.kind === "respond");
  }

  /** What the app was sent, of one type or of all; an event's type is its own (`app_mention`). */
  deliveries(type?: string): Extract<LogEntry, { kind: "delivery" }>[] {
    return this.entries.filter((entry) => entry.kind === "delivery").filter((sent) => !type || sent.type === type);
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: (entry: LogEntry) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
