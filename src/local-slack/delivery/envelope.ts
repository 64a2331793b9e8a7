import type { JsonObject } from "../json.js";

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
