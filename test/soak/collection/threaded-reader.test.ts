import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { openLiveCollection } from "../../../src/collection/live-collection.js";
import { openCollection } from "../../../src/collection/open-collection.js";
import { makeThreadedReader, type ThreadedReader } from "../../../src/collection/reading/threaded-reader.js";
import { SHIPPED } from "../../../src/config.js";
import { openLog } from "../../../src/ops/log.js";
import { guideText, idsIn, makeGuidesFolder } from "../../ops/guides-folder.js";

const TIMING = { file: 1_500, now: 15_000, idle: 60_000 };
const ENDLESS = pathToFileURL(resolve("test/soak/collection/endless.mjs")).href;
const WATCH = { quiet: 20, look: 600_000 };

const CODE = pathToFileURL(resolve("dist/collection/reading/reading-thread.js"));

function threaded(timing = TIMING, code = CODE): ThreadedReader {
  const reader = makeThreadedReader(timing, code, { execArgv: ["--import", ENDLESS], stderr: true });
  onTestFinished(() => reader.stop());
  return reader;
}
afterEach(() => {
  vi.restoreAllMocks();
});

/** The guide, and a text that never ends in its front matter or in its body. */
const HOSTILE = {
  "front matter": guideText("acme", "engineer").replace("Payroll survey", "a survey that never ends"),
  body: guideText("acme", "engineer").replace("Rare skill", "a skill that never ends"),
  "front matter that fills the memory": guideText("acme", "engineer").replace(
    "Payroll survey",
    "what fills the memory",
  ),
};

async function running(files: Record<string, string>, reader: ThreadedReader) {
  const folder = await makeGuidesFolder(files);
  onTestFinished(() => folder.remove());
  const log = openLog("error", { write: () => {} });
  const live = await openLiveCollection(folder, log, {}, WATCH, reader);
  onTestFinished(() => live.stop());
  return { folder, live };
}

/** How many turns of 5 ms this thread had while something went on: one that stands still has none. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let goesOn = true;
  let turns = 0;
  const ended = work.finally(() => {
    goesOn = false;
  });
  for (; goesOn; turns++) await pause(5);
  await ended;
  return turns;
}

describe("a reader with a thread of its own", () => {
  it("reads what is read here", async () => {
    const where = { guidesDir: SHIPPED.guides, aliasesFile: SHIPPED.aliases };
    const here = await openCollection(where);
    const there = await openCollection(where, undefined, undefined, threaded());
    const shown = ({ guides, problems }: typeof here) =>
      JSON.stringify([guides, guides.map((one) => one.digest()), problems]);
    expect(here.guides.length).toBeGreaterThan(1);
    expect(shown(there) === shown(here)).toBe(true);
  }, 30_000);

  it.each(Object.entries(HOSTILE))(
    "keeps the last good version where the %s takes too long, takes up other changes, and stalls nothing",
    async (_part, text) => {
      const good = {
        "acme/engineer.md": guideText("acme", "engineer"),
        "acme/designer.md": guideText("acme", "designer"),
      };
      const { folder, live } = await running(good, threaded());
      const whole = JSON.stringify(live.current().guides.map((guide) => guide.digest()));
      await folder.write("acme/engineer.md", text);
      await folder.write("acme/manager.md", guideText("acme", "manager"));
      expect(await turnsDuring(live.reload())).toBeGreaterThan(20);
      expect(idsIn(live)).toEqual(["acme/designer", "acme/engineer", "acme/manager"]);
      const old = live.current().guides.filter(({ id }) => id !== "acme/manager");
      expect(JSON.stringify(old.map((guide) => guide.digest()))).toBe(whole);
      expect(live.current().problems).toMatchObject([
        { file: "acme/engineer.md", kind: "took-too-long", severity: "error" },
      ]);

      // It is known by what it holds, and not tried again; what is mended is read.
      const ended = vi.spyOn(Worker.prototype, "terminate");
      await live.reload();
      expect(ended).not.toHaveBeenCalled();
      expect(live.current().kept.map(({ id }) => id)).toEqual(["acme/engineer"]);
      await folder.write("acme/engineer.md", guideText("acme", "engineer", 200));
      await live.reload();
      expect(live.current().problems).toEqual([]);
    },
    60_000,
  );

  it("keeps nobody waiting for a body that never ends, from the start on, and reads the others", async () => {
    const files = { "acme/engineer.md": HOSTILE.body, "acme/designer.md": guideText("acme", "designer") };
    const { live } = await running(files, threaded({ ...TIMING, now: 300 }));
    const [designer, engineer] = live.current().guides;
    for (let times = 0; times < 3; times++) {
      const began = performance.now();
      expect(engineer?.digest()).toMatchObject({ regions: [], problems: [{ kind: "file-unreadable" }] });
      expect(performance.now() - began).toBeLessThan(TIMING.file);
      await pause(TIMING.file);
    }
    await expect.poll(() => designer?.digest().regions.length).toBe(1);
  }, 60_000);

  it("reads here where no thread can be had", async () => {
    const { live } = await running(
      { "acme/engineer.md": guideText("acme", "engineer") },
      threaded(TIMING, new URL("file:///nowhere.js")),
    );
    expect(idsIn(live)).toEqual(["acme/engineer"]);
    expect(live.current().guides[0]?.digest().regions).toHaveLength(1);
  }, 30_000);

  it("ends once it has nothing to read, and reads again", async () => {
    const { folder, live } = await running(
      { "acme/engineer.md": guideText("acme", "engineer") },
      threaded({ ...TIMING, file: 15_000, idle: 50 }),
    );
    await pause(500);
    await folder.write("acme/engineer.md", guideText("acme", "engineer", 300));
    await live.reload();
    expect(live.current().guides[0]?.digest().regions[0]?.band.base).toEqual([300_000, 320_000]);
  }, 30_000);
});
