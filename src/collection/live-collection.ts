import { dirname } from "node:path/posix";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type GuideReader, readHere } from "../guides/load/guide-reader.js";
import { readAhead } from "../guides/load/load-guides.js";
import type { Log } from "../ops/log.js";
import { toldProblem } from "../present/words/problems.js";
import { readVectors } from "../query/word-vectors.js";
import { except, movedBetween, survey, type WatchedPlaces } from "./folder-survey.js";
import { type Moving, type WatchTiming, watchFolder } from "./folder-watch.js";
import { type Collection, openCollection } from "./open-collection.js";

/**
 * The collection as it is now. An answer calls `current()` once and uses that collection to its end. `reload` reads the
 * folder again; if that fails, the log says why and the collection stays as it is.
 */
export type LiveCollection = Awaited<ReturnType<typeof openLiveCollection>>;

interface News {
  /** Called with each collection that becomes the current one. */
  taken?(collection: Collection): void;
  /** Called after each look at the files with whether it worked, with or without a change. */
  looked?(worked: boolean): void;
}

/**
 * Opens the collection and keeps up with its files: it is replaced as a whole when one of them changes. It stays as it
 * is if the folder is gone or empty, or if the aliases cannot be read; a file that is being written to stays as it was
 * until it has been quiet for a moment.
 *
 * @throws SettingsError if the folder or the aliases file cannot be read at the start
 */
export async function openLiveCollection(
  where: WatchedPlaces,
  log: Log,
  news: News = {},
  timing?: WatchTiming,
  reader: GuideReader = readHere,
) {
  const before = await survey(where);
  let since = before;
  let current = await openCollection(
    where,
    undefined,
    async () => {
      const moving = movedBetween(before, await survey(where));
      since = except(before, moving);
      return moving;
    },
    reader,
  );
  const take = (next: Collection): void => {
    current = next;
    news.taken?.(next);
    tell(next, log);
    void readBodies(next, () => current === next);
  };
  const readAgain = async (moving: Moving): Promise<void> => {
    const next = await openCollection(where, current, moving, reader);
    // A mount that goes away leaves an empty folder.
    if (next.guides.length === 0 && current.guides.length > 0)
      throw new Error(`The guides folder holds no guides any more: ${where.guidesDir}.`);
    take(next);
  };
  take(current);
  const watch = watchFolder(where, since, readAgain, log, timing, news.looked);

  return { current: () => current, reload: () => watch.force(), stop: () => watch.stop() };
}

/** Most broken files that are logged for one reading: if thousands are broken, they have one cause. */
const MOST_TOLD = 50;

function tell({ guides, problems, kept }: Collection, log: Log): void {
  log.info({ guides: guides.length, problems: problems.length, kept: kept.length }, "guides were read");
  const saved = new Set(kept.flatMap(({ file }) => [file, dirname(file)]));
  const errors = problems.filter(({ severity }) => severity === "error");
  for (const { file, line, field, what } of errors.slice(0, MOST_TOLD).map(toldProblem)) {
    const fate = saved.has(file) ? "kept at its last good version" : "not served";
    log.warn({ file: cut(file), line, field: cut(field), what: cut(what), fate }, "a guide file cannot be used");
  }
  const more = errors.length - MOST_TOLD;
  if (more > 0) log.warn({ more }, "more guide files cannot be used: compbot check lists them all");
}

/** Names of files and fields are the guide's own, and may be of any length. */
const cut = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

/**
 * Reads all bodies in the background, as well as the word vectors that only some questions need: the last good body is
 * then there when a file breaks later, and no question waits for the disk.
 */
async function readBodies({ guides }: Collection, wanted: () => boolean): Promise<void> {
  await nextTurn();
  readVectors();
  for (const guide of guides) {
    if (!wanted()) return;
    await readAhead(guide);
  }
}
