import { onceKey } from "./once.js";

/** Keeps small values by name for a while: what a thread is about, what a person agreed to. Never what was typed. */
export interface Memory {
  /** @returns null if nothing is kept, or it has expired. Never throws */
  get(name: string): Promise<string | null>;
  /**
   * Keeps a value under a name, replacing an earlier one. Never throws.
   * @param ms how long, in milliseconds
   */
  set(name: string, value: string, ms: number): Promise<void>;
}

/** Entries; some 6 MB. */
const MOST = 20_000;

/** For one machine; lost when it stops. If there are too many entries, the one that was set longest ago goes first. */
export function memoryInProcess(now: () => number = () => performance.now(), most = MOST): Memory {
  const kept = new Map<string, { value: string; until: number }>();
  return {
    get: async (name) => {
      const found = kept.get(onceKey(name));
      return found && found.until > now() ? found.value : null;
    },
    set: async (name, value, ms) => {
      const key = onceKey(name);
      kept.delete(key);
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size >= most) kept.delete(oldest);
      kept.set(key, { value, until: now() + ms });
    },
  };
}
