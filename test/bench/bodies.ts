import { readFileSync } from "node:fs";
import { readAliases } from "../../src/domain/aliases.js";
import { makeGazetteer } from "../../src/geo/gazetteer.js";
import { readDigest } from "../../src/guides/body/digest.js";
import { readFrontMatter } from "../../src/guides/front-matter/front-matter.js";
import { hostileBodies } from "./hostile-bodies.js";

const GUIDE = "data/guides/ally-financial/technical-program-manager.md";
const SIZE = 56_000;
const ROUNDS = 3;

/** How long the slowest hostile bodies take beside an ordinary guide of the same size, and what a guide takes as it is. */
export function run(): void {
  const gazetteer = makeGazetteer(readAliases(readFileSync("data/aliases.yml", "utf8")).aliases.places);
  const guide = readFrontMatter("acme/engineer.md", readFileSync(GUIDE, "utf8"));
  if (guide.kind === "refused") throw new Error("the guide of the benchmark cannot be read");
  const { front } = guide;
  const time = (body: string): number => {
    const rounds = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      readDigest({ file: "acme/engineer.md", body, firstLine: 1, front, lineOf: () => 1, gazetteer });
      return performance.now() - start;
    });
    return Math.min(...rounds);
  };

  for (let warm = 0; warm < 200; warm++) time(guide.body);
  const ordinary = guide.body.repeat(Math.ceil(SIZE / guide.body.length)).slice(0, SIZE);
  const usual = time(ordinary);
  print("an ordinary guide", time(guide.body), guide.body.length);
  print("ordinary text of the same size", usual, ordinary.length, 1);

  const hostile = Object.entries(hostileBodies(SIZE)).map(([name, body]) => ({ name, body, ms: time(body) }));
  hostile.sort((a, b) => b.ms - a.ms);
  for (const { name, body, ms } of hostile) print(name, ms, body.length, ms / usual);
}

function print(name: string, ms: number, size: number, ratio?: number): void {
  const columns = [name.padEnd(32), `${ms.toFixed(1).padStart(8)} ms`, `${(size / 1024).toFixed(0).padStart(4)} KB`];
  process.stdout.write(`  ${columns.join("")}${ratio === undefined ? "" : `  × ${ratio.toFixed(1)}`}\n`);
}
