import { existsSync } from "node:fs";
import { describe, it } from "vitest";
import { SHIPPED } from "../../src/config.js";
import { confirmAsRead, deskOver } from "../review/desk-over.js";

const SHARED = "../shared/guides";

describe("the review of a folder", () => {
  it("confirms any region of the guides that ship as it was read, and takes it back", async () => {
    const { desk, folder, ids } = await deskOver(SHIPPED.guides);
    for (const [at, id] of ids.entries()) {
      const { regions } = await desk.view(id);
      await confirmAsRead(desk, folder, id, at % regions.length);
    }
  }, 120_000);

  it.skipIf(!existsSync(SHARED))(
    "confirms what was read, and takes it back, in other people's guides",
    async () => {
      const { desk, folder, ids } = await deskOver(SHARED);
      for (const id of ids.filter((_, at) => at % 40 === 0)) await confirmAsRead(desk, folder, id, 0);
    },
    120_000,
  );
});
