import { onceKey } from "./once.js";

/** Keeps small things by name for a while: what a thread is about, to what a person said yes. Never what was typed. */
export interface Memory {
  /** @returns null where nothing is kept, or not any more. Never throws */
  get(name: string): Promise<string | null>;
  /**
   * Keeps a value in place of what was kept under the name. Never throws.
   * @param ms how long, in milliseconds
   */
  set(name: string, value: string, ms: number): Promise<void>;
}

/** Some 6 MB. */
const MOST = 20_000;

/**
 * For one machine; lost when it stops. Where there are too many, what was set longest ago is forgotten first.
 */
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
