import type { Log } from "./log.js";

/** What runs until it is told to stop. */
export interface Stoppable {
  reload(): Promise<void>;
  /** Takes nothing new, finishes what is under way, lets go of everything. */
  stop(): Promise<void>;
}

/** Docker and Kubernetes kill ten and thirty seconds after asking; what runs gets five, and closing some more. */
const PATIENCE = 8_000;

let hungUp = false;
const noteHangup = (): void => {
  hungUp = true;
};

/** Keeps SIGHUP, which would end the program, until it is started and can read the guides again. */
export function holdHangup(): void {
  process.on("SIGHUP", noteHangup);
}

/** Lets SIGHUP be what it is again: what runs in a terminal ends with it. */
export function releaseHangup(): void {
  process.removeListener("SIGHUP", noteHangup);
}

/**
 * Lets a signal end the program while it starts. A container's first process has no such thing by itself: without this
 * it waits for its database until it is killed.
 *
 * @returns whatever the start gives, from when on `runUntilStopped` is to take the signals
 */
export async function stoppableStart<Started extends Stoppable>(start: () => Promise<Started>): Promise<Started> {
  const end = (): void => process.exit(0);
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  try {
    const started = await start();
    if (hungUp) void started.reload();
    return started;
  } finally {
    releaseHangup();
    process.removeListener("SIGTERM", end);
    process.removeListener("SIGINT", end);
  }
}

/**
 * Runs until SIGTERM or SIGINT, reading the guides again on SIGHUP. A second signal does not wait.
 *
 * @returns the exit code: 0, also where something had to be cut off
 */
export function runUntilStopped(running: Stoppable, log: Log): Promise<number> {
  return new Promise((resolve) => {
    let stopping = false;
    const reload = () => void running.reload();
    const stop = (signal: NodeJS.Signals): void => {
      if (stopping) {
        resolve(0);
        return;
      }
      stopping = true;
      log.info({ signal }, "stopping");
      const over = setTimeout(() => {
        log.error("stopping took too long and was cut off");
        resolve(0);
      }, PATIENCE);
      running.stop().then(
        () => {
          clearTimeout(over);
          process.removeListener("SIGHUP", reload);
          log.info("stopped");
          resolve(0);
        },
        (error: unknown) => {
          log.error({ err: error }, "stopping failed");
          resolve(0);
        },
      );
    };
    process.on("SIGHUP", reload);
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
  });
}
