import { isObject, type JsonObject } from "../json.js";

/** Something to send to the app, before it takes the form of one of the two transports. */
export interface Envelope {
  kind: "command" | "interaction" | "options" | "event";
  /** For the log and for faults: `command`, `block_actions`, `view_submission`, an event's own type. */
  type: string;
  payload: JsonObject;
  /** 0 at first; Slack numbers the retries of an event from 1. */
  attempt: number;
  retryReason?: string;
}

/** What came of sending something to the app, as Slack judges it. */
export type Outcome =
  /** Answered within three seconds; `body` is what the app put into the answer, if anything. */
  | { kind: "answered"; body: JsonObject | string | null }
  | { kind: "failed"; reason: "timeout" | "http_error" | "connection_failed"; status?: number; noRetry?: boolean }
  /** Slack itself did not send it: the reason is what the person is told. */
  | { kind: "refused"; why: string };

/** Slack waits three seconds for an answer. https://docs.slack.dev/interactivity/handling-user-interaction */
export const PATIENCE_MS = 3000;

/** Reads the body of an answer: JSON where it is that, otherwise text; nothing where it is empty. */
export function readBody(text: string): JsonObject | string | null {
  if (text.trim() === "") return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : text;
  } catch {
    return text;
  }
}
