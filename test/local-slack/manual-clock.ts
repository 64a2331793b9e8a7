import type { Clock } from "../../src/local-slack/clock.js";

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves time on by `ms`, firing what falls due in order. */
  advance(ms: number): Promise<void>;
}

/** @param start milliseconds since 1970; the present by default, so that signatures are fresh for the app */
export function manualClock(start = Date.now()): ManualClock {
  let now = start;
  let waiting: { at: number; resolve: () => void }[] = [];

  return {
    now: () => now,
    after(ms) {
      const entry = { at: now + ms, resolve: () => {} };
      const done = new Promise<void>((resolve) => {
        entry.resolve = resolve;
      });
      waiting.push(entry);
      const cancel = () => {
        waiting = waiting.filter((other) => other !== entry);
      };
      return { done, cancel };
    },
    async advance(ms) {
      // What is under way may be about to set a timer; it is let come to that first.
      await settle();
      const end = now + ms;
      for (;;) {
        const next = waiting.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting = waiting.filter((other) => other !== next);
        now = next.at;
        next.resolve();
        await settle();
      }
      now = end;
    },
  };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
