import { existsSync } from "node:fs";
import { describe, it } from "vitest";
import { SHIPPED } from "../../src/config.js";
import { confirmAsRead, editorOver } from "../review/editor-over.js";

const SHARED = "../shared/guides";

describe("the review of a folder", () => {
  it("confirms any region of the guides that ship as it was read, and takes it back", async () => {
    const { editor, folder, ids } = await editorOver(SHIPPED.guides);
    for (const [at, id] of ids.entries()) {
      const { regions } = await editor.view(id);
      await confirmAsRead(editor, folder, id, at % regions.length);
    }
  }, 120_000);

  it.skipIf(!existsSync(SHARED))(
    "confirms what was read, and takes it back, in other people's guides",
    async () => {
      const { editor, folder, ids } = await editorOver(SHARED);
      for (const id of ids.filter((_, at) => at % 40 === 0)) await confirmAsRead(editor, folder, id, 0);
    },
    120_000,
  );
});
