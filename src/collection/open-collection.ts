import { isDeepStrictEqual } from "node:util";
import { SettingsError } from "../config.js";
import { type Aliases, readAliases } from "../domain/aliases.js";
import type { Guide, Problem } from "../domain/guide.js";
import { type Gazetteer, makeGazetteer } from "../geo/gazetteer.js";
import { type GuideReader, readHere } from "../guides/load/guide-reader.js";
import { type LoadedGuides, loadGuides } from "../guides/load/load-guides.js";
import { problem } from "../guides/problems.js";
import type { Resolver } from "../query/query.js";
import { resolverSteps } from "../query/resolver.js";
import { readAliasesFile } from "./aliases-file.js";
import { inSlices } from "./in-slices.js";
import { keepLastGood } from "./keep-last-good.js";

/** All that the program knows at one moment: a changed folder or aliases file makes a new one, whole. */
export interface Collection {
  guides: readonly Guide[];
  /** Problems of files, front matter and the aliases file; those of a body are in its digest. */
  problems: readonly Problem[];
  /** Guides at their last good version: an edit has broken their file since. */
  kept: readonly Guide[];
  aliases: Aliases;
  gazetteer: Gazetteer;
  resolver: Resolver;
}

/**
 * Reads the aliases and the guides and indexes them.
 *
 * @param previous an earlier collection: what has not changed is kept as it is, what has been broken at its last good version
 * @param moving asked once the files are read: those that were written to meanwhile stay as they were, a new one is left out
 * @throws SettingsError where the folder or the aliases file cannot be read
 */
export async function openCollection(
  where: { guidesDir: string; aliasesFile: string },
  previous?: Collection,
  moving: () => Promise<ReadonlySet<string>> = async () => new Set(),
  reader: GuideReader = readHere,
): Promise<Collection> {
  const text = await readAliasesFile(where.aliasesFile);
  if (text.kind === "refused" && !previous)
    throw new SettingsError(`ALIASES_FILE cannot be read: ${where.aliasesFile} ${text.why}.`);
  const read = text.kind === "read" ? readOnce(text.text) : unusable(text.why);
  const aliases = previous ? unbroken(read.aliases, previous.aliases) : read.aliases;
  const sameNames = previous !== undefined && isDeepStrictEqual(aliases, previous.aliases);
  const gazetteer = sameNames ? previous.gazetteer : gazetteerOf(aliases);
  reader.knowPlaces(gazetteer, aliases.places);
  const loaded = await loadGuides(where.guidesDir, gazetteer, previous?.guides, reader).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code
        ? new SettingsError(`The guides folder cannot be read: ${where.guidesDir} (${error.code}).`)
        : error;
    },
  );
  const whole = asBefore(await moving(), loaded, previous);
  const { guides, problems, kept } = keepLastGood(whole, previous ?? { guides: [], problems: [] });
  const file = where.aliasesFile.split(/[\\/]/).at(-1) ?? where.aliasesFile;
  return {
    guides,
    problems: [
      ...read.problems.map(({ line, field, what }) => problem("aliases", { file, line, field }, what)),
      ...problems,
    ],
    kept,
    aliases,
    gazetteer,
    resolver: await inSlices(resolverSteps(guides, aliases, gazetteer)),
  };
}

/** Remembers what was made last: a file of aliases changes seldom, and to read it again keeps whoever asks waiting. */
function lastOf<Given, Made>(make: (given: Given) => Made): (given: Given) => Made {
  let last: { given: Given; made: Made } | undefined;
  return (given) => {
    if (last?.given !== given) last = { given, made: make(given) };
    return last.made;
  };
}

const readOnce = lastOf(readAliases);
const gazetteerOf = lastOf(({ places }: Aliases) => makeGazetteer(places));

const unusable = (why: string): ReturnType<typeof readAliases> => ({
  aliases: { companies: {}, roles: {}, places: {} },
  problems: [{ line: 1, field: "", what: `the file ${why}` }],
});

/** What was loaded, with the files that are being written to as they were: nobody is to act on half a guide. */
function asBefore(moving: ReadonlySet<string>, loaded: LoadedGuides, previous?: Collection): LoadedGuides {
  if (moving.size === 0) return loaded;
  const whole = loaded.guides.filter(({ file }) => !moving.has(file));
  const ids = new Set(whole.map(({ id }) => id));
  const held = (previous?.guides ?? []).filter(({ id, file }) => moving.has(file) && !ids.has(id));
  return {
    ...loaded,
    guides: [...whole, ...held].sort((a, b) => (a.id < b.id ? -1 : 1)),
    problems: loaded.problems.filter(({ file }) => !moving.has(file)),
  };
}

/** A section that cannot be used is read as empty: then the one before it stays. */
function unbroken(now: Aliases, before: Aliases): Aliases {
  const keep = <Section extends object>(section: Section, earlier: Section): Section =>
    Object.keys(section).length === 0 ? earlier : section;
  return {
    companies: keep(now.companies, before.companies),
    roles: keep(now.roles, before.roles),
    places: keep(now.places, before.places),
  };
}
