import { execFileSync } from "node:child_process";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { type LiveCollection, openLiveCollection } from "../../src/collection/live-collection.js";
import { openLog } from "../../src/ops/log.js";
import { baseIn, type GuidesFolder, guideText, idsIn, makeGuidesFolder } from "../ops/guides-folder.js";
import { some } from "../whole.js";

const QUICK = { quiet: 30, look: 200 };

/** Each list holds ten of the one before. */
const ALIASES_WITHOUT_END = Array.from({ length: 12 }, (_, at) =>
  at === 0
    ? "a0: &a0 [x]"
    : `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join(", ")}]`,
)
  .concat("companies: *a11")
  .join("\n");

/** A folder of two guides, the collection that watches it, and what that told. */
interface Watched {
  folder: GuidesFolder;
  live: LiveCollection;
  lines: string[];
  /** Whether each look at the files worked. */
  looks: boolean[];
}

const it = test.extend<{ watched: Watched }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  watched: async ({}, use) => {
    const lines: string[] = [];
    const looks: boolean[] = [];
    const folder = await makeGuidesFolder({
      "acme/engineer.md": guideText("acme", "engineer"),
      "acme/designer.md": guideText("acme", "designer"),
    });
    const log = openLog("info", { write: (line) => lines.push(line) });
    const live = await openLiveCollection(folder, log, { looked: (worked) => looks.push(worked) }, QUICK);
    await use({ folder, live, lines, looks });
    live.stop();
    await folder.remove();
  },
});

const until = async (holds: () => boolean) => {
  for (let tries = 0; !holds() && tries < 200; tries++) await pause(50);
  expect(holds()).toBe(true);
};

