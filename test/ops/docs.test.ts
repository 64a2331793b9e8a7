import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeMetrics } from "../../src/ops/metrics.js";

const security = readFileSync("docs/security.md", "utf8");
const operating = readFileSync("docs/operating.md", "utf8");

describe("the documents for operators", () => {
  it("name tests that are there, with each threat", () => {
    const files = [...security.matchAll(/test\/[\w/-]+\.test\.ts/g)].map(([file]) => file);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(existsSync(file), file).toBe(true);
    const threats = security.split("\n").filter((line) => /^\| [A-Z]/.test(line));
    expect(threats.length).toBeGreaterThan(10);
    for (const threat of threats) expect(threat.split("|")[3], threat).toMatch(/`/);
  });

  it("name numbers that are counted", async () => {
    const metrics = makeMetrics();
    // Not there before there is a socket.
    metrics.socketChanged(true);
    const counted = await metrics.text();
    const names = [...operating.matchAll(/\b(?:compbot|nodejs)_[a-z0-9_]+/g)].map(([name]) => name);
    for (const name of names.filter((one) => !/^compbot_(once|memory)$/.test(one))) expect(counted).toContain(name);
  });

  it("quote lines that are logged", () => {
    const sources = [
      "ops/requests",
      "ops/log",
      "slack/bolt/socket-receiver",
      "ops/watched-app",
      "collection/folder-watch",
    ].map((name) => readFileSync(`src/${name}.ts`, "utf8"));
    const stores = ["database", "migrations", "once", "installations"].map((name) =>
      readFileSync(`src/store/${name}.ts`, "utf8"),
    );
    const logged = [...sources, ...stores].join("\n");
    for (const [, line = ""] of operating.matchAll(/log: `([^`]+)`/g)) expect(logged).toContain(line);
  });
});

/** The documents that ship and those of folders. */
const DOCUMENTS = [".", "docs", "data/language", "src", "examples"].flatMap((folder) =>
  readdirSync(folder, { recursive: folder !== ".", encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);

/** Files that a person gives or a page writes, and no file of the project. */
const GIVEN = /^data\/guides\//;

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" });
const FILES = ["src", "test", "docs", "examples", "."].flatMap((folder) =>
  folder === "." ? readdirSync(folder) : filesIn(folder),
);
const LISTS = readdirSync("data/language");

/** The headings of a document as links name them. */
const anchorsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );

describe("the documents", () => {
  it.each(DOCUMENTS)("%s links to files and headings that are there", (file) => {
    const links = [...readFileSync(file, "utf8").matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    for (const link of links.filter((one) => !/^https?:/.test(one))) {
      const [path = "", anchor] = link.split("#");
      const to = path === "" ? file : join(dirname(file), path);
      expect(existsSync(to), link).toBe(true);
      if (anchor) expect(anchorsOf(to), link).toContain(anchor);
    }
  });

  it.each(DOCUMENTS.filter((file) => file !== "CHANGELOG.md"))("%s names files that are there", (file) => {
    const named = [...readFileSync(file, "utf8").matchAll(/`([\w./-]+\.(?:tsx?|ya?ml|jsonl?|md|txt))`/g)];
    for (const [, name = ""] of named.filter(([, name = ""]) => !GIVEN.test(name))) {
      const below = file.startsWith("src/") ? filesIn(dirname(file)) : FILES;
      const isThere =
        [name, join(dirname(file), name)].some((path) => existsSync(path)) ||
        [...below, ...LISTS].some((one) => `/${one}`.endsWith(`/${name}`));
      expect(isThere, name).toBe(true);
    }
  });

  it("have a row for each list of words, and none for another", () => {
    const rows = readFileSync("data/language/README.md", "utf8")
      .split("\n")
      .filter((line) => /^\| `/.test(line));
    const named = rows.flatMap((row) => [...(row.split(" | ")[0] ?? "").matchAll(/`([^`]+)`/g)]);
    const lists = readdirSync("data/language").filter((name) => name !== "README.md");
    expect(named.map(([, name]) => name).sort()).toEqual(lists.sort());
  });
});
