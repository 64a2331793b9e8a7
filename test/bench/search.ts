import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Guide } from "../../src/domain/guide.js";
import type { Resolver } from "../../src/query/query.js";
import { madeResolver } from "../query/made-collection.js";
import { makeRandom } from "./random.js";
import { biggerCollection, fullCollection, writeCollection } from "./search-collection.js";
import { makePeers } from "./search-peers.js";
import { listQueries, longTexts, makeQueries, type Query } from "./search-queries.js";

const QUERIES = 3_000;
/** Enough for the peers, one of which takes half a second a query. */
const PEER_QUERIES = 100;
/** The best of some rounds for each query: other work on the machine is no cost of a query. */
const ROUNDS = 5;

/** Load, resolve, accuracy beside other searches, and the same at ten and a hundred times the companies. */
export function run(): void {
  const guides = fullCollection();
  measureLoad(guides);

  const queries = makeQueries(guides, QUERIES, makeRandom(3));
  const resolver = madeResolver(guides);
  const ours = finder(resolver);
  line("resolve", `${guides.length} guides, ${QUERIES} queries`, measure(queries, ours, ROUNDS));

  measureLists(resolver, guides.length);

  const some = queries.slice(0, PEER_QUERIES);
  line("the same", `${PEER_QUERIES} queries, against peers`, measure(some, ours, ROUNDS));
  for (const { name, find } of makePeers(guides)) line("", name, measure(some, find, 1));

  for (const times of [10, 100]) {
    const bigger = biggerCollection(times);
    const queries = makeQueries(bigger, QUERIES, makeRandom(4));
    const resolver = madeResolver(bigger);
    const found = measure(queries, finder(resolver), ROUNDS);
    line("resolve", `companies × ${times}: ${bigger.length} guides`, found);
    measureLists(resolver, bigger.length);
  }

  const slowest = longTexts(1_000, makeRandom(5)).map((text) => timed(() => resolver.resolve(text)).ms);
  print("any text", "slowest of 1,000 texts of 10,000 characters", `${Math.max(...slowest).toFixed(1)} ms`);
}

/** Questions without a company, which every guide of the role answers. */
function measureLists({ resolve }: Resolver, guides: number): void {
  const texts = listQueries();
  const times = texts.map((text) => Math.min(...Array.from({ length: ROUNDS }, () => timed(() => resolve(text)).ms)));
  const { p50, p99 } = percentiles(times);
  print(
    "lists",
    `${guides} guides, ${texts.length} roles and places`,
    `p50 ${p50.toFixed(3)} ms  p99 ${p99.toFixed(3)} ms`,
  );
}

type Find = (text: string) => string | null;

interface Measured {
  right: number;
  wrong: number;
  p50: number;
  p99: number;
}

function measure(queries: readonly Query[], find: Find, rounds: number): Measured {
  for (const { text } of queries.slice(0, rounds * 20)) find(text);
  let right = 0;
  let wrong = 0;
  const times = queries.map(({ text, guide }) => {
    const [first, ...others] = Array.from({ length: rounds }, () => timed(() => find(text)));
    if (first?.result === guide) right++;
    else if (first?.result) wrong++;
    return Math.min(first?.ms ?? 0, ...others.map(({ ms }) => ms));
  });
  return { right: right / queries.length, wrong: wrong / queries.length, ...percentiles(times) };
}

function percentiles(times: readonly number[]): { p50: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

function timed<T>(work: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

/** The guide that a resolver answers from, or null where it has doubts or refuses. */
function finder(resolver: Resolver): Find {
  return (text) => {
    const reading = resolver.resolve(text);
    return reading.kind === "guide" ? reading.guide.id : null;
  };
}

function measureLoad(guides: readonly Guide[]): void {
  const dir = mkdtempSync(join(tmpdir(), "compbot-bench-"));
  try {
    writeCollection(dir, guides);
    const [bare, ours] = ["bare", "ours"].map((how) => bestLoad(dir, how));
    if (!bare || !ours) return;
    const say = ({ ms, megabytes }: Load) => `${ms.toFixed(0)} ms, ${megabytes.toFixed(1)} MB kept`;
    print("load", `${guides.length} files, bare gray-matter`, say(bare));
    print("", "guides, aliases and resolver", `${say(ours)}  × ${(ours.ms / bare.ms).toFixed(2)}`);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

interface Load {
  ms: number;
  megabytes: number;
}

function bestLoad(dir: string, how: string): Load {
  const loads = [1, 2, 3].map((): Load => {
    const script = join(import.meta.dirname, "search-load.ts");
    const out = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", script, dir, how], {
      encoding: "utf8",
    });
    return JSON.parse(out);
  });
  return loads.reduce((best, load) => (load.ms < best.ms ? load : best));
}

function line(what: string, of: string, { right, wrong, p50, p99 }: Measured): void {
  const accuracy = `right ${(right * 100).toFixed(1)} %  wrong ${(wrong * 100).toFixed(1)} %`;
  print(what, of, `p50 ${p50.toFixed(3)} ms  p99 ${p99.toFixed(3)} ms  ${accuracy}`);
}

function print(what: string, of: string, measured: string): void {
  process.stdout.write(`  ${what.padEnd(10)}${of.padEnd(46)}${measured}\n`);
}
