import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import type { App, ReceiverEvent } from "@slack/bolt";
import { NotTaken } from "../slack/bolt/not-taken.js";
import { inRequest, type Log } from "./log.js";
import type { Metrics } from "./metrics.js";

/** Slack gives up after three seconds; from here on somebody should look. */
const ALARM_SECONDS = 2.5;

/** What is under way between Slack and the app. */
interface Requests {
  /** Counts what a server has to answer as under way, too: an install is no event, and must not be cut off either. */
  answersOf(server: Server): void;
  /**
   * Takes nothing new of Slack's, and waits until all that is under way has ended.
   *
   * @param patience milliseconds
   * @returns how many had not ended by then
   */
  finish(patience: number): Promise<number>;
}

/**
 * Watches everything that Slack sends, over HTTP or Socket Mode: gives it an id for the log, counts it and how long it
 * took, raises the alarm where Slack nearly gave up, and knows what is under way. Tells its type, never what is in it.
 */
export function watchRequests(app: App, log: Log, metrics: Metrics): Requests {
  // Counted, not kept in a set: what a set drops is held on by the tables that it grows out of, until a full collection.
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
  // Tells the replicas' requests apart, and those of a replica that was started again.
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
      // Where the event loop stood still, the timer had no turn.
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
    // A command has its id with it, which costs nothing beside `inRequest`.
    const work =
      type === "command"
        ? handle({ ...event, customProperties: { ...event.customProperties, request } }, request, type)
        : inRequest(request, () => handle(event, request, type));
    // Bolt's receiver hears of the failure; here only the end counts.
    begun();
    work.then(ended, ended);
    return work;
  };

  return {
    answersOf(server) {
      server.prependListener("request", (_request, response) => {
        begun();
        response.once("close", ended);
      });
    },
    async finish(patience) {
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

/** What was sent: a command, an event's type, or an interaction's. */
export function typeOf(body: unknown): string {
  if (typeof body !== "object" || body === null) return "unknown";
  if ("command" in body) return "command";
  const event = "event" in body ? body.event : undefined;
  const named = typeof event === "object" && event !== null ? event : body;
  const type = "type" in named && typeof named.type === "string" ? named.type : "unknown";
  return /^[a-z_.]{1,40}$/.test(type) ? type : "unknown";
}
