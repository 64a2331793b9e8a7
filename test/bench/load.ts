import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { fullCollection, newQuestions, realQuestions } from "./load-guides.js";
import { type LoadSlack, startLoadSlack } from "./load-slack.js";
import { BARE, type Program, REAL, startProgram } from "./program.js";

/** Commands under way at once while the throughput is measured. */
const AT_ONCE = 32;
/**
 * Before anything is measured each program answers for so long, as one that has run for a minute: after some ten thousand
 * answers the engine has compiled what they take, and until then an answer takes up to twice as long.
 */
const WARM_UP_MS = 60_000;
const THROUGHPUT_MS = 4_000;
const RATE = 50;
const RATE_MS = 10_000;
/** Of each measure, one program after the other: what else the machine does falls on both. */
const ROUNDS = 5;
/** In the background all bodies are read once after the start; measured is what comes after. */
const SETTLE_MS = 90_000;

/**
 * Signed `/comp` requests over HTTP, questions that were not asked before, against a full collection of guides and
 * against a bare Bolt app that acknowledges and answers once with a constant, in turns on the same machine.
 */
export async function run(): Promise<void> {
  const slack = await startLoadSlack();
  const guides = await fullCollection();
  const bare = await startProgram(BARE, slack);
  const began = performance.now();
  const real = await startProgram(REAL, slack, { GUIDES_DIR: guides });
  print(`ready with 4,466 guides after ${((performance.now() - began) / 1000).toFixed(1)} s, ${real.resident()} MB`);
  await settled(real);
  print(`all bodies read after ${((performance.now() - began) / 1000).toFixed(1)} s, ${real.resident()} MB`);

  const questions = newQuestions(guides);
  for (const program of [bare, real]) await throughput(slack, program, questions, WARM_UP_MS);
  const peak = [real.resident() ?? 0];
  const totals = { bare: 0, real: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    totals.bare += await throughput(slack, bare, questions, THROUGHPUT_MS);
    totals.real += await throughput(slack, real, questions, THROUGHPUT_MS);
    peak.push(real.resident() ?? 0);
  }
  const [bareRate, realRate] = [totals.bare / ROUNDS, totals.real / ROUNDS];
  const ratio = (realRate / bareRate).toFixed(2);
  print(`answers a second: bare ${bareRate.toFixed(0)}, compbot ${realRate.toFixed(0)}, ratio ${ratio}`);

  const times: { bare: number[]; real: number[] } = { bare: [], real: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.bare.push(...(await atRate(slack, bare, questions, RATE, RATE_MS)));
    times.real.push(...(await atRate(slack, real, questions, RATE, RATE_MS)));
  }
  print(`at ${RATE} a second, ms: bare ${percentiles(times.bare)}; compbot ${percentiles(times.real)}`);
  print(`resident memory: ${Math.max(...peak)} MB at most, ${real.resident()} MB at the end`);

  await Promise.all([bare.stop(), real.stop()]);
  slack.stop();
  await rm(guides, { recursive: true });
}

async function settled(program: Program): Promise<void> {
  const until = performance.now() + SETTLE_MS;
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

/** Gives the next question. */
export type Ask = () => string;

/** Real questions, one after the other and from the first again, as a team asks about the same few offers. */
export function asked(): Ask {
  const questions = realQuestions();
  let next = 0;
  return () => questions[next++ % questions.length] ?? "";
}

async function throughput(slack: LoadSlack, { port }: Program, question: Ask, forMs: number): Promise<number> {
  const began = performance.now();
  let answers = 0;
  const ask = async (): Promise<void> => {
    while (performance.now() - began < forMs) {
      await slack.ask(port, question());
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return answers / ((performance.now() - began) / 1000);
}

/** Asks at a fixed rate whatever the answers take. @returns milliseconds */
export async function atRate(
  slack: LoadSlack,
  { port }: Program,
  question: Ask,
  rate: number,
  forMs: number,
): Promise<number[]> {
  const began = performance.now();
  const asked: Promise<number>[] = [];
  for (let sent = 0; (sent * 1000) / rate < forMs; sent++) {
    const wait = began + (sent * 1000) / rate - performance.now();
    if (wait > 0) await pause(wait);
    asked.push(slack.ask(port, question()));
  }
  return Promise.all(asked);
}

export function percentiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`;
}

export const print = (line: string): boolean => process.stdout.write(`  ${line}\n`);
