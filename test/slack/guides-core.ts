import { SHIPPED } from "../../src/config.js";
import { makeCore } from "../../src/core.js";
import type { Core } from "../../src/slack/core.js";
import { readOnce } from "../shipped.js";

/** The program over the guides that ship, on a day after their review. */
export const shippedCore = (): Promise<Core> => coreOver(SHIPPED.guides);

/** The same over the made guides, with levels and places that those that ship lack. */
export const fixtureCore = (): Promise<Core> => coreOver("test/fixtures/guides");

async function coreOver(guidesDir: string): Promise<Core> {
  const collection = await readOnce(guidesDir);
  return makeCore(
    () => collection,
    () => "2026-03-01",
  );
}
