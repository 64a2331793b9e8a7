import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { PARTS } from "../../src/domain/guide.js";
import { type Desk, openDesk } from "../../src/review/desk.js";

/** A desk over a copy of a folder of guides, gone when the test ends. */
export async function deskOver(guides: string): Promise<{ desk: Desk; folder: string; ids: string[] }> {
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
export async function confirmAsRead(desk: Desk, folder: string, id: string, index: number): Promise<void> {
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
