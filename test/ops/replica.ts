import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/** The program in a process of its own. */
export interface Replica {
  port: number;
  /** Where it takes Slack's requests. */
  url: string;
  /** What it has logged so far, a line an entry. */
  lines: string[];
  get(path: string): Promise<Response>;
  signal(signal: NodeJS.Signals): void;
  /** Sends a signal and waits for the end. @returns the exit code, null where the signal ended it */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts `compbot start` and waits until it takes requests, over HTTP at a port that the system chooses; it is killed
 * when the test ends.
 *
 * @param atEnd takes what ends it, for one that several tests share
 * @param nodeOptions what Node takes on its command line alone
 */
export async function startReplica(
  env: Record<string, string>,
  atEnd: (end: () => void) => void = onTestFinished,
  nodeOptions: readonly string[] = [],
): Promise<Replica> {
  const child = spawn(process.execPath, [...nodeOptions, "dist/cli/main.js", "start"], {
    env: { PATH: process.env.PATH, PORT: "0", ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  atEnd(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  const log = createInterface({ input: child.stderr });
  log.on("line", (line) => lines.push(line));
  const port = await ready(child, lines);
  return {
    port,
    url: `http://127.0.0.1:${port}/slack/events`,
    lines,
    get: (path) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" }),
    signal: (signal) => void child.kill(signal),
    async end(signal) {
      // Not "exit", after which the last lines may still be on their way.
      const ended = Promise.all([once(child, "close"), once(log, "close")]);
      child.kill(signal);
      const [[code]] = await ended;
      return code as number | null;
    },
  };
}

/** @returns the port; 0 over Socket Mode */
async function ready(child: ChildProcess, lines: string[]): Promise<number> {
  for (let tries = 0; tries < 1_200; tries++) {
    const line = lines.find((one) => one.includes('"msg":"ready"'));
    if (line) return (JSON.parse(line) as { port?: number }).port ?? 0;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The program did not start (exit code ${child.exitCode}):\n${lines.join("\n")}`);
}
