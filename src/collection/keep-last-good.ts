import { dirname } from "node:path/posix";
import type { Guide, Problem } from "../domain/guide.js";
import type { LoadedGuides } from "../guides/load/load-guides.js";

/** What was loaded, with the guides that stand in for files which a bad edit broke. */
interface KeptGuides extends LoadedGuides {
  /** Guides at their last good version, whose file cannot be used as it is now. */
  kept: Guide[];
}

/** What the broken file of a guide that is kept holds, as `LoadedGuides.refused` has it. */
const standsFor = new WeakMap<Guide, string | undefined>();

/**
 * Puts the last good version of a guide in place of a file that is there and cannot be used, or whose company's folder
 * is and cannot. A broken file that is renamed is known by what it holds. A file that is gone takes its guide with it,
 * and a guide that another file gives now needs no stand-in.
 *
 * @param previous the guides and problems of before
 */
export function keepLastGood(
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

/** Tells which file, broken and not seen before, holds what the broken file of a guide held. */
function renamedFiles({ refused }: LoadedGuides, before: readonly Problem[]): (guide: Guide) => string | undefined {
  const seen = new Set(before.map(({ file }) => file));
  const fresh = [...refused].filter(([file]) => !seen.has(file));
  return (guide) => {
    const held = standsFor.get(guide);
    const at = held === undefined ? -1 : fresh.findIndex(([, holds]) => holds === held);
    // One file stands for one guide, though several may be empty.
    return at < 0 ? undefined : fresh.splice(at, 1)[0]?.[0];
  };
}

const isError = ({ severity }: Problem): boolean => severity === "error";
