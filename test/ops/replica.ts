import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { freePort } from "./free-port.js";

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

/** Starts `compbot start` over HTTP and waits until it takes requests; it is killed when the test ends. */
export async function startReplica(env: Record<string, string>): Promise<Replica> {
  const port = Number(env.PORT ?? (await freePort()));
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", "start"], {
    env: { PATH: process.env.PATH, PORT: String(port), ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  const log = createInterface({ input: child.stderr });
  log.on("line", (line) => lines.push(line));
  await ready(child, lines);
  return {
    port,
    url: `http://127.0.0.1:${port}/slack/events`,
    lines,
    get: (path) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" }),
    signal: (signal) => void child.kill(signal),
    async end(signal) {
      const ended = once(child, "exit");
      child.kill(signal);
      const [code] = await ended;
      return code as number | null;
    },
  };
}

async function ready(child: ChildProcess, lines: string[]): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (lines.some((line) => line.includes('"msg":"ready"'))) return;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The program did not start:\n${lines.join("\n")}`);
}
