import { dirname } from "node:path/posix";
import type { Guide, Problem } from "./guide.js";
import type { LoadedGuides } from "./load.js";

/** What was loaded, with the guides that stand in for files which a bad edit broke. */
export interface KeptGuides extends LoadedGuides {
  /** Guides at their last good version, whose file cannot be used as it is now. */
  kept: Guide[];
}

/**
 * Puts the last good version of a guide in place of a file that is there and cannot be used, or whose company's folder
 * is and cannot. A file that is gone takes its guide with it, and a guide that another file gives now needs no stand-in.
 */
export function keepLastGood(loaded: LoadedGuides, previous: readonly Guide[]): KeptGuides {
  const ids = new Set(loaded.guides.map(({ id }) => id));
  const usable = new Set(loaded.guides.map(({ file }) => file));
  const broken = new Set(loaded.problems.filter(isError).map(({ file }) => file));
  const kept = previous.filter(
    ({ id, file }) => (broken.has(file) || broken.has(dirname(file))) && !usable.has(file) && !ids.has(id),
  );
  if (kept.length === 0) return { ...loaded, kept };
  return { ...loaded, guides: [...loaded.guides, ...kept].sort((a, b) => (a.id < b.id ? -1 : 1)), kept };
}

const isError = ({ severity }: Problem): boolean => severity === "error";
