import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { PARTS } from "../../src/domain/guide.js";
import { type GuideEditor, openEditor } from "../../src/review/guide-editor.js";

/** An editor over a copy of a folder of guides, or of one company's in it, gone when the test ends. */
export async function editorOver(
  guides: string,
  company = "",
): Promise<{ editor: GuideEditor; folder: string; ids: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "compbot-desk-"));
  cpSync(join(guides, company), join(folder, company), { recursive: true });
  const collection = await openCollection({ guidesDir: folder, aliasesFile: SHIPPED.aliases });
  const editor = openEditor(folder, collection, "2026-03-01");
  onTestFinished(() => {
    editor.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { editor, folder, ids: collection.guides.map(({ id }) => id) };
}

/** Confirms what was read for a guide's region, and holds what is read then against it. */
export async function confirmAsRead(editor: GuideEditor, folder: string, id: string, index: number): Promise<void> {
  const before = await editor.view(id);
  const panel = before.regions[index];
  const { target } = panel ?? {};
  if (!panel || !target || target.basis === "unclear" || target.basis === "band") return;
  const file = join(folder, before.file);
  const text = readFileSync(file, "utf8");
  const { ask, floor } = target;
  const after = await editor.confirm({ guide: id, print: before.print, region: panel.region, ask, floor });
  const now = after.regions[index]?.target;
  expect(now?.basis, id).toBe("confirmed");
  for (const side of ["ask", "floor"] as const) {
    for (const part of PARTS) expect(now?.[side][part], `${id} ${side} ${part}`).toEqual(target[side][part]);
  }
  expect(after.problems.map(({ what }) => what).sort(), id).toEqual(before.problems.map(({ what }) => what).sort());
  expect(readFileSync(file, "utf8").replace(/^targets:\r?\n(?: .*\r?\n)*/m, ""), id).toBe(text);
  await editor.undo({ guide: id, print: after.print });
  expect(readFileSync(file, "utf8"), id).toBe(text);
}
