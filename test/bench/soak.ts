import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { asked, atRate, percentiles, print } from "./load.js";
import { fullCollection } from "./load-guides.js";
import { startLoadSlack } from "./load-slack.js";
import { type Program, REAL, startProgram } from "./program.js";

const ROUNDS = 8;
/** SOAK_SECONDS makes it long; a minute shows a leak of a kilobyte a request. */
const SECONDS = Number(process.env.SOAK_SECONDS ?? 60);
const RATE = 50;

/** Steady load while guides change: the heap, read at its lowest in each round, must stay where it is. */
export async function run(): Promise<void> {
  const slack = await startLoadSlack();
  const guides = await fullCollection();
  const program = await startProgram(REAL, slack, { GUIDES_DIR: guides });
  const questions = asked();
  await pause(30_000);

  const lows: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    touch(guides, round);
    const watched = lowestHeap(program, (SECONDS * 1000) / ROUNDS);
    const times = await atRate(slack, program, questions, RATE, (SECONDS * 1000) / ROUNDS);
    const low = await watched;
    lows.push(low);
    print(
      `round ${round + 1}: heap ${low.toFixed(0)} MB at its lowest, ${program.resident()} MB resident, ms ${percentiles(times)}`,
    );
  }
  print(`heap at its lowest: ${lows[1]?.toFixed(0)} MB in round 2, ${lows.at(-1)?.toFixed(0)} MB at the end`);
  await program.stop();
  slack.stop();
  await rm(guides, { recursive: true });
}

/** Changes one guide, so that the collection is read again under load. */
function touch(guides: string, round: number): void {
  const company = readdirSync(guides).sort()[round] ?? "";
  const file = join(guides, company, readdirSync(join(guides, company))[0] ?? "");
  writeFileSync(file, `${readFileSync(file, "utf8")}\nChanged in round ${round}.\n`);
}

async function lowestHeap({ port }: Program, forMs: number): Promise<number> {
  let lowest = Number.POSITIVE_INFINITY;
  for (const until = performance.now() + forMs; performance.now() < until; await pause(500)) {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    lowest = Math.min(lowest, Number(/^nodejs_heap_size_used_bytes ([\d.e+]+)/m.exec(text)?.[1]));
  }
  return lowest / 1e6;
}
