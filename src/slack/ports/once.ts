/**
 * Lets each thing happen once, however often Slack or a person asks: a retried event, a replayed request, a double
 * press. A key names the thing, never the request's signature: two honest requests of one second can share that.
 */
export interface Once {
  /**
   * @param ms how long the key stays taken, in milliseconds; an hour where not said
   * @returns true for the first to come with this key, false for everyone after
   */
  claim(key: string, ms?: number): Promise<boolean>;
  /** Lets the thing be tried again, after it failed. */
  release(key: string): Promise<void>;
}

/** Slack retries an event for about six minutes; a private message's buttons live for thirty. */
export const KEPT_MS = 60 * 60_000;

/** How often what has expired is forgotten, in milliseconds. */
const SWEEP_MS = 60_000;

/** For one machine. */
export function onceInMemory(now: () => number = Date.now): Once {
  const takenUntil = new Map<string, number>();
  let swept = now();
  const sweep = () => {
    if (now() - swept < SWEEP_MS) return;
    swept = now();
    for (const [key, until] of takenUntil) if (until <= swept) takenUntil.delete(key);
  };
  return {
    claim: async (key, ms = KEPT_MS) => {
      sweep();
      if ((takenUntil.get(key) ?? 0) > now()) return false;
      takenUntil.set(key, now() + ms);
      return true;
    },
    release: async (key) => {
      takenUntil.delete(key);
    },
  };
}
