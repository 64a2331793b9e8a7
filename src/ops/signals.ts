import type { Log } from "./log.js";

/** What runs until it is told to stop. */
export interface Stoppable {
  reload(): Promise<void>;
  /** Takes nothing new, finishes what is under way, lets go of everything. */
  stop(): Promise<void>;
}

/** Docker and Kubernetes kill ten and thirty seconds after asking; what runs gets five, and closing some more. */
const PATIENCE = 8_000;

/**
 * Lets a signal end the program while it starts. A container's first process has no such thing by itself: without this
 * it waits for its database until it is killed. SIGHUP, which would end it, waits for the start and reads the guides then.
 *
 * @returns whatever the start gives, from when on `runUntilStopped` is to take the signals
 */
export async function stoppableStart<Started extends Stoppable>(start: () => Promise<Started>): Promise<Started> {
  const end = (): void => process.exit(0);
  let changed = false;
  const note = (): void => {
    changed = true;
  };
  process.on("SIGHUP", note);
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  try {
    const started = await start();
    if (changed) void started.reload();
    return started;
  } finally {
    process.removeListener("SIGHUP", note);
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
