import { isObject, type JsonObject } from "../json.js";

/** Something to send to the app, independent of the transport. */
export interface Envelope {
  kind: "command" | "interaction" | "options" | "event";
  /** For the log and for faults: `command`, `block_actions`, `view_submission`, or an event's own type. */
  type: string;
  payload: JsonObject;
  /** 0 at first; the retries of an event count from 1. */
  attempt: number;
  retryReason?: string;
}

/** The outcome of sending something to the app, as Slack judges it. */
export type Outcome =
  /** Answered within three seconds; `body` is what the app put into its answer, or null. */
  | { kind: "answered"; body: JsonObject | string | null }
  | { kind: "failed"; reason: "timeout" | "http_error" | "connection_failed"; status?: number; noRetry?: boolean }
  /** Slack itself did not send it; `why` is the reason that the person sees. */
  | { kind: "refused"; why: string };

/** Milliseconds that Slack waits for an answer. https://docs.slack.dev/interactivity/handling-user-interaction */
export const PATIENCE_MS = 3000;

/** Reads the body of an answer: a JSON object if it is one, otherwise the text; null if it is empty. */
export function readBody(text: string): JsonObject | string | null {
  if (text.trim() === "") return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : text;
  } catch {
    return text;
  }
}
