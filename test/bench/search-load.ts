import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import matter from "gray-matter";
import { openCollection } from "../../src/collection/open-collection.js";

/** Run by itself for each measure, so that neither has the other's code warm or the other's memory. */
const [dir = "", how = ""] = process.argv.slice(2);

globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const start = performance.now();
const kept = how === "bare" ? readBare(dir) : await openCollection({ guidesDir: dir, aliasesFile: "data/aliases.yml" });
const ms = performance.now() - start;
globalThis.gc?.();
const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
process.stdout.write(JSON.stringify({ ms, megabytes, kept: Object.keys(kept).length }));

/** What a bot without a loader of its own does: every file through gray-matter, front matter and text kept. */
function readBare(folder: string): unknown[] {
  return readdirSync(folder).flatMap((company) =>
    readdirSync(join(folder, company)).map((file) => {
      const { data, content } = matter(readFileSync(join(folder, company, file), "utf8"), {});
      return { data, content };
    }),
  );
}
