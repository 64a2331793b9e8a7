import { closeSync, constants, fstatSync, openSync, writeSync } from "node:fs";
import type { DestinationStream } from "pino";

/** What may wait to be written, in bytes: what comes while so much waits is dropped and counted. */
const MOST_WAITING = 1024 * 1024;
/** Lines of so many milliseconds are written together, which is also how long a pipe that is full is left alone. */
const GATHER = 50;
/** How often the end of the program tries a full pipe again, with a pause of so many milliseconds. */
const LAST_TRIES = 10;
const LAST_PAUSE = 20;

/** Takes lines for as long as the process lives, and never waits. */
interface LineStream extends DestinationStream {
  /** Writes what waits as far as that works: for the end of the process. */
  flush(): void;
}

/**
 * Writes lines to a descriptor while the program goes on. Where that does not work, as on a full disk or into a pipe that
 * nobody reads, lines are dropped, and the next that can be written says how many: the log never stops the program, also
 * not at its end, and never fills its memory.
 *
 * @param descriptor where to, standard error for one
 * @param lost makes the line, without its end, that tells how many were dropped
 */
export function openLineStream(descriptor: number, lost: (lines: number) => string): LineStream {
  const to = unblocked(descriptor);
  let waiting: string[] = [];
  let size = 0;
  let dropped = 0;
  /** What is being written as far as it is not there yet, how many lines that were, and whether some of it is there. */
  let chunk = { rest: Buffer.alloc(0), lines: 0, begun: false };
  let expected = false;

  /** The next chunk, once the last one is there. @returns false where there is nothing to write */
  const take = (): boolean => {
    if (chunk.rest.length > 0) return true;
    if (waiting.length === 0) return false;
    const told = dropped > 0 ? `${lost(dropped)}\n` : "";
    // Behind a line that could be written in part a new one begins.
    const end = chunk.begun ? "\n" : "";
    chunk = { rest: Buffer.from(end + told + waiting.join("")), lines: waiting.length + dropped, begun: false };
    [waiting, size, dropped] = [[], 0, 0];
    return true;
  };

  /** @returns whether nothing more can be written right now */
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
      // On a full disk the next try comes with the next line.
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
 * A descriptor that says so where a pipe is full, instead of waiting for whoever reads it. It is opened anew: changed in
 * place, it would be another for every program that shares the pipe.
 */
function unblocked(descriptor: number): number {
  try {
    if (!fstatSync(descriptor).isFIFO()) return descriptor;
    const own = openSync(`/proc/self/fd/${descriptor}`, constants.O_WRONLY | constants.O_NONBLOCK);
    if (fstatSync(own).isFIFO()) return own;
    closeSync(own);
  } catch {
    // A system without such names, or one that does not let us: the pipe as it is.
  }
  return descriptor;
}
