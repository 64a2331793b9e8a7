/** Time for the local Slack: everything that waits or expires uses this clock, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves once `ms` have passed on this clock; after `cancel` it never resolves. */
  after(ms: number): { done: Promise<void>; cancel(): void };
  /**
   * How long Slack waits for the app, and how long a trigger lives, if not Slack's three seconds: for a machine that is
   * busy with other work.
   */
  patienceMs?: number;
}

/** The machine's clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms) {
    let timer: NodeJS.Timeout | undefined;
    const done = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
      timer.unref();
    });
    return { done, cancel: () => clearTimeout(timer) };
  },
};
