import { type FSWatcher, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Log } from "./log.js";

export interface WatchedPlaces {
  guidesDir: string;
  aliasesFile: string;
}

/** What can be seen from outside: the company folders, and one text that is another when a name, a size or a time is. */
export interface Survey {
  folders: string[];
  print: string;
}

/** Milliseconds that a watch waits. */
export interface WatchTiming {
  /** Between the last sign of a change and the look at it: editors and `git pull` write many files in a row. */
  quiet: number;
  /** Between two looks where nothing gives a sign: shared and mounted folders often give none. */
  look: number;
}

export interface FolderWatch {
  /** Tells of a change though none was seen; done when it has been taken up or has failed. */
  force(): Promise<void>;
  stop(): void;
}

const TIMING: WatchTiming = { quiet: 250, look: 60_000 };
/** However long the signs go on, a look comes after so many of these pauses. */
const MOST_PAUSES = 12;

/**
 * Watches the guides and the aliases file. What has changed is always found by looking at names, sizes and times; the
 * system's signs only make the look come sooner. One watch on each folder is enough, as it tells of the files in it:
 * a watch on each of thousands of files costs 60 MB.
 *
 * @param since what a survey found before the files were read
 * @param changed told of a change, one call at a time; where it fails, it is told again after the next look
 */
export function watchFolder(
  { guidesDir, aliasesFile }: WatchedPlaces,
  since: Survey,
  changed: () => Promise<void>,
  log: Log,
  { quiet, look }: WatchTiming = TIMING,
): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let seen: string | null = since.print;
  let looking = Promise.resolve();
  let soon: NodeJS.Timeout | undefined;
  let pauses = 0;

  const lookNow = async (forced: boolean): Promise<void> => {
    const found = await survey({ guidesDir, aliasesFile });
    follow([dirname(aliasesFile), guidesDir, ...found.folders.map((name) => join(guidesDir, name))]);
    if (!forced && found.print === seen) return;
    try {
      await changed();
      seen = found.print;
    } catch (error) {
      log.error({ err: error }, "a change of the guides could not be taken up");
      seen = null;
    }
  };
  const queue = (forced: boolean): Promise<void> => {
    looking = looking.then(() => lookNow(forced));
    return looking;
  };

  const sign = (): void => {
    if (soon && pauses >= MOST_PAUSES) return;
    pauses = soon ? pauses + 1 : 0;
    clearTimeout(soon);
    soon = setTimeout(() => {
      soon = undefined;
      void queue(false);
    }, quiet);
    soon.unref();
  };

  const follow = (folders: string[]): void => {
    const wanted = new Set(folders);
    for (const [folder, watcher] of watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of wanted) {
      if (!watchers.has(folder)) add(folder);
    }
  };

  const add = (folder: string): void => {
    const drop = (): void => {
      watchers.get(folder)?.close();
      watchers.delete(folder);
    };
    try {
      const watcher = watch(folder, { persistent: false }, (event, name) => {
        // A folder that is moved away or deleted tells of itself last and of nothing after; one of the same name may follow.
        if (event === "rename" && name === basename(folder)) drop();
        sign();
      });
      watcher.on("error", () => {
        drop();
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
      clearInterval(timer);
      clearTimeout(soon);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

/** Looks at the folder and the aliases file without reading any file. */
export async function survey({ guidesDir, aliasesFile }: WatchedPlaces): Promise<Survey> {
  const folders = await namesIn(guidesDir);
  const prints: string[] = [await printOf(aliasesFile)];
  for (const folder of folders) {
    const names = (await namesIn(join(guidesDir, folder))).filter((name) => name.endsWith(".md"));
    prints.push(...(await Promise.all(names.map((name) => printOf(join(guidesDir, folder, name))))));
  }
  return { folders, print: prints.join("\n") };
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith("."));

const printOf = (path: string): Promise<string> =>
  stat(path).then(
    ({ ino, size, mtimeMs }) => `${path} ${ino} ${size} ${mtimeMs}`,
    () => `${path} -`,
  );
