import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Problem } from "../domain/problem.js";

/** State of the database, if there is one. */
export interface DatabaseHealth {
  database: "reached" | "away";
  /** Installations that no key in TOKEN_KEY opens: their workspaces count as not installed. */
  installationsUnopened: number;
}

interface CountedCollection {
  guides: readonly unknown[];
  /** Guides that are served at their last good version. */
  kept: readonly unknown[];
  problems: readonly Pick<Problem, "severity">[];
}

/** What the program counts, for Prometheus. Labels contain only our kinds and names, never what a person typed. */
export type Metrics = ReturnType<typeof makeMetrics>;

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 3, 5, 10];

/** Metrics in a registry of their own, with Node's default ones. */
export function makeMetrics() {
  const registry = new Registry();
  // Among them the event loop's lag, memory and processor time.
  collectDefaultMetrics({ register: registry });
  const made = { registers: [registry] };
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `compbot_${name}`, help, labelNames, ...made });
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name: `compbot_${name}_total`, help, labelNames, ...made });
  const seconds = (name: string, help: string) =>
    new Histogram({ name: `compbot_${name}_seconds`, help, labelNames: ["type"], buckets: SECONDS, ...made });

  const answers = counter("answers", "Answers by kind; `fault` where one could not be made", "kind");
  const acknowledged = seconds("acknowledged", "From the arrival of what Slack sent to its acknowledgement");
  const handled = seconds("handled", "From the arrival of what Slack sent to the end of all work on it");
  const slackErrors = counter(
    "slack_errors",
    "Calls to Slack that failed for good, by method and Slack's word for it",
    "method",
    "error",
  );
  const guides = gauge("guides", "Guides that are served");
  const kept = gauge("guides_kept", "Guides served at their last good version, because their file is broken");
  const problems = gauge("guide_problems", "Problems of guide files and the aliases file", "severity");
  const read = gauge(
    "guides_read_timestamp_seconds",
    "When the guides folder was last looked at and could be read, with or without a change",
  );
  const readable = gauge(
    "guides_readable",
    "1 where the last look at the guides folder worked, 0 where what was read before is served on",
  );
  const databaseUp = gauge("database_up", "1 where it can be reached and written to");
  const unopened = gauge(
    "installations_unopened",
    "Installations that no key in TOKEN_KEY opens, so that their workspaces must install again",
  );

  // Not registered over HTTP, where a 0 would be read as an outage.
  const makeSocketUp = () => gauge("socket_connected", "1 where Slack can send over Socket Mode");
  let socketUp: Gauge | undefined;

  // Looking up a label's histogram or counter costs more than counting in it.
  const byType = new Map<string, Record<"ack" | "all", Histogram.Internal<"type">>>();
  const histogramsOf = (type: string) => {
    const known = byType.get(type) ?? { ack: acknowledged.labels(type), all: handled.labels(type) };
    byType.set(type, known);
    return known;
  };

  const byKind = new Map<string, Counter.Internal>();
  return {
    /** A question was answered: the answer's kind, or `fault` if there was an error. */
    answered(kind: string): void {
      const own = byKind.get(kind) ?? answers.labels(kind);
      byKind.set(kind, own);
      own.inc();
    },
    /**
     * Its type, and how long Slack waited for the acknowledgement (null: none was sent) and the person for everything; in
     * seconds.
     */
    requestEnded(type: string, ack: number | null, all: number): void {
      const histograms = histogramsOf(type);
      if (ack !== null) histograms.ack.observe(ack);
      histograms.all.observe(all);
    },
    /** The connection for Socket Mode was opened or lost. */
    socketChanged(connected: boolean): void {
      socketUp ??= makeSocketUp();
      socketUp.set(connected ? 1 : 0);
    },
    slackCallFailed: (method: string, error: string): void => slackErrors.inc({ method, error }),
    collectionTaken(collection: CountedCollection): void {
      guides.set(collection.guides.length);
      kept.set(collection.kept.length);
      for (const severity of ["error", "warning"]) {
        problems.set({ severity }, collection.problems.filter((one) => one.severity === severity).length);
      }
    },
    /** The guides folder was read; whether that worked. */
    folderLooked(worked: boolean): void {
      readable.set(worked ? 1 : 0);
      if (worked) read.setToCurrentTime();
    },
    databaseSeen({ database, installationsUnopened }: DatabaseHealth): void {
      databaseUp.set(database === "reached" ? 1 : 0);
      unopened.set(installationsUnopened);
    },
    /** In Prometheus' text format. */
    text: (): Promise<string> => registry.metrics(),
    contentType: registry.contentType,
  };
}
