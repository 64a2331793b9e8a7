import { readFile } from "node:fs/promises";
import { SettingsError } from "./config.js";
import { readAliases } from "./guides/aliases.js";
import { type Gazetteer, makeGazetteer } from "./guides/gazetteer.js";
import type { Guide, Problem } from "./guides/guide.js";
import { loadGuides } from "./guides/load.js";
import { problem } from "./guides/problems.js";
import type { Resolver } from "./search/query.js";
import { makeResolver } from "./search/resolver.js";

/** All that the program knows at one moment: a changed folder or aliases file makes a new one, whole. */
export interface Collection {
  guides: readonly Guide[];
  /** Problems of files, front matter and the aliases file; those of a body are in its digest. */
  problems: readonly Problem[];
  gazetteer: Gazetteer;
  resolver: Resolver;
}

/**
 * Reads the aliases and the guides and indexes them.
 *
 * @param previous an earlier collection, whose unchanged guides are kept
 * @throws SettingsError where the folder or the aliases file cannot be read
 */
export async function openCollection(
  where: { guidesDir: string; aliasesFile: string },
  previous?: Collection,
): Promise<Collection> {
  const text = await readFile(where.aliasesFile, "utf8").catch(() => {
    throw new SettingsError(`ALIASES_FILE cannot be read: ${where.aliasesFile}.`);
  });
  const { aliases, problems } = readAliases(text);
  const gazetteer = makeGazetteer(aliases.places);
  const loaded = await loadGuides(where.guidesDir, gazetteer, previous?.guides).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code
        ? new SettingsError(`The guides folder cannot be read: ${where.guidesDir} (${error.code}).`)
        : error;
    },
  );
  const file = where.aliasesFile.split(/[\\/]/).at(-1) ?? where.aliasesFile;
  return {
    guides: loaded.guides,
    problems: [
      ...problems.map(({ line, field, what }) => problem("aliases", { file, line, field }, what)),
      ...loaded.problems,
    ],
    gazetteer,
    resolver: makeResolver(loaded.guides, aliases, gazetteer),
  };
}
