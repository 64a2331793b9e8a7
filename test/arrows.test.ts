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

const inRoom = (room: string) => files.filter((file) => relative(SRC, file).startsWith(`${room}/`));

/** Folders that each folder may use, itself apart. The words of `present/` are pure and may be used anywhere for now. */
const MAY_USE: Record<string, string[]> = {
  domain: ["text"],
  text: [],
  geo: ["domain", "text"],
  guides: ["domain", "geo", "text"],
  query: ["domain", "geo", "text", "guides"],
  answer: ["domain", "geo", "text", "guides", "query"],
  present: ["domain", "geo", "text", "guides", "query", "answer"],
  slack: ["domain", "geo", "text", "guides", "query", "answer", "present"],
  "local-slack": ["text"],
};

describe("the arrows between the rooms", () => {
  it.each(Object.entries(MAY_USE))("%s uses only what it may", (room, allowed) => {
    expect(inRoom(room)).not.toEqual([]);
    for (const file of inRoom(room)) {
      const strays = importsOf(file).filter((name) => {
        const [to = "", rest] = name.split("/");
        const own = rest !== undefined && Object.keys({ ...MAY_USE, store: 1, cli: 1, ops: 1 }).includes(to);
        return own && to !== room && to !== "present" && !allowed.includes(to);
      });
      expect(strays, relative(SRC, file)).toEqual([]);
    }
  });

  it.each(["domain", "geo", "text", "guides", "query", "answer", "present"])("%s knows nothing of Slack", (room) => {
    for (const file of inRoom(room)) {
      expect(
        importsOf(file).filter((name) => /slack/i.test(name)),
        relative(SRC, file),
      ).toEqual([]);
    }
  });

  it("answers are pure: no clock, file or network", () => {
    for (const file of inRoom("answer")) {
      const source = readFileSync(file, "utf8");
      expect(
        importsOf(file).filter((name) => name.startsWith("node:")),
        relative(SRC, file),
      ).toEqual([]);
      expect(source, relative(SRC, file)).not.toMatch(/Date\.now|new Date\(\)|\bfetch\(|process\.env|Math\.random/);
    }
  });

  it("no file grows past 300 lines", () => {
    const long = files.filter((file) => readFileSync(file, "utf8").split("\n").length > 301);
    expect(long.map((file) => relative(SRC, file))).toEqual([]);
  });
});
