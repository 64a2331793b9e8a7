import { cp, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LiveCollection, openLiveCollection } from "../../src/collection/live-collection.js";
import { openLog } from "../../src/ops/log.js";
import { baseIn, type GuidesFolder, guideText, idsIn, makeGuidesFolder } from "../ops/guides-folder.js";

const ALL = ["acme/designer", "acme/engineer", "borealis/engineer"];

describe("a company's folder", () => {
  let folder: GuidesFolder;
  let live: LiveCollection;
  let lines: string[];

  const ids = () => idsIn(live);
  const base = (id: string) => baseIn(live, id);
  const errors = () =>
    live
      .current()
      .problems.filter(({ severity }) => severity === "error")
      .map(({ kind, file }) => `${kind} ${file}`);

  beforeEach(async () => {
    lines = [];
    folder = await makeGuidesFolder({
      "acme/engineer.md": guideText("acme", "engineer"),
      "acme/designer.md": guideText("acme", "designer"),
      "borealis/engineer.md": guideText("borealis", "engineer"),
    });
    const log = openLog("info", { write: (line) => lines.push(line) });
    live = await openLiveCollection(folder, log, {}, { quiet: 20, look: 600_000 });
    for (const guide of live.current().guides) guide.digest();
  });
  afterEach(async () => {
    live.stop();
    await folder.remove();
  });

  const away = () => rename(folder.path("acme"), `${folder.guidesDir}-acme`);
  const back = async () => {
    await rm(folder.path("acme"), { recursive: true });
    await rename(`${folder.guidesDir}-acme`, folder.path("acme"));
  };

  it.each([
    ["cannot be read", "file-unreadable acme", () => symlink("acme", folder.path("acme"))],
    ["is a link to nowhere", "file-unreadable acme", () => symlink("nowhere", folder.path("acme"))],
    ["is empty because its mount went away", "folder-changed acme", () => mkdir(folder.path("acme"))],
  ])("keeps all its guides while it %s, says so, and goes on when it is back", async (_how, told, leave) => {
    await away();
    await leave();
    await live.reload();
    expect(ids()).toEqual(ALL);
    expect(base("acme/engineer")).toEqual([100_000, 120_000]);
    expect(live.current().kept.map(({ id }) => id)).toEqual(["acme/designer", "acme/engineer"]);
    expect(errors()).toEqual([told]);
    const warned = lines.map((line) => JSON.parse(line)).find(({ level, file }) => level === "warn" && file === "acme");
    expect(warned).toMatchObject({ fate: "kept at its last good version" });

    // Nothing else that changes meanwhile loses them: not a guide, and not the names, with which bodies are read again.
    await folder.write("borealis/engineer.md", guideText("borealis", "engineer", 200));
    await writeFile(folder.aliasesFile, "places: {lisbon: {names: [Lisbon]}}\n");
    await live.reload();
    expect(ids()).toEqual(ALL);
    expect(base("borealis/engineer")).toEqual([200_000, 220_000]);
    expect(errors()).toEqual([told]);

    await back();
    await folder.write("acme/engineer.md", guideText("acme", "engineer", 300));
    await live.reload();
    expect(live.current().kept).toEqual([]);
    expect(errors()).toEqual([]);
    expect(base("acme/engineer")).toEqual([300_000, 320_000]);
  });

  it("takes its guides with it where it is deleted, or they are, one by one", async () => {
    await rm(folder.path("borealis/engineer.md"));
    await live.reload();
    expect(ids()).toEqual(["acme/designer", "acme/engineer"]);
    await folder.write("borealis/engineer.md", guideText("borealis", "engineer"));
    await rm(folder.path("acme"), { recursive: true });
    await live.reload();
    expect(ids()).toEqual(["borealis/engineer"]);
    expect(errors()).toEqual([]);
  });

  it("is missed no more once it is deleted where its mount was", async () => {
    await away();
    await mkdir(folder.path("acme"));
    await live.reload();
    await rm(folder.path("acme"), { recursive: true });
    await live.reload();
    expect(ids()).toEqual(["borealis/engineer"]);
  });

  it("is not missed where its guides are in another now", async () => {
    await cp(folder.path("acme"), folder.path("acme-corp"), { recursive: true });
    await away();
    await mkdir(folder.path("acme"));
    await live.reload();
    expect(ids()).toEqual(ALL);
    expect(errors()).toEqual([]);
  });
});
