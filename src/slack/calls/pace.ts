import { setTimeout as pause } from "node:timers/promises";

/** Slack takes about one message per second and channel. https://docs.slack.dev/apis/web-api/rate-limits */
const APART_MS = 1_000;
/** Channels that are remembered before idle ones are forgotten. */
const MANY = 500;

/** Clients with another interval than Slack's second, in milliseconds. */
const paces = new WeakMap<object, number>();

/**
 * Sets another interval between a client's messages to one channel, in milliseconds, for a stand-in for Slack that
 * takes more.
 */
export function keepApart(client: object, milliseconds: number): void {
  paces.set(client, milliseconds);
}

/** When the next message may be sent to each channel, by the workspace's client, on the monotonic clock. */
const turns = new WeakMap<object, Map<string, number>>();

/**
 * Waits for a channel's next turn to take a message, at most `most` milliseconds.
 *
 * @returns false, without taking the turn, if the wait would be longer
 */
export async function turnIn(client: object, channel: string, most: number): Promise<boolean> {
  const next = turns.get(client) ?? new Map<string, number>();
  turns.set(client, next);
  const now = performance.now();
  const at = Math.max(now, next.get(channel) ?? 0);
  if (at - now > most) return false;
  if (next.size > MANY) {
    for (const [idle, free] of next) if (free < now) next.delete(idle);
  }
  next.set(channel, at + (paces.get(client) ?? APART_MS));
  if (at > now) await pause(at - now);
  return true;
}
