import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectNothingClaimed } from "../answer/nothing-claimed.js";

describe.each(["../shared/guides", "../shared/guides-more"])("counters of %s", (guidesDir) => {
  it.skipIf(!existsSync(guidesDir))(
    "say nothing of the person that was not given, in any region of any guide",
    async () => expect(await expectNothingClaimed(guidesDir, 1)).toBeGreaterThan(100),
    600_000,
  );
});
