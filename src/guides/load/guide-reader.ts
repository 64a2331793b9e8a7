import { setImmediate as turn } from "node:timers/promises";
import type { Aliases } from "../../domain/aliases.js";
import { type Problem, problem } from "../../domain/problem.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { type HeadRequest, type ReadBody, type ReadHead, readBody, readHead } from "./read-file.js";

/** A request for a body: its file, and the digest of the content that the file must still have. */
export interface BodyRequest {
  file: string;
  hash: string;
}

/** Reads guide files, in this thread or in another. */
export interface GuideReader {
  /** Passes on what a gazetteer was made of, before anything is read with it: another thread has to make its own. */
  knowPlaces(gazetteer: Gazetteer, places: Aliases["places"]): void;
  /**
   * Reads the files that have changed. Never throws.
   *
   * @param whole whether to read the bodies, too
   * @returns one result for each file, in their order
   */
  heads(dir: string, files: readonly HeadRequest[], whole: boolean, gazetteer: Gazetteer): Promise<ReadHead[]>;
  /** Reads one body without blocking this thread, or in a turn of its own. */
  body(dir: string, request: BodyRequest, gazetteer: Gazetteer): Promise<ReadBody>;
  /** Reads one body while the caller waits for it. */
  bodyNow(dir: string, request: BodyRequest, gazetteer: Gazetteer): ReadBody;
}

/** Reads in this thread, one file in each turn of the event loop: for commands, where nothing else is waiting. */
export const readHere: GuideReader = {
  knowPlaces() {},
  async heads(dir, files, whole, gazetteer) {
    const heads: ReadHead[] = [];
    for (const request of files) {
      await turn();
      heads.push(readHead(dir, request, gazetteer, whole));
    }
    return heads;
  },
  async body(dir, request, gazetteer) {
    await turn();
    return readBody(dir, request, gazetteer);
  },
  bodyNow: readBody,
};

/** The problem of a file that was given up. */
export const tookTooLong = (file: string, seconds: number): Problem =>
  problem({ file, line: 1, field: "file" }, { kind: "took-too-long", seconds });
