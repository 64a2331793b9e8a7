import { existsSync } from "node:fs";
import { describe, it } from "vitest";
import { expectNothingClaimed } from "../answer/nothing-claimed.js";

/** Of these large collections every so many guides are looked through. */
const EVERY = 12;

describe.each(["../shared/guides", "../shared/guides-more"])("counters of %s", (guidesDir) => {
  it.skipIf(!existsSync(guidesDir))("say nothing of the person that was not given", () =>
    expectNothingClaimed(guidesDir, EVERY),
  );
});
