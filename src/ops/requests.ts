import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import type { App, ReceiverEvent } from "@slack/bolt";
import { NotTaken } from "../slack/bolt/not-taken.js";
import { inRequest, type Log } from "./log.js";
import type { Metrics } from "./metrics.js";

/** Slack gives up after three seconds; from this age on, an unanswered request is logged as an error. */
const ALARM_SECONDS = 2.5;

/**
 * Watches everything that Slack sends, over HTTP or Socket Mode: gives it an id for the log, counts it and how long it
 * took, logs an error if Slack is about to give up, and knows what is in progress. It logs the type, never the content.
 */
export function watchRequests(app: App, log: Log, metrics: Metrics) {
  // A counter and not a set: the tables that a set outgrows keep its removed entries in memory until a full collection.
  let underWay = 0;
  let whenIdle: (() => void) | undefined;
  const begun = (): void => {
    underWay += 1;
  };
  const ended = (): void => {
    underWay -= 1;
    if (underWay === 0) whenIdle?.();
  };
  let stopping = false;
  // Distinguishes the requests of different replicas, and of a replica before and after a restart.
  const run = randomBytes(4).toString("hex");
  let count = 0;
  const process = app.processEvent.bind(app);

  const handle = async (event: ReceiverEvent, request: string, type: string): Promise<void> => {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    let acknowledged: number | null = null;
    let alarmed = false;
    const alarm = () => {
      if (!alarmed)
        log.error({ request, type, seconds: seconds() }, "Slack waits for an answer and gives up after 3 seconds");
      alarmed = true;
    };
    const timer = setTimeout(alarm, ALARM_SECONDS * 1000);
    timer.unref();
    const ack: ReceiverEvent["ack"] = async (response) => {
      clearTimeout(timer);
      // If the event loop was blocked, the timer did not run.
      if (acknowledged === null && seconds() > ALARM_SECONDS) alarm();
      acknowledged ??= seconds();
      await event.ack(response);
    };
    try {
      await process({ ...event, ack });
    } finally {
      clearTimeout(timer);
      metrics.requestEnded(type, acknowledged, seconds());
      log.info({ request, type, ack: inMs(acknowledged), ms: inMs(seconds()), retry: event.retryNum }, "request");
    }
  };

  app.processEvent = (event) => {
    if (stopping) return Promise.reject(new NotTaken("The program is being stopped."));
    const request = `${run}-${++count}`;
    const type = typeOf(event.body);
    // A command carries its id with it, which costs nothing, unlike `inRequest`.
    const work =
      type === "command"
        ? handle({ ...event, customProperties: { ...event.customProperties, request } }, request, type)
        : inRequest(request, () => handle(event, request, type));
    // Bolt's receiver handles the failure; here only the end matters.
    begun();
    work.then(ended, ended);
    return work;
  };

  return {
    /** Also counts a server's open answers as in progress: an install is not an event, and must not be cut off either. */
    answersOf(server: Server): void {
      server.prependListener("request", (_request, response) => {
        begun();
        response.once("close", ended);
      });
    },
    /**
     * Takes no new requests from Slack, and waits until all in progress have ended.
     *
     * @param patience milliseconds
     * @returns how many had not ended by then
     */
    async finish(patience: number): Promise<number> {
      stopping = true;
      if (underWay > 0)
        await new Promise<void>((resolve) => {
          whenIdle = resolve;
          setTimeout(resolve, patience).unref();
        });
      return underWay;
    },
  };
}

const inMs = (seconds: number | null): number | undefined =>
  seconds === null ? undefined : Math.round(seconds * 1000);

/** The type of a request: a command, an event's type, or an interaction's; `unknown` if it has none. */
export function typeOf(body: unknown): string {
  if (typeof body !== "object" || body === null) return "unknown";
  if ("command" in body) return "command";
  const event = "event" in body ? body.event : undefined;
  const named = typeof event === "object" && event !== null ? event : body;
  const type = "type" in named && typeof named.type === "string" ? named.type : "unknown";
  return /^[a-z_.]{1,40}$/.test(type) ? type : "unknown";
}
