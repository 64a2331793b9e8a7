import { type FSWatcher, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "../ops/log.js";
import { ALIASES, except, movedBetween, type Survey, shorterIn, survey, type WatchedPlaces } from "./folder-survey.js";

/** Times that a watch waits, in milliseconds. */
export interface WatchTiming {
  /** A file is not read until it has been unchanged for this long: editors, copies and `git pull` write in steps. */
  quiet: number;
  /** Between two looks without a signal of the system: shared and mounted folders often give none. */
  look: number;
}

/** The files that changed since they were found quiet; what was read of them must not be used. */
export type Moving = () => Promise<ReadonlySet<string>>;

interface FolderWatch {
  /** Reports a change though none was seen; resolves when it has been handled or has failed. */
  force(): Promise<void>;
  stop(): void;
}

const TIMING: WatchTiming = { quiet: 250, look: 60_000 };
/** Most pauses before the quiet files are read although others are still changing. */
const MOST_PAUSES = 12;
/**
 * Pauses that a file which got smaller has to stay unchanged: it may be half written, by an editor on a slow mount or a
 * copy that waits for the network, and half a guide can often be read without an error.
 */
const PAUSES_IF_SHORTER = 12;
/** Between a signal and the look, in milliseconds: one write gives several signals. */
const GATHER = 50;

/**
 * Watches the guides and the aliases file. Changes are always found by comparing names, sizes and times; the system's
 * signals only make the look come sooner. One watch on each folder is enough, as it reports the files in it: a watch on
 * each of thousands of files costs 60 MB.
 *
 * @param since survey of the files that are in use
 * @param changed called with a change, one call at a time; if it fails, it is called again after the next look
 * @param looked called after each look with whether it worked, with or without a change
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
  /** The files that are in use; null if all must be read again. */
  let used: Survey | null = since;
  let last = since;
  /** Files smaller than those in use, with the time at which each was first seen as it is, in milliseconds. */
  let shorter = new Map<string, { print: string; at: number }>();
  let looking = Promise.resolve();
  let soon: NodeJS.Timeout | undefined;
  let stopped = false;

  /** Looks until nothing changes, or `MOST_PAUSES` are over. @returns what was still changing */
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

  /** @returns the files that got smaller and have not been quiet for long enough */
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
    const changing = await settle();
    if (stopped) return;
    const found = last;
    if (!forced) for (const name of perhapsHalf(found)) changing.add(name);
    const fresh = used && [...movedBetween(used, found)].filter((name) => !changing.has(name));
    // Each guide is read with the names and places of the aliases, so these must be quiet first.
    if (changing.has(ALIASES) || (fresh?.length === 0 && !forced)) {
      if (changing.size > 0) sign(quiet);
      if (!changing.has(ALIASES)) looked(true);
      return;
    }
    try {
      await changed(async () => {
        for (const name of movedBetween(found, await survey(places))) changing.add(name);
        return changing;
      });
      used = except(found, changing, used);
      looked(true);
      if (changing.size > 0) sign(quiet);
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
        // A folder that is moved or deleted reports itself last and nothing after; another of the same name may follow.
        if (event === "rename" && name === basename(folder)) drop(folder);
        sign();
      });
      watcher.on("error", () => {
        drop(folder);
        sign();
      });
      watchers.set(folder, watcher);
    } catch {
      // It is gone, or the system has no watches left: the regular look finds its changes.
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
