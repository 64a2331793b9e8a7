import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SHIPPED } from "../../src/config.js";
import { FileRefused } from "../../src/review/guide-file.js";
import { confirmAsRead, editorOver } from "./editor-over.js";

const ALLY = "ally-financial/technical-program-manager";

describe("the editor", () => {
  // All of them are in the soak.
  it("confirms a region of a guide as it was read, and takes it back", async () => {
    const { editor, folder, ids } = await editorOver(SHIPPED.guides);
    for (const [at, id] of [...ids.entries()].filter(([at]) => at % 5 === 0)) {
      const { regions } = await editor.view(id);
      await confirmAsRead(editor, folder, id, at % regions.length);
    }
  }, 120_000);

  it("writes nothing that is no guide any more", async () => {
    const { editor, folder } = await editorOver(SHIPPED.guides, "ally-financial");
    const { print, file } = await editor.view(ALLY);
    const text = readFileSync(join(folder, file), "utf8");
    await expect(editor.mendLine({ guide: ALLY, print, line: 2, text: "company: [" })).rejects.toThrow(FileRefused);
    await expect(editor.mendLine({ guide: ALLY, print, line: 99_999, text: "x" })).rejects.toThrow(FileRefused);
    expect(readFileSync(join(folder, file), "utf8")).toBe(text);
  });

  it("lets the second of two tabs decide again", async () => {
    const { editor, folder } = await editorOver(SHIPPED.guides, "ally-financial");
    const one = await editor.view(ALLY);
    const figures = { region: "New York", ask: { base: [170_000, 170_000] as const }, floor: {} };
    await editor.confirm({ guide: ALLY, print: one.print, ...figures });
    const late = await editor.confirm({ guide: ALLY, print: one.print, ...figures }).catch((error: unknown) => error);
    expect(late).toBeInstanceOf(FileRefused);
    expect((late as FileRefused).now?.text).toContain("targets:");
    const two = await editor.view(ALLY);
    writeFileSync(join(folder, two.file), `${two.text}\nmore\n`);
    await expect(editor.undo({ guide: ALLY, print: two.print })).rejects.toThrow(/changed meanwhile/);
  });

  it("tells of all guides at once, and of what needs a person as it is read", async () => {
    const { editor, ids } = await editorOver(SHIPPED.guides);
    expect(editor.overview().rows).toHaveLength(ids.length);
    await expect.poll(() => editor.overview().left).toBe(0);
    expect(editor.overview().rows).toHaveLength(ids.length);
  });
});
