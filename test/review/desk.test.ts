import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { PARTS } from "../../src/domain/guide.js";
import { type Desk, openDesk } from "../../src/review/desk.js";
import { FileRefused } from "../../src/review/guide-file.js";

const SHARED = "../shared/guides";
const ALLY = "ally-financial/technical-program-manager";

async function deskOver(guides: string): Promise<{ desk: Desk; folder: string; ids: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "compbot-desk-"));
  cpSync(guides, folder, { recursive: true });
  const collection = await openCollection({ guidesDir: folder, aliasesFile: SHIPPED.aliases });
  const desk = openDesk(folder, collection, "2026-03-01");
  onTestFinished(() => {
    desk.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { desk, folder, ids: collection.guides.map(({ id }) => id) };
}

/** Confirms what was read for a guide's region, and holds what is read then against it. */
async function confirmAsRead(desk: Desk, folder: string, id: string, index: number): Promise<void> {
  const before = await desk.view(id);
  const panel = before.regions[index];
  const { target } = panel ?? {};
  if (!panel || !target || target.basis === "unclear" || target.basis === "band") return;
  const file = join(folder, before.file);
  const text = readFileSync(file, "utf8");
  const { ask, floor } = target;
  const after = await desk.confirm({ guide: id, print: before.print, region: panel.region, ask, floor });
  const now = after.regions[index]?.target;
  expect(now?.basis, id).toBe("confirmed");
  for (const side of ["ask", "floor"] as const) {
    for (const part of PARTS) expect(now?.[side][part], `${id} ${side} ${part}`).toEqual(target[side][part]);
  }
  expect(after.problems.map(({ what }) => what).sort(), id).toEqual(before.problems.map(({ what }) => what).sort());
  expect(readFileSync(file, "utf8").replace(/^targets:\r?\n(?: .*\r?\n)*/m, ""), id).toBe(text);
  await desk.undo({ guide: id, print: after.print });
  expect(readFileSync(file, "utf8"), id).toBe(text);
}

describe("the desk", () => {
  it("confirms any region of the guides that ship as it was read, and takes it back", async () => {
    const { desk, folder, ids } = await deskOver(SHIPPED.guides);
    for (const [at, id] of ids.entries()) {
      const { regions } = await desk.view(id);
      await confirmAsRead(desk, folder, id, at % regions.length);
    }
  }, 120_000);

  it.skipIf(!existsSync(SHARED))(
    "does so in other people's guides",
    async () => {
      const { desk, folder, ids } = await deskOver(SHARED);
      for (const id of ids.filter((_, at) => at % 40 === 0)) await confirmAsRead(desk, folder, id, 0);
    },
    120_000,
  );

  it("writes nothing that is no guide any more", async () => {
    const { desk, folder } = await deskOver(SHIPPED.guides);
    const { print, file } = await desk.view(ALLY);
    const text = readFileSync(join(folder, file), "utf8");
    await expect(desk.mendLine({ guide: ALLY, print, line: 2, text: "company: [" })).rejects.toThrow(FileRefused);
    await expect(desk.mendLine({ guide: ALLY, print, line: 99_999, text: "x" })).rejects.toThrow(FileRefused);
    expect(readFileSync(join(folder, file), "utf8")).toBe(text);
  });

  it("lets the second of two tabs decide again", async () => {
    const { desk, folder } = await deskOver(SHIPPED.guides);
    const one = await desk.view(ALLY);
    const figures = { region: "New York", ask: { base: [170_000, 170_000] as const }, floor: {} };
    await desk.confirm({ guide: ALLY, print: one.print, ...figures });
    const late = await desk.confirm({ guide: ALLY, print: one.print, ...figures }).catch((error: unknown) => error);
    expect(late).toBeInstanceOf(FileRefused);
    expect((late as FileRefused).now?.text).toContain("targets:");
    const two = await desk.view(ALLY);
    writeFileSync(join(folder, two.file), `${two.text}\nmore\n`);
    await expect(desk.undo({ guide: ALLY, print: two.print })).rejects.toThrow(/changed meanwhile/);
  });

  it("tells of all guides at once, and of what needs a person as it is read", async () => {
    const { desk, ids } = await deskOver(SHIPPED.guides);
    expect(desk.overview().rows).toHaveLength(ids.length);
    await expect.poll(() => desk.overview().left).toBe(0);
    expect(desk.overview().rows).toHaveLength(ids.length);
  });
});
