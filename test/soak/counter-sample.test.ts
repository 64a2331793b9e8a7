import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { expectNothingClaimed } from "../answer/nothing-claimed.js";

const MORE = "../shared/guides-more";

it.skipIf(!existsSync(MORE))(
  "counters of further companies say nothing of the person that was not given, in any region of any guide",
  async () => {
    const collection = await openCollection({ guidesDir: MORE, aliasesFile: SHIPPED.aliases });
    expect(expectNothingClaimed(collection)).toBeGreaterThan(100);
  },
  900_000,
);
