/**
 * Lets each thing happen once, however often Slack or a person asks: a retried event, a replayed request, a double
 * press. A key names the thing, never the request's signature: two honest requests of one second can share that.
 */
export interface Once {
  /** @returns true for the first to come with this key, false for everyone after */
  claim(key: string): Promise<boolean>;
  /** Lets the thing be tried again, after it failed. */
  release(key: string): Promise<void>;
}

/** Slack retries an event for about six minutes; a private message's buttons live for thirty. */
const KEPT_MS = 60 * 60_000;

/** For one machine: remembers the keys of the last hour. */
export function onceInMemory(now: () => number = Date.now): Once {
  const seen = new Map<string, number>();
  const forgetOld = () => {
    for (const [key, at] of seen) {
      if (now() - at < KEPT_MS) return;
      seen.delete(key);
    }
  };
  return {
    claim: async (key) => {
      forgetOld();
      if (seen.has(key)) return false;
      seen.set(key, now());
      return true;
    },
    release: async (key) => {
      seen.delete(key);
    },
  };
}
