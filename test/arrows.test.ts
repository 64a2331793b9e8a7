import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve("src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => join(SRC, file));

/** The modules that a file imports: packages by name, own files by their path under src. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  return specifiers.map((name) => (name.startsWith(".") ? relative(SRC, resolve(dirname(file), name)) : name));
}

const inFolder = (folder: string) => files.filter((file) => relative(SRC, file).startsWith(`${folder}/`));

/** Folders that each folder may use, itself apart. */
const MAY_USE: Record<string, string[]> = {
  domain: ["text"],
  text: [],
  geo: ["domain", "text"],
  guides: ["domain", "geo", "text"],
  query: ["domain", "geo", "text", "guides"],
  answer: ["domain", "geo", "text", "guides", "query"],
  present: ["domain", "geo", "text", "guides", "query", "answer"],
  slack: ["domain", "geo", "text", "guides", "query", "answer", "present"],
  loopback: [],
  "local-slack": ["text", "loopback"],
};

type Dependency = readonly [from: string, to: string];

/** The two folders beside each other that an import goes between; none where a file lies in a folder above the other's. */
function foldersOf(from: readonly string[], to: readonly string[]): Dependency[] {
  const shared = from.findIndex((name, at) => name !== to[at]);
  if (shared < 0 || shared >= from.length - 1 || shared >= to.length - 1) return [];
  return [[from.slice(0, shared + 1).join("/"), to.slice(0, shared + 1).join("/")]];
}

/** The groups of which each can be reached from each other, sorted by name. */
function circlesOf(dependencies: readonly Dependency[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of dependencies) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reached = new Map([...next.keys()].map((one) => [one, reachedFrom(one, next)]));
  const groups = [...next.keys()].flatMap((one) => {
    const group = [...(reached.get(one) ?? [])].filter((other) => reached.get(other)?.has(one)).sort();
    return group[0] === one ? [group] : [];
  });
  return groups;
}

function reachedFrom(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const to of next.get(one) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      open.push(to);
    }
  }
  return reached;
}

describe("dependencies between folders", () => {
  it.each(Object.entries(MAY_USE))("%s uses only what it may", (folder, allowed) => {
    expect(inFolder(folder)).not.toEqual([]);
    for (const file of inFolder(folder)) {
      const strays = importsOf(file).filter((name) => {
        const [to = "", rest] = name.split("/");
        const own = rest !== undefined && Object.keys({ ...MAY_USE, store: 1, cli: 1, ops: 1 }).includes(to);
        return own && to !== folder && !allowed.includes(to);
      });
      expect(strays, relative(SRC, file)).toEqual([]);
    }
  });

  it.each(["domain", "geo", "text", "guides", "query", "answer", "present"])("%s knows nothing of Slack", (folder) => {
    for (const file of inFolder(folder)) {
      expect(
        importsOf(file).filter((name) => /slack/i.test(name)),
        relative(SRC, file),
      ).toEqual([]);
    }
  });

  // `guides/load` reads guides. The word lists are read by the root's language.ts and learned-weights.ts, once at import.
  const isPure = (file: string) => !relative(SRC, file).startsWith("guides/load/");

  it.each(["domain", "geo", "text", "guides", "query", "answer", "present"])(
    "%s knows no clock or network, and opens no file",
    (folder) => {
      for (const file of inFolder(folder).filter(isPure)) {
        const source = readFileSync(file, "utf8");
        const outside = importsOf(file).filter((name) => name.startsWith("node:"));
        expect(outside, relative(SRC, file)).toEqual([]);
        expect(source, relative(SRC, file)).not.toMatch(
          /Date\.now|new Date\(\)|performance\.now|\bfetch\(|process\.env|Math\.random/,
        );
      }
    },
  );

  it("nothing but `start --local` loads the local Slack, and only when it is asked for", () => {
    const users = files.filter((file) => {
      const inside = relative(SRC, file).startsWith("local-slack/");
      return !inside && importsOf(file).some((name) => name.startsWith("local-slack/"));
    });
    expect(users.map((file) => relative(SRC, file))).toEqual(["cli/start-locally.ts"]);
    expect(readFileSync("src/cli/start.ts", "utf8")).not.toMatch(/^import .*start-locally/m);
  });

  it("no files and no folders use each other in a circle", () => {
    const uses = files.flatMap((file) =>
      importsOf(file).map((name): Dependency => [relative(SRC, file), name.replace(/\.js$/, ".ts")]),
    );
    const between = uses.flatMap(([from, to]) => foldersOf(from.split("/"), to.split("/")));
    const circles = [...circlesOf(uses), ...circlesOf(between)];
    expect(circles).toEqual([]);
  });

  it("no file grows past 300 lines", () => {
    const long = files.filter((file) => readFileSync(file, "utf8").split("\n").length > 301);
    expect(long.map((file) => relative(SRC, file))).toEqual([]);
  });
});
