import { mkdir, rename, rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Collection, openCollection } from "../../src/collection/open-collection.js";
import { type GuidesFolder, guideText, makeGuidesFolder } from "../ops/guides-folder.js";

const BROKEN = "---\ncompany: acme\n  x: [\n---\n";

describe("a guide whose broken file is renamed", () => {
  let folder: GuidesFolder;
  let now: Collection;

  const look = async () => {
    now = await openCollection(folder, now);
  };
  const served = () => now.guides.map(({ id, file }) => `${id} from ${file}`);
  const base = (id: string) => now.guides.find((guide) => guide.id === id)?.digest().regions[0]?.band.base;

  beforeEach(async () => {
    folder = await makeGuidesFolder({
      "acme/designer.md": guideText("acme", "designer"),
      "acme/engineer.md": guideText("acme", "engineer"),
    });
    now = await openCollection(folder);
    for (const guide of now.guides) guide.digest();
  });
  afterEach(() => folder.remove());

  it("stays at its last good version under the new name, again and again, until it is mended there", async () => {
    await folder.write("acme/engineer.md", BROKEN);
    await look();
    await rename(folder.path("acme/engineer.md"), folder.path("acme/eng.md"));
    await look();
    await look();
    await mkdir(folder.path("borealis"));
    await rename(folder.path("acme/eng.md"), folder.path("borealis/eng.md"));
    await look();
    expect(served()).toEqual(["acme/designer from acme/designer.md", "acme/engineer from borealis/eng.md"]);
    expect(base("acme/engineer")).toEqual([100_000, 120_000]);
    expect(now.kept.map(({ file }) => file)).toEqual(["borealis/eng.md"]);

    await folder.write("borealis/eng.md", guideText("acme", "engineer", 300));
    await look();
    expect(now.kept).toEqual([]);
    expect(base("acme/engineer")).toEqual([300_000, 320_000]);
  });

  it("goes with its whole folder", async () => {
    await folder.write("acme/engineer.md", BROKEN);
    await look();
    await rename(folder.path("acme"), folder.path("acme-corp"));
    await look();
    expect(served()).toEqual(["acme/designer from acme-corp/designer.md", "acme/engineer from acme-corp/engineer.md"]);
  });

  it("is not taken for another that is empty too", async () => {
    await folder.write("acme/manager.md", "");
    await folder.write("acme/engineer.md", "");
    await folder.write("acme/designer.md", "");
    await look();
    await rename(folder.path("acme/engineer.md"), folder.path("acme/eng.md"));
    await look();
    expect(served()).toEqual(["acme/designer from acme/designer.md", "acme/engineer from acme/eng.md"]);
    await rm(folder.path("acme/eng.md"));
    await look();
    expect(served()).toEqual(["acme/designer from acme/designer.md"]);
  });

  it("is gone where it is deleted as another breaks, or once it was mended in between", async () => {
    await folder.write("acme/engineer.md", "");
    await look();
    await folder.write("acme/engineer.md", guideText("acme", "engineer"));
    await look();
    await rm(folder.path("acme/engineer.md"));
    await folder.write("acme/manager.md", "");
    await look();
    expect(served()).toEqual(["acme/designer from acme/designer.md"]);
  });
});
