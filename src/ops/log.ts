import { AsyncLocalStorage } from "node:async_hooks";
import type { Logger as SlackLogger } from "@slack/bolt";
import { LogLevel } from "@slack/bolt";
import { type DestinationStream, type Logger, pino, stdSerializers } from "pino";
import { escapeUnseen } from "../text/control-characters.js";
import { openLineStream } from "./log-stream.js";

/** The program's log: JSON, one line per event. It never contains a token, or anything that a person typed or reads. */
export type Log = Pick<Logger, "debug" | "info" | "warn" | "error"> & { child(bindings: Record<string, unknown>): Log };

/**
 * Slack's tokens and secrets by their prefixes, credentials in an address, and Slack's addresses to which anyone can
 * post without a token.
 */
const SECRETS = /xox[a-z]-[\w-]+|xapp-[\w-]+|(?<=:\/\/)\S+@|https:\/\/hooks\.slack\.com\/\S+/gi;

/** V8 quotes a text that is not JSON in its error message, and people may have typed that text. */
const NO_JSON = " is not valid JSON";
const QUOTED = new RegExp(`"[\\s\\S]*"(?:\\.\\.\\.)?(?=${NO_JSON})`, "g");

/** Removes from a text what must not be logged. */
export const scrub = (text: string): string =>
  (text.includes(NO_JSON) ? text.replace(QUOTED, "[removed]") : text).replace(SECRETS, "[removed]");

/** Only what helps to find a fault: an error of the Web API also carries the whole request, with the message's text. */
function errorFacts(error: Error): Record<string, unknown> {
  const { type, message, stack } = stdSerializers.err(error);
  return { type, code: "code" in error ? error.code : undefined, message: scrub(message), stack: scrub(stack) };
}

const requests = new AsyncLocalStorage<{ request: string }>();
let underWay = 0;

/**
 * Runs something on behalf of a request: every line that is written during it carries the request's id. While the
 * storage is enabled, Node 20 does extra work for each promise of the program, so it is disabled when no request is
 * running.
 */
export function inRequest<Result>(request: string, work: () => Promise<Result>): Promise<Result> {
  underWay += 1;
  const ended = (): void => {
    underWay -= 1;
    if (underWay === 0) requests.disable();
  };
  const result = requests.run({ request }, work);
  result.then(ended, ended);
  return result;
}

/** Opens the log, on standard error if no stream is given: standard output is for data. */
export function openLog(level: "debug" | "info" | "warn" | "error", stream: DestinationStream = standardError()): Log {
  return pino(
    {
      level,
      base: undefined,
      // A new object each time: pino writes the line's own fields into it.
      mixin: () => ({ ...requests.getStore() }),
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (value: unknown) => (value instanceof Error ? errorFacts(value) : scrub(String(value))) },
    },
    { write: (line) => stream.write(escapeUnseen(line)) },
  );
}

/** Lines are written without blocking the program; those left at its end are written then. */
function standardError(): DestinationStream {
  const stream = openLineStream(2, (lines) =>
    JSON.stringify({ level: "warn", time: new Date().toISOString(), lines, msg: "log lines could not be written" }),
  );
  process.once("exit", () => stream.flush());
  return stream;
}

/**
 * Writes the warnings of Node and of libraries into our log; by default Node prints them to standard error in its own
 * format.
 */
export function logWarnings(log: Log): void {
  process.removeAllListeners("warning");
  process.on("warning", (warning) => log.warn({ err: warning }, "a warning of Node or a library"));
}

/**
 * Logs promise rejections that nothing handles, with their cause. Node would end the process; a request that failed is
 * over, and the others can go on.
 */
export function logRejections(log: Log): void {
  process.on("unhandledRejection", (reason) => log.error({ err: reason }, "something failed that nobody waits for"));
}

/**
 * A logger for Slack's libraries that writes into our log. Their debug lines contain whole requests, so these are never
 * written; of the values that they pass with a line, only the messages of errors are kept, and of those that we pass,
 * the request's id.
 */
export function slackLogger(log: Log): SlackLogger {
  const text = (parts: unknown[]): string =>
    parts
      .filter((part) => typeof part === "string" || part instanceof Error)
      .map((part) => scrub(part instanceof Error ? part.message : part))
      .join(" ");
  const ofRequest = (parts: unknown[]): { request?: string } => {
    for (const part of parts) {
      const { request } = (part ?? {}) as { request?: unknown };
      if (typeof request === "string") return { request };
    }
    return {};
  };
  let named = log;
  return {
    debug: () => {},
    // They log each call and connection as info; for us that is debug.
    info: (...parts) => named.debug(text(parts)),
    warn: (...parts) => named.warn(ofRequest(parts), text(parts)),
    error: (...parts) => named.error(ofRequest(parts), text(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: (name) => {
      named = log.child({ from: name });
    },
  };
}
