import { setTimeout as pause } from "node:timers/promises";

/** Slack takes about one message a second into a channel. https://docs.slack.dev/apis/web-api/rate-limits */
const APART_MS = 1_000;
/** Channels that are remembered before the idle ones are forgotten. */
const MANY = 500;

/** When the next message may go into each channel. */
const nextTurn = new Map<string, number>();

/**
 * Waits for a channel's next turn to take a message.
 *
 * @param most how long to wait at most, in milliseconds
 * @returns false, without taking the turn, where the wait would be longer
 */
export async function turnIn(channel: string, most: number): Promise<boolean> {
  const now = Date.now();
  const at = Math.max(now, nextTurn.get(channel) ?? 0);
  if (at - now > most) return false;
  if (nextTurn.size > MANY) {
    for (const [one, next] of nextTurn) if (next < now) nextTurn.delete(one);
  }
  nextTurn.set(channel, at + APART_MS);
  if (at > now) await pause(at - now);
  return true;
}
