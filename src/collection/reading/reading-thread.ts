import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { PlaceEntry } from "../../domain/aliases.js";
import { type Gazetteer, makeGazetteer } from "../../geo/gazetteer.js";
import { tookTooLong } from "../../guides/load/guide-reader.js";
import { type HeadRequest, type ReadBody, type ReadHead, readBody, readHead } from "../../guides/load/read-file.js";

/** The requests to the reading thread, which it handles one after the other. */
export type ReadingRequest =
  | { kind: "places"; places: Record<string, PlaceEntry> }
  | { kind: "head"; id: number; dir: string; request: HeadRequest; whole: boolean }
  | { kind: "body"; id: number; dir: string; file: string; hash: string }
  /** The caller blocks until the answer is in the port and the first number of the signal is 1. */
  | { kind: "body-now"; id: number; dir: string; file: string; hash: string; port: MessagePort; signal: Int32Array };

/** Messages from the thread: that it begins to parse a file with this digest, and the result. */
export type ReadingNews =
  | { kind: "begun"; id: number; hash: string }
  | { kind: "head"; id: number; head: ReadHead }
  | { kind: "body"; id: number; body: ReadBody }
  | { kind: "handed-over"; id: number };

/** Digests of files that took too long before and are not tried again, and the limit in seconds. */
export interface ReadingData {
  givenUp: readonly string[];
  seconds: number;
}

const { givenUp, seconds } = workerData as ReadingData;
const avoided = new Set(givenUp);
const GIVEN_UP: ReadBody = { kind: "failed", code: "took too long" };
let gazetteer: Gazetteer = makeGazetteer({});
const tell = (news: ReadingNews, body?: ReadBody): void =>
  // The buffer is transferred, not copied.
  parentPort?.postMessage(news, body?.kind === "read" ? [body.digest.buffer as ArrayBuffer] : []);

const bodyOf = (dir: string, file: string, hash: string): ReadBody =>
  avoided.has(hash) ? GIVEN_UP : readBody(dir, { file, hash }, gazetteer);

parentPort?.on("message", (request: ReadingRequest) => {
  switch (request.kind) {
    case "places":
      gazetteer = makeGazetteer(request.places);
      return;
    case "head": {
      const { id, dir, whole } = request;
      const { file } = request.request;
      const head = readHead(dir, request.request, gazetteer, whole, (hash) => {
        tell({ kind: "begun", id, hash });
        return avoided.has(hash) ? tookTooLong(file, seconds) : null;
      });
      tell({ kind: "head", id, head }, head.kind === "read" ? head.body : undefined);
      return;
    }
    case "body": {
      const { id, dir, file, hash } = request;
      tell({ kind: "begun", id, hash });
      const body = bodyOf(dir, file, hash);
      tell({ kind: "body", id, body }, body);
      return;
    }
    case "body-now":
      request.port.postMessage(bodyOf(request.dir, request.file, request.hash));
      Atomics.store(request.signal, 0, 1);
      Atomics.notify(request.signal, 0);
      tell({ kind: "handed-over", id: request.id });
  }
});
