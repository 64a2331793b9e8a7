import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { freePort } from "../ops/free-port.js";
import { type LoadSlack, SECRET } from "./load-slack.js";

/** A program under load, in a process of its own. */
export interface Program {
  port: number;
  /** Resident memory in MB; null where the system does not tell. */
  resident(): number | null;
  /** Processor time used so far, in seconds; null where the system does not tell. Says more than the clock on a busy machine. */
  cpu(): number | null;
  stop(): Promise<void>;
}

/** As the container runs it. */
export const REAL = ["--max-old-space-size=144", "--max-semi-space-size=8", "dist/cli/main.js", "start"];
export const BARE = ["--import", "tsx", "test/bench/bare-app.ts"];

export async function startProgram(
  words: string[],
  slack: LoadSlack,
  env: Record<string, string> = {},
): Promise<Program> {
  if (!existsSync("dist/cli/main.js")) throw new Error("npm run build comes first");
  const port = await freePort();
  const child = spawn(process.execPath, words, {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      SLACK_BOT_TOKEN: "xoxb-bench",
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
      ...env,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  // A benchmark that fails leaves no program behind.
  process.once("exit", () => child.kill("SIGKILL"));
  await ready(child);
  return {
    port,
    resident: () => residentOf(child.pid ?? 0),
    cpu: () => cpuOf(child.pid ?? 0),
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}

const ready = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let told = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      if (told.includes('"msg":"ready"')) return;
      told += String(chunk);
      if (told.includes('"msg":"ready"')) resolve();
    });
    child.once("exit", (code) => reject(new Error(`it ended with ${code}:\n${told}`)));
  });

function residentOf(pid: number): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(file, "utf8"))?.[1];
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
}

/** Clock ticks a second, as Linux tells them to programs on every architecture that Node runs on. */
const TICKS = 100;

function cpuOf(pid: number): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // The name in the second field may hold spaces; what follows it does not.
  const fields = readFileSync(file, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
