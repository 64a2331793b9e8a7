import { createHash } from "node:crypto";

/**
 * Lets each thing happen once, however often Slack or a person asks: a retried event, a replayed request, a double
 * press. A key names the thing, never the request's signature: two honest requests of one second can share that.
 */
export interface Once {
  /**
   * @param ms how long the key stays taken, in milliseconds; `KEPT_MS` where not said
   * @returns true for the first to come with this key, false for everyone after
   */
  claim(key: string, ms?: number): Promise<boolean>;
  /** Lets the thing be tried again, after it failed. */
  release(key: string): Promise<void>;
  /** From when on keys are known, in seconds since 1970: a process forgets its own when it ends. 0 where all are. */
  readonly since: number;
}

/**
 * Slack sends an event again within some six minutes (https://docs.slack.dev/apis/events-api#retries), and a signed
 * request can be replayed for five minutes on either side of its timestamp.
 */
export const KEPT_MS = 15 * 60_000;

/** How often what has expired is forgotten, in milliseconds. */
const SWEEP_MS = 60_000;

/** Some 5 MB. Beyond that the oldest keys are forgotten first: a replay of minutes ago, rather than the process, gets through. */
const MOST_KEYS = 50_000;

/** What is kept of a key: a key can be a piece of a request's body, and would hold all of it in memory. */
export const onceKey = (key: string): string => createHash("sha256").update(key).digest("base64url");

/** For one machine. */
export function onceInMemory(now: () => number = () => performance.now(), most = MOST_KEYS): Once {
  const takenUntil = new Map<string, number>();
  let swept = now();
  const sweep = () => {
    if (now() - swept < SWEEP_MS) return;
    swept = now();
    for (const [key, until] of takenUntil) if (until <= swept) takenUntil.delete(key);
  };
  /** Some at once: to find the oldest, a map goes over the places of all that were forgotten before. */
  const forgetOldest = () => {
    let left = Math.ceil(most / 100);
    for (const key of takenUntil.keys()) {
      takenUntil.delete(key);
      if (--left === 0) return;
    }
  };
  return {
    since: Date.now() / 1_000,
    claim: async (name, ms = KEPT_MS) => {
      sweep();
      const key = onceKey(name);
      if ((takenUntil.get(key) ?? 0) > now()) return false;
      takenUntil.delete(key);
      if (takenUntil.size >= most) forgetOldest();
      takenUntil.set(key, now() + ms);
      return true;
    },
    release: async (name) => {
      takenUntil.delete(onceKey(name));
    },
  };
}
