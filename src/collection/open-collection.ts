import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path/posix";
import { setImmediate as nextTurn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { SettingsError } from "../config.js";
import { type Aliases, readAliases } from "../domain/aliases.js";
import type { Guide } from "../domain/guide.js";
import { type Problem, problem } from "../domain/problem.js";
import { type Gazetteer, makeGazetteer } from "../geo/gazetteer.js";
import { codeOf } from "../guides/load/guide-files.js";
import { type GuideReader, readHere } from "../guides/load/guide-reader.js";
import { type LoadedGuides, loadGuides } from "../guides/load/load-guides.js";
import type { Resolver } from "../query/query.js";
import { resolverSteps } from "../query/resolver.js";
import type { Steps } from "../steps.js";

/** All that the program knows at one moment; a changed folder or aliases file makes a new one as a whole. */
export interface Collection {
  guides: readonly Guide[];
  /** Problems of files, front matter and the aliases file; those of a body are in its digest. */
  problems: readonly Problem[];
  /** Guides at their last good version, as an edit has broken their file since. */
  kept: readonly Guide[];
  aliases: Aliases;
  gazetteer: Gazetteer;
  resolver: Resolver;
}

/**
 * Reads the aliases and the guides and indexes them.
 *
 * @param previous an earlier collection: what has not changed is reused, what is broken now keeps its last good version
 * @param moving called once the files are read: files that were written to meanwhile stay as they were before, a new
 * one is left out
 * @throws SettingsError if the folder or the aliases file cannot be read
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
      ...read.problems.map(({ line, field, why }) => problem({ file, line, field }, { kind: "aliases", why })),
      ...problems,
    ],
    kept,
    aliases,
    gazetteer,
    resolver: await inSlices(resolverSteps(guides, aliases, gazetteer)),
  };
}

/** Remembers the last result: the aliases file seldom changes, and reading it again makes a question wait. */
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
  problems: [{ line: 1, field: "", why: { kind: "unusable", why } }],
});

/** What was loaded, but with files that are being written to as they were, so that no half-written guide is used. */
function asBefore(moving: ReadonlySet<string>, loaded: LoadedGuides, previous?: Collection): LoadedGuides {
  if (moving.size === 0) return loaded;
  const whole = loaded.guides.filter(({ file }) => !moving.has(file));
  const ids = new Set(whole.map(({ id }) => id));
  const kept = (previous?.guides ?? []).filter(({ id, file }) => moving.has(file) && !ids.has(id));
  return {
    ...loaded,
    guides: [...whole, ...kept].sort((a, b) => (a.id < b.id ? -1 : 1)),
    problems: loaded.problems.filter(({ file }) => !moving.has(file)),
  };
}

/** The new aliases, with the earlier section instead of one that is empty, as an unusable section is read as empty. */
function unbroken(now: Aliases, before: Aliases): Aliases {
  const keep = <Section extends object>(section: Section, earlier: Section): Section =>
    Object.keys(section).length === 0 ? earlier : section;
  return {
    companies: keep(now.companies, before.companies),
    roles: keep(now.roles, before.roles),
    places: keep(now.places, before.places),
  };
}

/** In bytes. The file that ships has 60 KB; names of a thousand more companies would be as much again. */
const ALIASES_LIMIT = 512 * 1024;

type AliasesText = { kind: "read"; text: string } | { kind: "refused"; why: string };

/**
 * Reads the aliases file. It is opened without blocking, as a pipe would wait for its other end, and anything but a
 * file of a plausible size is refused.
 *
 * @returns the text, or why there is none, in words that follow the file's name
 */
async function readAliasesFile(path: string): Promise<AliasesText> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = await file.stat();
      if (!stats.isFile()) return { kind: "refused", why: "is no file" };
      if (stats.size > ALIASES_LIMIT) return { kind: "refused", why: `is larger than ${ALIASES_LIMIT / 1024} KB` };
      return { kind: "read", text: await file.readFile("utf8") };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: "refused", why: `cannot be opened (${codeOf(error)})` };
  }
}

/** Longest time for which a slice of background work keeps answers waiting, in milliseconds. */
const SLICE_MS = 10;

/** Runs the steps with a pause after every `slice` milliseconds, in which other work gets its turn. */
export async function inSlices<Made>(steps: Steps<Made>, slice = SLICE_MS): Promise<Made> {
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + slice;
  }
}

/** What was loaded, with the guides that replace files which a bad edit broke. */
interface KeptGuides extends LoadedGuides {
  /** Guides at their last good version, whose file cannot be used as it is now. */
  kept: Guide[];
}

/** For each guide that is kept, the content of its broken file, as in `LoadedGuides.refused`. */
const standsFor = new WeakMap<Guide, string | undefined>();

/**
 * Puts the last good version of a guide in place of a file that exists but cannot be used, or whose company's folder
 * exists but cannot be used. A broken file that is renamed is recognised by its content. If a file is gone, so is its
 * guide, and a guide that another file gives now is not kept.
 *
 * @param previous the guides and problems of the collection before
 */
function keepLastGood(
  loaded: LoadedGuides,
  previous: { guides: readonly Guide[]; problems: readonly Problem[] },
): KeptGuides {
  const ids = new Set(loaded.guides.map(({ id }) => id));
  const usable = new Set(loaded.guides.map(({ file }) => file));
  const broken = new Set(loaded.problems.filter(isError).map(({ file }) => file));
  const here = ({ file }: Guide): boolean => (broken.has(file) || broken.has(dirname(file))) && !usable.has(file);
  for (const guide of loaded.guides) standsFor.delete(guide);
  const renamed = renamedFiles(loaded, previous.problems);
  const kept = previous.guides.flatMap((guide) => {
    if (ids.has(guide.id)) return [];
    if (here(guide)) return [guide];
    const file = renamed(guide);
    return file ? [{ ...guide, file }] : [];
  });
  if (kept.length === 0) return { ...loaded, kept };
  for (const guide of kept) standsFor.set(guide, loaded.refused.get(guide.file));
  return { ...loaded, guides: [...loaded.guides, ...kept].sort((a, b) => (a.id < b.id ? -1 : 1)), kept };
}

/** Finds the broken file, not seen before, that has the same content as the broken file of a guide. */
function renamedFiles({ refused }: LoadedGuides, before: readonly Problem[]): (guide: Guide) => string | undefined {
  const seen = new Set(before.map(({ file }) => file));
  const fresh = [...refused].filter(([file]) => !seen.has(file));
  return (guide) => {
    const kept = standsFor.get(guide);
    const at = kept === undefined ? -1 : fresh.findIndex(([, holds]) => holds === kept);
    // One file replaces one guide, though several broken files may be empty.
    return at < 0 ? undefined : fresh.splice(at, 1)[0]?.[0];
  };
}

const isError = ({ severity }: Problem): boolean => severity === "error";
