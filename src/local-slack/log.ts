import type { Outcome } from "./delivery/outcome.js";
import type { JsonObject } from "./json.js";

/**
 * One exchange between the app and Slack. `at` is in milliseconds of the local Slack's clock; arguments are as they
 * came, so blocks and metadata are JSON text if they came in a form.
 */
export type LogEntry =
  | { kind: "call"; at: number; method: string; args: JsonObject; result: JsonObject; status: number }
  | { kind: "respond"; at: number; url: string; body: JsonObject; result: JsonObject; status: number }
  | { kind: "delivery"; at: number; type: string; payload: JsonObject; attempt: number; outcome: Outcome };

/** Everything that the app called and everything that was sent to it, in order. */
export class Log {
  readonly entries: LogEntry[] = [];
  private readonly listeners = new Set<(entry: LogEntry) => void>();

  add(entry: LogEntry): void {
    this.entries.push(entry);
    for (const listener of this.listeners) listener(entry);
  }

  /** The app's calls, of one method or of all. */
  calls(method?: string): Extract<LogEntry, { kind: "call" }>[] {
    return this.entries.filter((entry) => entry.kind === "call").filter((call) => !method || call.method === method);
  }

  /** The app's posts to response URLs. */
  responses(): Extract<LogEntry, { kind: "respond" }>[] {
    return this.entries.filter((entry) => entry.kind === "respond");
  }

  /** What was sent to the app, of one type or of all; an event's type is its own (`app_mention`). */
  deliveries(type?: string): Extract<LogEntry, { kind: "delivery" }>[] {
    return this.entries.filter((entry) => entry.kind === "delivery").filter((sent) => !type || sent.type === type);
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: (entry: LogEntry) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
