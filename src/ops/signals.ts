import type { Log } from "./log.js";

/** Something that runs until it is stopped. */
export interface Stoppable {
  reload(): Promise<void>;
  /** Takes nothing new, finishes what is in progress, and releases everything. */
  stop(): Promise<void>;
}

/**
 * Milliseconds. Docker and Kubernetes kill a process ten and thirty seconds after the signal; requests get five, and
 * closing the rest.
 */
const PATIENCE = 8_000;

let hungUp = false;
const noteHangup = (): void => {
  hungUp = true;
};

/** Keeps SIGHUP, which would end the program, from doing so until it is started and can read the guides again. */
export function holdHangup(): void {
  process.on("SIGHUP", noteHangup);
}

/** Gives SIGHUP its default effect again: a program in a terminal ends with the terminal. */
export function releaseHangup(): void {
  process.removeListener("SIGHUP", noteHangup);
}

/**
 * Lets a signal end the program while it starts. A container's first process does not end on a signal by default:
 * without this, it would wait for its database until it is killed.
 *
 * @returns the result of `start`; from then on, `runUntilStopped` should handle the signals
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
 * Runs until SIGTERM or SIGINT, and reads the guides again on SIGHUP. A second signal ends it without waiting.
 *
 * @returns the exit code: 0, also if something had to be cut off
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
