import { type FSWatcher, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "../ops/log.js";
import { ALIASES, except, movedBetween, type Survey, shorterIn, survey, type WatchedPlaces } from "./folder-survey.js";

/** Milliseconds that a watch waits. */
export interface WatchTiming {
  /** A file is left alone until it has stayed the same for so long: editors, copies and `git pull` write in steps. */
  quiet: number;
  /** Between two looks where nothing gives a sign: shared and mounted folders often give none. */
  look: number;
}

/** Tells which files were written to since they were taken for quiet; what was read of them is not to be used. */
export type Moving = () => Promise<ReadonlySet<string>>;

interface FolderWatch {
  /** Tells of a change though none was seen; done when it has been taken up or has failed. */
  force(): Promise<void>;
  stop(): void;
}

const TIMING: WatchTiming = { quiet: 250, look: 60_000 };
/** However long some files go on moving, the others are taken up after so many pauses. */
const MOST_PAUSES = 12;
/**
 * A file that got shorter is left alone for so many pauses: it may be half of what is being written, by an editor on a
 * slow mount or a copy that waits for the network, and half a guide is often one that can be used.
 */
const PAUSES_IF_SHORTER = 12;
/** Between a sign and the look, in milliseconds: one write gives several signs. */
const GATHER = 50;

/**
 * Watches the guides and the aliases file. What has changed is always found by looking at names, sizes and times; the
 * system's signs only make the look come sooner. One watch on each folder is enough, as it tells of the files in it:
 * a watch on each of thousands of files costs 60 MB.
 *
 * @param since what the files were like that are in use
 * @param changed told of a change, one call at a time; where it fails, it is told again after the next look
 * @param looked told after each look whether it worked, with or without a change
 */
export function watchFolder(
  places: WatchedPlaces,
  since: Survey,
  changed: (moving: Moving) => Promise<void>,
  log: Log,
  { quiet, look }: WatchTiming = TIMING,
  looked: (worked: boolean) => void = () => {},
): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  /** The files as they are in use; null where they must be read again whatever they are like. */
  let used: Survey | null = since;
  let last = since;
  /** The files that are shorter than those in use, with when each was first seen as it is, in milliseconds. */
  let shorter = new Map<string, { print: string; at: number }>();
  let looking = Promise.resolve();
  let soon: NodeJS.Timeout | undefined;
  let stopped = false;

  /** Looks until nothing moves any more, or as long as others can wait. @returns what moved to the end */
  const settle = async (): Promise<Set<string>> => {
    for (let pauses = 0; ; pauses++) {
      const found = await survey(places);
      if (!stopped) follow(found.folders);
      const moving = movedBetween(last, found);
      last = found;
      if (moving.size === 0 || pauses === MOST_PAUSES || stopped) return moving;
      await pause(quiet, undefined, { ref: false });
    }
  };

  /** @returns what got shorter and has not been quiet for long enough */
  const perhapsHalf = (found: Survey): string[] => {
    const now = performance.now();
    const seen = shorterIn(used ?? found, found).map(([name, print]) => {
      const before = shorter.get(name);
      return [name, before?.print === print ? before : { print, at: now }] as const;
    });
    shorter = new Map(seen);
    return seen.filter(([, { at }]) => now - at < PAUSES_IF_SHORTER * quiet).map(([name]) => name);
  };

  const lookNow = async (forced: boolean): Promise<void> => {
    const held = await settle();
    if (stopped) return;
    const found = last;
    if (!forced) for (const name of perhapsHalf(found)) held.add(name);
    const fresh = used && [...movedBetween(used, found)].filter((name) => !held.has(name));
    // Each guide is read with the names and places of the aliases, so these come first.
    if (held.has(ALIASES) || (fresh?.length === 0 && !forced)) {
      if (held.size > 0) sign(quiet);
      if (!held.has(ALIASES)) looked(true);
      return;
    }
    try {
      await changed(async () => {
        for (const name of movedBetween(found, await survey(places))) held.add(name);
        return held;
      });
      used = except(found, held, used);
      looked(true);
      if (held.size > 0) sign(quiet);
    } catch (error) {
      log.error({ err: error }, "a change of the guides could not be taken up");
      looked(false);
      used = null;
    }
  };
  const queue = (forced: boolean): Promise<void> => {
    looking = looking.then(() => lookNow(forced));
    return looking;
  };

  const sign = (after = GATHER): void => {
    soon ??= setTimeout(() => {
      soon = undefined;
      void queue(false);
    }, after).unref();
  };

  const follow = (folders: string[]): void => {
    const { guidesDir, aliasesFile } = places;
    const wanted = new Set([dirname(aliasesFile), guidesDir, ...folders.map((name) => join(guidesDir, name))]);
    for (const folder of watchers.keys()) if (!wanted.has(folder)) drop(folder);
    for (const folder of wanted) if (!watchers.has(folder)) add(folder);
  };

  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };

  const add = (folder: string): void => {
    try {
      const watcher = watch(folder, { persistent: false }, (event, name) => {
        // A folder that is moved away or deleted tells of itself last and of nothing after; one of the same name may follow.
        if (event === "rename" && name === basename(folder)) drop(folder);
        sign();
      });
      watcher.on("error", () => {
        drop(folder);
        sign();
      });
      watchers.set(folder, watcher);
    } catch {
      // It is gone, or the system has no watches left: looking finds what there is to find.
    }
  };

  const timer = setInterval(() => void queue(false), look);
  timer.unref();
  void queue(false);

  return {
    force: () => queue(true),
    stop() {
      stopped = true;
      clearInterval(timer);
      clearTimeout(soon);
      for (const folder of watchers.keys()) drop(folder);
    },
  };
}
