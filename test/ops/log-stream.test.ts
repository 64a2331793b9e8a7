import { execFileSync, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants, existsSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { openLineStream } from "../../src/ops/log-stream.js";

/** Logs a line in each of so many turns of 5 ms, tells on standard output that it came to the end, and exits with 3. */
const program = (turns: number): string => `
  import { openLog } from "./dist/ops/log.js";
  const log = openLog("info");
  let turn = 0;
  const timer = setInterval(() => {
    for (let at = 0; at < 20; at++) log.info({ turn, words: "x".repeat(2_000) }, "line");
    if (++turn < ${turns}) return;
    clearInterval(timer);
    process.stdout.write(JSON.stringify(process.memoryUsage().rss));
    process.exit(3);
  }, 5);
`;

/** @returns its exit code, null where it had to be killed after ten seconds */
async function run(
  turns: number,
  stderr: "pipe" | number,
): Promise<{ code: number | null; said: string; log: Promise<string> }> {
  const stdio: SpawnOptions["stdio"] = ["ignore", "pipe", stderr];
  const child = spawn(process.execPath, ["--input-type=module", "-e", program(turns)], { stdio });
  const tooLong = setTimeout(() => child.kill("SIGKILL"), 15_000);
  onTestFinished(() => {
    clearTimeout(tooLong);
    child.kill("SIGKILL");
  });
  const said = child.stdout ? text(child.stdout) : Promise.resolve("");
  const [code] = await once(child, "exit");
  return { code, said: await said, log: child.stderr ? text(child.stderr) : Promise.resolve("") };
}

describe("the log", () => {
  it.skipIf(!existsSync("/dev/full"))(
    "stops nothing where the disk is full, also not the end",
    async () => {
      const full = openSync("/dev/full", "w");
      onTestFinished(() => closeSync(full));
      const { code, said } = await run(100, full);
      expect([code, Number(said) > 0]).toEqual([3, true]);
    },
    30_000,
  );

  it("stops nothing where nobody reads it, also not the end", async () => {
    // Some 4 MB, of which a pipe takes 64 KB and the program keeps one megabyte.
    const { code, log } = await run(100, "pipe");
    expect(code).toBe(3);
    const lines = (await log).split("\n").slice(0, -1);
    expect(lines.length).toBeLessThan(1_000);
  }, 30_000);

  it("loses nothing where it is read", async () => {
    const stdio: SpawnOptions["stdio"] = ["ignore", "ignore", "pipe"];
    const child = spawn(process.execPath, ["--input-type=module", "-e", program(5)], { stdio });
    onTestFinished(() => void child.kill("SIGKILL"));
    const log = child.stderr ? await text(child.stderr) : "";
    const entries = log
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    expect(entries).toHaveLength(100);
  }, 30_000);

  it("tells how many lines were dropped once somebody reads on", async () => {
    const folder = mkdtempSync(join(tmpdir(), "compbot-log-"));
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = openSync(path, "w");
    onTestFinished(() => {
      for (const one of [reader, writer]) closeSync(one);
      rmSync(folder, { recursive: true });
    });
    const stream = openLineStream(writer, (lines) => `lost ${lines}`);
    const lines = 2_000;
    for (let at = 0; at < lines; at++) stream.write(`${String(at).padEnd(1_000, "x")}\n`);
    let read = "";
    const buffer = Buffer.alloc(64 * 1024);
    const readOn = async (until: () => boolean): Promise<void> => {
      while (!until()) {
        try {
          read += buffer.toString("utf8", 0, readSync(reader, buffer));
        } catch {
          await pause(20);
        }
      }
    };
    await readOn(() => read.length > 1_000_000);
    stream.write("the last\n");
    await readOn(() => read.endsWith("the last\n"));
    const [, lost] = /^lost (\d+)$/m.exec(read) ?? [];
    expect(Number(lost)).toBeGreaterThan(500);
    expect(read.split("\n").length - 1 + Number(lost)).toBe(lines + 2);
  }, 30_000);
});
