import { createHash } from "node:crypto";

/**
 * Lets each thing happen once, however often Slack or a person asks: a retried event, a replayed request, a double
 * press. A key names the thing, never the request's signature: two genuine requests in one second can have the same
 * signature.
 */
export interface Once {
  /**
   * @param ms how long the key stays taken, in milliseconds; `KEPT_MS` if not given
   * @returns true for the first claim of this key, false for every later one
   */
  claim(key: string, ms?: number): Promise<boolean>;
  /** Lets the thing be tried again after it failed. */
  release(key: string): Promise<void>;
  /**
   * Since when keys are known, in seconds since 1970: a process forgets its own keys when it ends. 0 if all are known.
   */
  readonly since: number;
}

/**
 * Milliseconds that a key is kept. Slack sends an event again within some six minutes
 * (https://docs.slack.dev/apis/events-api#retries), and a signed request can be replayed for five minutes before or
 * after its timestamp.
 */
export const KEPT_MS = 15 * 60_000;

/** How often expired keys are dropped, in milliseconds. */
const SWEEP_MS = 60_000;

/**
 * Some 5 MB. Above that, the oldest keys go first: letting a replay from minutes ago through is better than ending the
 * process.
 */
const MOST_KEYS = 50_000;

/**
 * The hash that is stored for a key: the key may be a slice of a request's body, and would keep all of it in memory.
 */
export const onceKey = (key: string): string => createHash("sha256").update(key).digest("base64url");

/** Keys in the memory of this process, for one machine; lost when it stops. */
export function onceInMemory(now: () => number = () => performance.now(), most = MOST_KEYS): Once {
  const takenUntil = new Map<string, number>();
  let swept = now();
  const sweep = () => {
    if (now() - swept < SWEEP_MS) return;
    swept = now();
    for (const [key, until] of takenUntil) if (until <= swept) takenUntil.delete(key);
  };
  /**
   * Removes a hundredth at once: to find the oldest key, a map walks over the slots of all that were removed before.
   */
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
