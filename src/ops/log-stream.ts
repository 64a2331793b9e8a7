import { closeSync, constants, fstatSync, openSync, writeSync } from "node:fs";
import type { DestinationStream } from "pino";

/** How much may wait to be written, in bytes: lines above that are dropped and counted. */
const MOST_WAITING = 1024 * 1024;
/** Lines of this many milliseconds are written together; a full pipe is tried again after the same time. */
const GATHER = 50;
/**
 * How often a full pipe is tried again at the end of the program, and the pause between the attempts, in milliseconds.
 */
const LAST_TRIES = 10;
const LAST_PAUSE = 20;

/** Takes lines for as long as the process lives, and never blocks. */
interface LineStream extends DestinationStream {
  /** Writes what is waiting as far as possible: for the end of the process. */
  flush(): void;
}

/**
 * Writes lines to a descriptor without blocking the program. If that fails, as on a full disk or into a pipe that is
 * not read, lines are dropped, and the next line that can be written says how many: the log never stops the program,
 * even at its end, and never fills its memory.
 *
 * @param descriptor where to write, for example standard error
 * @param lost makes the line, without its line break, that says how many were dropped
 */
export function openLineStream(descriptor: number, lost: (lines: number) => string): LineStream {
  const to = unblocked(descriptor);
  let waiting: string[] = [];
  let size = 0;
  let dropped = 0;
  /** The chunk being written: what is left of it, how many lines it has, and whether a part was written. */
  let chunk = { rest: Buffer.alloc(0), lines: 0, begun: false };
  let expected = false;

  /** Prepares the next chunk once the last one is written. @returns false if there is nothing to write */
  const take = (): boolean => {
    if (chunk.rest.length > 0) return true;
    if (waiting.length === 0) return false;
    const told = dropped > 0 ? `${lost(dropped)}\n` : "";
    // After a line that may have been written only in part, a new line begins.
    const end = chunk.begun ? "\n" : "";
    chunk = { rest: Buffer.from(end + told + waiting.join("")), lines: waiting.length + dropped, begun: false };
    [waiting, size, dropped] = [[], 0, 0];
    return true;
  };

  /** @returns whether the pipe is full */
  const isStuck = (): boolean => {
    while (take()) {
      try {
        chunk.rest = chunk.rest.subarray(writeSync(to, chunk.rest));
        chunk.begun = chunk.rest.length > 0;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "EAGAIN") return true;
        dropped += chunk.lines;
        chunk = { ...chunk, rest: Buffer.alloc(0), lines: 0 };
        return false;
      }
    }
    return false;
  };

  const soon = (): void => {
    if (expected) return;
    expected = true;
    setTimeout(() => {
      expected = false;
      // On a full disk, the next attempt comes with the next line.
      if (isStuck()) soon();
    }, GATHER).unref();
  };

  return {
    write(line) {
      if (size + line.length > MOST_WAITING) {
        dropped += 1;
        return;
      }
      waiting.push(line);
      size += line.length;
      soon();
    },
    flush() {
      const never = new Int32Array(new SharedArrayBuffer(4));
      for (let tries = 0; isStuck() && tries < LAST_TRIES; tries++) Atomics.wait(never, 0, 0, LAST_PAUSE);
    },
  };
}

/**
 * A descriptor that reports a full pipe instead of blocking until it is read. The pipe is opened anew: changing the
 * existing one would change it for every program that shares the pipe.
 */
function unblocked(descriptor: number): number {
  try {
    if (!fstatSync(descriptor).isFIFO()) return descriptor;
    const own = openSync(`/proc/self/fd/${descriptor}`, constants.O_WRONLY | constants.O_NONBLOCK);
    if (fstatSync(own).isFIFO()) return own;
    closeSync(own);
  } catch {
    // A system without these paths, or without the permission: use the pipe as it is.
  }
  return descriptor;
}
