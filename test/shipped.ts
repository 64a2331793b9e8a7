import { type Collection, openCollection } from "../src/collection/open-collection.js";
import { SHIPPED } from "../src/config.js";

const opened = new Map<string, Promise<Collection>>();

/** The guides of a folder that no test changes, read once for all test files of a worker. */
export function readOnce(guidesDir: string): Promise<Collection> {
  const known = opened.get(guidesDir) ?? openCollection({ guidesDir, aliasesFile: SHIPPED.aliases });
  opened.set(guidesDir, known);
  return known;
}

export const shippedCollection = (): Promise<Collection> => readOnce(SHIPPED.guides);
export const fixtureCollection = (): Promise<Collection> => readOnce("test/fixtures/guides");
