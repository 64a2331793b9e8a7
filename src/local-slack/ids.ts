import type { Clock } from "./clock.js";

/** Makes ids and timestamps that look like Slack's and never repeat within one workspace. */
export interface Ids {
  /** An id such as `V0000000C`; the prefix indicates the kind, as in Slack. */
  next(prefix: string): string;
  /** A message timestamp, `seconds.microseconds`: unique, and growing with time. */
  ts(): string;
}

/** Makes ids and timestamps, with timestamps from the given clock. */
export function makeIds(clock: Clock): Ids {
  let count = 0;
  let lastMicros = 0;
  return {
    next(prefix) {
      count += 1;
      return prefix + count.toString(36).toUpperCase().padStart(9, "0");
    },
    ts() {
      lastMicros = Math.max(clock.now() * 1000, lastMicros + 1);
      const seconds = Math.floor(lastMicros / 1e6);
      return `${seconds}.${String(lastMicros % 1e6).padStart(6, "0")}`;
    },
  };
}
