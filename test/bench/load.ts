import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { fullCollection, realQuestions } from "./load-guides.js";
import { type LoadSlack, startLoadSlack } from "./load-slack.js";
import { BARE, type Program, REAL, startProgram } from "./program.js";

/** Commands under way at once while the throughput is measured. */
const AT_ONCE = 32;
const THROUGHPUT_MS = 6_000;
const ROUNDS = 3;
const RATE = 50;
const RATE_MS = 20_000;
/** In the background all bodies are read once after the start; measured is what comes after. */
const WARM_UP_MS = 90_000;

/**
 * Signed `/comp` requests over HTTP, mixed real questions, against a full collection of guides and against a bare Bolt
 * app that acknowledges and answers once with a constant, in turns on the same machine.
 */
export async function run(): Promise<void> {
  const slack = await startLoadSlack();
  const guides = await fullCollection();
  const questions = realQuestions();
  const bare = await startProgram(BARE, slack);
  const began = performance.now();
  const real = await startProgram(REAL, slack, { GUIDES_DIR: guides });
  print(`ready with 4,466 guides after ${((performance.now() - began) / 1000).toFixed(1)} s, ${real.resident()} MB`);
  await settled(real);
  print(`all bodies read after ${((performance.now() - began) / 1000).toFixed(1)} s, ${real.resident()} MB`);

  const totals = { bare: 0, real: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    totals.bare += await throughput(slack, bare, questions);
    totals.real += await throughput(slack, real, questions);
  }
  const [bareRate, realRate] = [totals.bare / ROUNDS, totals.real / ROUNDS];
  print(
    `answers a second: bare ${bareRate.toFixed(0)}, compbot ${realRate.toFixed(0)}, ratio ${(realRate / bareRate).toFixed(2)}`,
  );

  const bareTimes = await atRate(slack, bare, questions);
  const realTimes = await atRate(slack, real, questions);
  print(`at ${RATE} a second, ms: bare ${percentiles(bareTimes)}; compbot ${percentiles(realTimes)}`);
  print(`resident memory: ${real.resident()} MB`);

  await Promise.all([bare.stop(), real.stop()]);
  slack.stop();
  await rm(guides, { recursive: true });
}

async function settled(program: Program): Promise<void> {
  const until = performance.now() + WARM_UP_MS;
  for (let quiet = 0; quiet < 2 && performance.now() < until; ) {
    const before = await cpuSeconds(program);
    await pause(1_000);
    quiet = (await cpuSeconds(program)) - before < 0.2 ? quiet + 1 : 0;
  }
}

async function cpuSeconds({ port }: Program): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^process_cpu_seconds_total ([\d.]+)/m.exec(text)?.[1]);
}

async function throughput(slack: LoadSlack, { port }: Program, questions: string[]): Promise<number> {
  const began = performance.now();
  let answers = 0;
  let next = 0;
  const ask = async (): Promise<void> => {
    while (performance.now() - began < THROUGHPUT_MS) {
      await slack.ask(port, questions[next++ % questions.length] ?? "");
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return answers / ((performance.now() - began) / 1000);
}

/** Asks at a fixed rate whatever the answers take. @returns milliseconds, sorted */
export async function atRate(
  slack: LoadSlack,
  { port }: Program,
  questions: string[],
  rate = RATE,
  forMs = RATE_MS,
): Promise<number[]> {
  const began = performance.now();
  const asked: Promise<number>[] = [];
  for (let sent = 0; (sent * 1000) / rate < forMs; sent++) {
    const wait = began + (sent * 1000) / rate - performance.now();
    if (wait > 0) await pause(wait);
    asked.push(slack.ask(port, questions[sent % questions.length] ?? ""));
  }
  return (await Promise.all(asked)).sort((a, b) => a - b);
}

export function percentiles(sorted: number[]): string {
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`;
}

export const print = (line: string): boolean => process.stdout.write(`  ${line}\n`);
