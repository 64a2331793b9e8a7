import { MessageChannel, receiveMessageOnPort, Worker, type WorkerOptions } from "node:worker_threads";
import type { Aliases } from "../../domain/aliases.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { type BodyRequest, type GuideReader, readHere, tookTooLong } from "../../guides/load/guide-reader.js";
import type { HeadRequest, ReadBody, ReadHead } from "../../guides/load/read-file.js";
import type { ReadingData, ReadingNews, ReadingRequest } from "./reading-thread.js";

/** Time limits of the reader, in milliseconds. */
interface ReaderTiming {
  /** Longest time for one file; an ordinary one takes five milliseconds. */
  file: number;
  /** Longest time that a caller blocks for a body that was not read yet. */
  now: number;
  /** A thread that has had nothing to read for this long is ended, which frees its memory. */
  idle: number;
}

const TIMING: ReaderTiming = { file: 3_000, now: 1_000, idle: 10_000 };

/** Extra milliseconds for the first file of a thread, which loads its own code first. */
const STARTING = 20_000;

/** A small heap makes the thread collect garbage early; no guide needs a tenth of it. */
const LIMITS: WorkerOptions["resourceLimits"] = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 3 };

/** Most digests of given-up files that are remembered. */
const MOST_GIVEN_UP = 200;

/** A reader with its own thread; `stop` ends the thread. */
export interface ThreadedReader extends GuideReader {
  stop(): void;
}

type Result = ReadHead | ReadBody | "given up" | "no thread";

interface Task {
  request: Exclude<ReadingRequest, { kind: "places" }>;
  gazetteer: Gazetteer;
  hash?: string;
  /** Whether the thread has it already, queued after its current work. */
  posted: boolean;
  end(result: Result): void;
}

/**
 * Reads guides in a separate thread, so that no file keeps the app from answering: if one takes too long, or more
 * memory than any guide, it is given up together with the thread, and another thread goes on. The same file is not
 * tried again. If no thread can be started, as from source that is not compiled, it reads in this one.
 *
 * @param code module that the thread runs
 */
export function makeThreadedReader(
  timing: ReaderTiming = TIMING,
  code: URL = new URL("./reading-thread.js", import.meta.url),
  options: WorkerOptions = {},
): ThreadedReader {
  const givenUp = new Set<string>();
  const placesOf = new WeakMap<Gazetteer, Aliases["places"]>();
  let queue: Task[] = [];
  let current: Task | undefined;
  let thread: Worker | undefined;
  /** The gazetteer that was last sent to the thread. */
  let told: Gazetteer | undefined;
  /** Whether any thread has ever worked; null before the first message of one. */
  let works: boolean | null = null;
  let timer: NodeJS.Timeout | undefined;
  let count = 0;

  const begin = (): Worker => {
    const workerData: ReadingData = { givenUp: [...givenUp], seconds: timing.file / 1_000 };
    const worker = new Worker(code, { workerData, resourceLimits: LIMITS, ...options });
    worker.unref();
    worker.on("message", (news: ReadingNews) => {
      if (worker === thread) hear(news);
    });
    // Without a listener an error would end the process; "exit" follows it.
    worker.on("error", () => {});
    worker.on("exit", () => {
      if (worker === thread) giveUp();
    });
    told = undefined;
    return worker;
  };

  const post = (task: Task): void => {
    thread ??= begin();
    if (told !== task.gazetteer) {
      told = task.gazetteer;
      thread.postMessage({ kind: "places", places: placesOf.get(told) ?? {} } satisfies ReadingRequest);
    }
    const { request } = task;
    thread.postMessage(request, request.kind === "body-now" ? [request.port] : []);
    task.posted = true;
  };

  const hear = (news: ReadingNews): void => {
    works = true;
    if (news.id !== current?.request.id) return;
    if (news.kind === "begun") {
      current.hash = news.hash;
      return;
    }
    const { end } = current;
    current = undefined;
    if (news.kind !== "handed-over") end(news.kind === "head" ? news.head : news.body);
    next();
  };

  const quit = (): void => {
    clearTimeout(timer);
    const old = thread;
    thread = undefined;
    void old?.terminate();
  };

  const giveUp = (): void => {
    quit();
    works ??= false;
    const task = current;
    current = undefined;
    // The callers of requests that were posted to this thread no longer wait.
    queue = queue.filter(({ posted }) => !posted);
    if (task && works && task.hash && givenUp.size < MOST_GIVEN_UP) givenUp.add(task.hash);
    task?.end(works ? "given up" : "no thread");
    next();
  };

  const next = (): void => {
    if (current) return;
    clearTimeout(timer);
    if (!works && works !== null) for (const { end } of queue.splice(0)) end("no thread");
    current = queue.shift();
    if (!current) {
      timer = setTimeout(quit, timing.idle).unref();
      return;
    }
    const patience = timing.file + (thread ? 0 : STARTING);
    if (!current.posted) post(current);
    timer = setTimeout(giveUp, patience);
  };

  const ask = (request: Task["request"], gazetteer: Gazetteer): Promise<Result> =>
    new Promise((end) => {
      queue.push({ request, gazetteer, posted: false, end });
      next();
    });

  const readHead = async (
    dir: string,
    request: HeadRequest,
    whole: boolean,
    gazetteer: Gazetteer,
  ): Promise<ReadHead> => {
    const result = await ask({ kind: "head", id: ++count, dir, request, whole }, gazetteer);
    if (result === "given up") return { kind: "refused", problems: [tookTooLong(request.file, timing.file / 1_000)] };
    if (result !== "no thread") return result as ReadHead;
    const [head] = await readHere.heads(dir, [request], whole, gazetteer);
    return head ?? { kind: "unchanged" };
  };

  const GIVEN_UP: ReadBody = { kind: "failed", code: "it took too long" };

  return {
    knowPlaces: (gazetteer, places) => void placesOf.set(gazetteer, places),
    heads: (dir, files, whole, gazetteer) =>
      Promise.all(files.map((request) => readHead(dir, request, whole, gazetteer))),
    async body(dir, request, gazetteer) {
      const { file, hash } = request;
      if (givenUp.has(hash)) return GIVEN_UP;
      const result = await ask({ kind: "body", id: ++count, dir, file, hash }, gazetteer);
      if (result === "given up") return GIVEN_UP;
      return result === "no thread" ? readHere.body(dir, request, gazetteer) : (result as ReadBody);
    },
    bodyNow(dir, request, gazetteer) {
      if (givenUp.has(request.hash)) return GIVEN_UP;
      return thread && works ? handedOver(dir, request, gazetteer) : readHere.bodyNow(dir, request, gazetteer);
    },
    stop: quit,
  };

  function handedOver(dir: string, { file, hash }: BodyRequest, gazetteer: Gazetteer): ReadBody {
    const { port1, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const request = { kind: "body-now", id: ++count, dir, file, hash, port: port2, signal } as const;
    const task: Task = { request, gazetteer, hash, posted: false, end: () => {} };
    post(task);
    queue.unshift(task);
    next();
    Atomics.wait(signal, 0, 0, timing.now);
    const answer = receiveMessageOnPort(port1);
    port1.close();
    return answer ? (answer.message as ReadBody) : { kind: "failed", code: "it is being read" };
  }
}
