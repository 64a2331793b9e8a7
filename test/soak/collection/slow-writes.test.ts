import { open, rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LiveCollection, openLiveCollection } from "../../../src/collection/live-collection.js";
import type { Collection } from "../../../src/collection/open-collection.js";
import { type GuidesFolder, guideText, makeGuidesFolder } from "../../ops/guides-folder.js";
import { silentLog } from "../../ops/silent-log.js";

const TIMING = { quiet: 150, look: 400 };
const STEPS = 20;

/** A guide whose every step of writing is a guide that can be used, with a lever less than the next. */
const steps = (role: string): string[] => [
  guideText("acme", role, 200).replace(/## Levers[\s\S]*/, "## Levers\n\n"),
  ...Array.from(
    { length: STEPS },
    (_, at) => `${at + 1}. **Rare skill ${at + 1}:** "I bring skill ${at + 1}, so more is fair."\n`,
  ),
];

/** Writes as a slow editor or copy does. */
async function writeSlowly(path: string, parts: string[], step: number): Promise<void> {
  const file = await open(path, "w");
  for (const part of parts) {
    await file.write(part);
    await pause(step);
  }
  await file.close();
}

describe("a guide that is written slowly", () => {
  let folder: GuidesFolder;
  let live: LiveCollection | undefined;
  /** How many levers a guide had in each collection that was served. */
  let served: Map<string, Set<number>>;

  const watch = (taken: Collection): void => {
    for (const guide of taken.guides) {
      const counts = served.get(guide.id) ?? new Set();
      served.set(guide.id, counts.add(guide.digest().levers.length));
    }
  };
  const until = async (holds: () => boolean) => {
    for (let tries = 0; !holds() && tries < 300; tries++) await pause(50);
    expect(holds()).toBe(true);
  };
  const start = async (timing = TIMING) => {
    live = await openLiveCollection(folder, silentLog, { taken: watch }, timing);
    return live;
  };
  const whole = (id: string) => served.get(id)?.has(STEPS) ?? false;

  beforeEach(async () => {
    served = new Map();
    folder = await makeGuidesFolder({ "acme/engineer.md": guideText("acme", "engineer") });
  });
  afterEach(async () => {
    live?.stop();
    await folder.remove();
  });

  it("is served as it was until the write has ended, and whole then", async () => {
    await start();
    await writeSlowly(folder.path("acme/engineer.md"), steps("engineer"), 40);
    await until(() => whole("acme/engineer"));
    expect(served).toEqual(new Map([["acme/engineer", new Set([1, STEPS])]]));
  });

  it("is served as it was while the write pauses in the middle for longer than others are waited for", async () => {
    const { current } = await start({ quiet: 500, look: 400 });
    const [head = "", ...rest] = steps("engineer");
    await folder.write("acme/engineer.md", head);
    await folder.write("acme/designer.md", guideText("acme", "designer"));
    await until(() => current().guides.length === 2);
    await folder.write("acme/engineer.md", [head, ...rest].join(""));
    await until(() => whole("acme/engineer"));
    expect(served.get("acme/engineer")).toEqual(new Set([1, STEPS]));
  });

  it("is taken as it is where it stays shorter, with another that changes meanwhile", async () => {
    await start({ quiet: 30, look: 400 });
    const [head = ""] = steps("engineer");
    await folder.write("acme/engineer.md", head);
    await folder.write("acme/designer.md", guideText("acme", "designer"));
    await until(() => served.get("acme/engineer")?.has(0) ?? false);
    expect(served.get("acme/designer")).toEqual(new Set([1]));
  });

  it("is not served half where the folder is read again on demand, or by another file's change", async () => {
    const { reload } = await start();
    const write = writeSlowly(folder.path("acme/designer.md"), steps("designer"), 40);
    await pause(200);
    await folder.write("acme/engineer.md", guideText("acme", "engineer", 300));
    await Promise.all([reload(), write]);
    await until(() => whole("acme/designer"));
    expect(served.get("acme/designer")).toEqual(new Set([STEPS]));
  });

  it("is left out while it is written as the program starts", async () => {
    const write = writeSlowly(folder.path("acme/designer.md"), steps("designer"), 20);
    await pause(60);
    await start();
    await write;
    await until(() => whole("acme/designer"));
    expect([...(served.get("acme/designer") ?? [])].at(-1)).toBe(STEPS);
  });

  it("keeps no other guide waiting however long it takes", async () => {
    const { current } = await start();
    const parts = steps("engineer");
    let writing = true;
    const write = writeSlowly(folder.path("acme/engineer.md"), Array(8).fill(parts).flat(), 25).then(() => {
      writing = false;
    });
    await folder.write("acme/designer.md", guideText("acme", "designer"));
    await until(() => current().guides.length === 2);
    expect(writing).toBe(true);
    expect(served.get("acme/engineer")).toEqual(new Set([1]));
    await write;
    await until(() => (served.get("acme/engineer")?.size ?? 0) > 1);
  });

  it("is dropped where it is deleted in the middle", async () => {
    const { current } = await start();
    const write = writeSlowly(folder.path("acme/designer.md"), steps("designer"), 20);
    await pause(150);
    await rm(folder.path("acme/designer.md"));
    await write;
    await folder.write("acme/manager.md", guideText("acme", "manager"));
    await until(() => current().guides.length === 2);
    expect(served.has("acme/designer")).toBe(false);
  });
});