// They wait most of the time.
describe.concurrent("openLiveCollection", () => {
  it("tells of fifty broken files by name and of the others by their number, and cuts what they are called", async ({
    watched: { folder },
  }) => {
    const long = "n".repeat(200);
    for (let at = 0; at < 70; at++) await folder.write(`acme/broken-${at}-${long}.md`, "no guide\n");
    const written: string[] = [];
    const log = openLog("info", { write: (line) => written.push(line) });
    const other = await openLiveCollection(folder, log, {}, { quiet: 60_000, look: 600_000 });
    other.stop();
    const told = written.map((line) => JSON.parse(line) as { msg: string; more?: number });
    expect(told.filter(({ msg }) => msg === "a guide file cannot be used")).toHaveLength(50);
    expect(told).toContainEqual(expect.objectContaining({ more: 20 }));
    expect(Math.max(...written.map(({ length }) => length))).toBeLessThan(1_500);
    expect(idsIn(other)).toEqual(["acme/designer", "acme/engineer"]);
  });

  it("takes up a guide that is added, in a company that is new too", async ({ watched: { folder, live } }) => {
    await folder.write("acme/manager.md", guideText("acme", "manager"));
    await until(() => idsIn(live).includes("acme/manager"));
    await folder.write("borealis/engineer.md", guideText("borealis", "engineer"));
    await until(() => idsIn(live).includes("borealis/engineer"));
    // The new company's folder is watched as well.
    await folder.write("borealis/engineer.md", guideText("borealis", "engineer", 300));
    await until(() => baseIn(live, "borealis/engineer")?.[0] === 300_000);
  });

  it("swaps the collection whole: whoever holds the old one finishes on it", async ({ watched: { folder, live } }) => {
    const old = live.current();
    // Bodies are read in the background behind a load, a few in each turn.
    for (const guide of old.guides) guide.digest();
    await folder.write("acme/engineer.md", guideText("acme", "engineer", 200));
    await until(() => baseIn(live, "acme/engineer")?.[0] === 200_000);
    expect(live.current()).not.toBe(old);
    const before = old.guides.find(({ id }) => id === "acme/engineer");
    expect(before?.digest().regions[0]?.band.base).toEqual([100_000, 120_000]);
    expect(old.resolver.resolve("acme engineer")).toMatchObject({ kind: "guide", guide: { id: "acme/engineer" } });
    // What did not change is the same object still, with the digest that it has read.
    const designer = (guides: readonly { id: string }[]) => guides.find(({ id }) => id === "acme/designer");
    expect(designer(live.current().guides)).toBe(designer(old.guides));
  });

  it("follows a rename, by its path and by its front matter", async ({ watched: { folder, live } }) => {
    await rename(folder.path("acme/designer.md"), folder.path("acme/product-designer.md"));
    await folder.write("acme/product-designer.md", guideText("acme", "product-designer"));
    await until(() => idsIn(live).includes("acme/product-designer") && !idsIn(live).includes("acme/designer"));
    await rename(folder.path("acme"), folder.path("acme-corp"));
    await until(() => live.current().guides.every(({ file }) => file.startsWith("acme-corp/")));
    expect(idsIn(live)).toEqual(["acme/engineer", "acme/product-designer"]);
  });

  it("drops a guide whose file is deleted", async ({ watched: { folder, live } }) => {
    await rm(folder.path("acme/designer.md"));
    await until(() => !idsIn(live).includes("acme/designer"));
    expect(idsIn(live)).toEqual(["acme/engineer"]);
  });

  it.for(
    some<[how: string, text: string | Buffer]>(
      [
        ["half-written", guideText("acme", "engineer", 900).slice(0, 90)],
        ["emptied", ""],
        ["filled with bytes", "---\n\0\0\0"],
        ["saved in Latin-1", Buffer.from(guideText("acme", "engineer", 900).replaceAll("€", "£"), "latin1")],
        ["saved in UTF-16", Buffer.from(`\uFEFF${guideText("acme", "engineer", 900)}`, "utf16le")],
        ["too large", `${guideText("acme", "engineer", 900)}${"word ".repeat(20_000)}`],
      ],
      3,
    ),
  )(
    "keeps the last good version of a guide that is %s, says so, and takes the mended one",
    async ([_how, text], { watched: { folder, live, lines } }) => {
      await until(() => baseIn(live, "acme/engineer") !== undefined);
      await folder.write("acme/engineer.md", text);
      await until(() => live.current().kept.length > 0);
      expect(idsIn(live)).toEqual(["acme/designer", "acme/engineer"]);
      expect(baseIn(live, "acme/engineer")).toEqual([100_000, 120_000]);
      expect(live.current().kept.map(({ file }) => file)).toEqual(["acme/engineer.md"]);
      expect(live.current().problems.map(({ file }) => file)).toContain("acme/engineer.md");
      const told = lines
        .map((line) => JSON.parse(line))
        .find(({ level, file }) => level === "warn" && file === "acme/engineer.md");
      expect(told).toMatchObject({ file: "acme/engineer.md", fate: "kept at its last good version" });

      await folder.write("acme/engineer.md", guideText("acme", "engineer", 150));
      await until(() => live.current().kept.length === 0);
      expect(baseIn(live, "acme/engineer")).toEqual([150_000, 170_000]);
    },
  );

  it("never shows old figures beside the words of a file that has changed since", async ({ watched: { folder } }) => {
    const slow = await openLiveCollection(
      folder,
      openLog("error", { write: () => {} }),
      {},
      {
        quiet: 60_000,
        look: 60_000,
      },
    );
    const guide = slow.current().guides.find(({ id }) => id === "acme/engineer");
    await folder.write("acme/engineer.md", guideText("acme", "engineer", 500));
    const digest = guide?.digest();
    const figures = digest?.regions[0]?.band.base;
    expect([undefined, [100_000, 120_000]]).toContainEqual(figures);
    slow.stop();
  });

  it("keeps all while the folder is gone or empty, and goes on when it is back", async ({
    watched: { folder, live, lines, looks },
  }) => {
    await until(() => baseIn(live, "acme/engineer") !== undefined);
    await rename(folder.guidesDir, `${folder.guidesDir}-away`);
    await live.reload();
    expect(idsIn(live)).toEqual(["acme/designer", "acme/engineer"]);
    expect(baseIn(live, "acme/engineer")).toEqual([100_000, 120_000]);
    expect(lines.some((line) => line.includes("could not be taken up"))).toBe(true);
    expect(looks.at(-1)).toBe(false);

    await rename(`${folder.guidesDir}-away`, folder.guidesDir);
    await folder.write("acme/manager.md", guideText("acme", "manager"));
    await until(() => idsIn(live).includes("acme/manager") && looks.at(-1) === true);

    for (const file of ["acme"]) await rm(folder.path(file), { recursive: true });
    await live.reload();
    expect(idsIn(live)).toHaveLength(3);
  });

  it("tells of looks that find nothing new", async ({ watched: { lines, looks } }) => {
    await until(() => looks.filter((worked) => worked).length > 3);
    expect(looks).not.toContain(false);
    expect(lines.filter((line) => line.includes("guides were read"))).toHaveLength(1);
  });

  it("keeps the names of before while the aliases file is broken or gone", async ({ watched: { folder, live } }) => {
    const names = live.current().aliases;
    await writeFile(folder.aliasesFile, "companies: {acme: [");
    await live.reload();
    expect(live.current().aliases).toEqual(names);
    expect(live.current().problems.map(({ file }) => file)).toContain("aliases.yml");
    await rm(folder.aliasesFile);
    await live.reload();
    expect(live.current().aliases).toEqual(names);
  });

  it.for(
    some<[how: string, make: (path: string) => unknown]>(
      [
        ["is a pipe that nobody writes to", (path: string) => execFileSync("mkfifo", [path])],
        ["is larger than any such file", (path: string) => writeFile(path, "# names\n".repeat(200_000))],
        ["is a folder", (path: string) => mkdir(path)],
        ["unfolds without end", (path: string) => writeFile(path, `${ALIASES_WITHOUT_END}\n`)],
        ["nests without end", (path: string) => writeFile(path, "companies: ".concat("[".repeat(200_000)))],
      ],
      3,
    ),
  )(
    "keeps the names of before where the aliases file %s, and takes up a guide all the same",
    async ([_how, make], { watched: { folder, live } }) => {
      const names = live.current().aliases;
      await rm(folder.aliasesFile);
      await make(folder.aliasesFile);
      await folder.write("acme/manager.md", guideText("acme", "manager"));
      await live.reload();
      expect(live.current().aliases).toEqual(names);
      expect(live.current().problems).toContainEqual(expect.objectContaining({ file: "aliases.yml" }));
      expect(idsIn(live)).toContain("acme/manager");
    },
  );

  it("loses no change however fast they come", async ({ watched: { folder, live } }) => {
    for (let round = 0; round < 40; round++) {
      await folder.write("acme/engineer.md", guideText("acme", "engineer", 100 + round));
      if (round % 4 === 0) await folder.write(`acme/role-${round}.md`, guideText("acme", `role-${round}`));
      await pause(7);
    }
    await until(() => baseIn(live, "acme/engineer")?.[0] === 139_000 && idsIn(live).length === 12);
  });
});
