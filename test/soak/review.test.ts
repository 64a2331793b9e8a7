import { existsSync } from "node:fs";
import { describe, it } from "vitest";
import { confirmAsRead, deskOver } from "../review/desk-over.js";

const SHARED = "../shared/guides";

describe("the review of a large folder", () => {
  it.skipIf(!existsSync(SHARED))(
    "confirms what was read, and takes it back, in other people's guides",
    async () => {
      const { desk, folder, ids } = await deskOver(SHARED);
      for (const id of ids.filter((_, at) => at % 40 === 0)) await confirmAsRead(desk, folder, id, 0);
    },
    120_000,
  );
});
