import { readdirSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, onTestFinished, test } from "vitest";
import { openLiveCollection } from "../../src/collection/live-collection.js";
import { SHIPPED } from "../../src/config.js";
import { toldProblem } from "../../src/present/words/problems.js";
import { MUTATIONS, seeded } from "../faults/mutations.js";
import { makeGuidesFolder } from "../ops/guides-folder.js";
import { silentLog } from "../ops/silent-log.js";

const SHIPPED_FILES = readdirSync(SHIPPED.guides, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".md"))
  .map((file) => file.replaceAll("\\", "/"))
  .sort();
const good = new Map(SHIPPED_FILES.map((file) => [file, readFileSync(join(SHIPPED.guides, file), "utf8")]));
const BROKEN = 1_000;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** A thousand broken guides, other ones for each seed, by the file that each goes into. */
function brokenGuides(seed: number): { file: string; how: string; text: string | Buffer }[] {
  const random = seeded(seed);
  const ways = Object.entries(MUTATIONS);
  const texts = [...good.values()];
  return Array.from({ length: BROKEN }, (_, index) => {
    const [how, mutate] = ways[index % ways.length] ?? ["", (text: string) => text];
    const text = texts[Math.floor(random() * texts.length)] ?? "";
    return { file: `broken-${index % 50}/guide-${index}.md`, how, text: mutate(text, random) };
  });
}

test("a thousand broken guides each end in a problem that names them, and all others are served", async () => {
  const folder = await makeGuidesFolder(Object.fromEntries(good));
  onTestFinished(() => folder.remove());
  const broken = brokenGuides(1);
  for (const { file, text } of broken) await folder.write(file, text);
  await mkdir(folder.path("broken-0/folder.md"));
  const live = await openLiveCollection(folder, silentLog);
  onTestFinished(() => live.stop());

  const { guides, problems } = live.current();
  expect(guides.map(({ file }) => file).sort()).toEqual(SHIPPED_FILES);
  const named = new Map(problems.filter(({ severity }) => severity === "error").map((one) => [one.file, one]));
  for (const { file, how } of broken) {
    const problem = named.get(file);
    expect(problem, `${how}: ${file}`).toBeDefined();
    expect(problem?.line).toBeGreaterThan(0);
    expect(problem && toldProblem(problem).what).toMatch(/\.$/);
  }
  expect(named.has("broken-0/folder.md")).toBe(true);
  for (const guide of guides) {
    expect(live.current().resolver.resolve(`${guide.companyName} ${guide.roleName}`)).toMatchObject({ kind: "guide" });
  }
}, 900_000);

test("what breaks while it runs stays at its last good version, and memory does not grow over ten reloads", async () => {
  const folder = await makeGuidesFolder(Object.fromEntries(good));
  onTestFinished(() => folder.remove());
  const live = await openLiveCollection(folder, silentLog, {}, { quiet: 20, look: 600_000 });
  onTestFinished(() => live.stop());
  for (const guide of live.current().guides) guide.digest();
  const whole = JSON.stringify(live.current().guides.map((guide) => guide.digest()));

  const heap: number[] = [];
  const ways = Object.values(MUTATIONS);
  for (let reload = 0; reload < 10; reload++) {
    const random = seeded(reload);
    for (const { file, text } of brokenGuides(reload)) await folder.write(file, text);
    for (const [index, [file, text]] of [...good].entries()) {
      await folder.write(file, ways[(index + reload) % ways.length]?.(text, random) ?? "");
    }
    await live.reload();
    expect(live.current().guides).toHaveLength(good.size);
    collectGarbage();
    heap.push(process.memoryUsage().heapUsed);
  }
  expect(JSON.stringify(live.current().guides.map((guide) => guide.digest()))).toBe(whole);
  expect(live.current().kept).toHaveLength(good.size);
  const [, , early = 0] = heap;
  expect(heap.at(-1)).toBeLessThan(early * 1.1);
}, 900_000);
