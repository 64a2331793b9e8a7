import { createHash, randomUUID } from "node:crypto";
import type { Log } from "../ops/log.js";
import { type Database, DatabaseAway } from "./database.js";

/** Remembers across replicas what has been taken up, so that one thing that Slack sends has one effect. */
export interface SharedOnce {
  /**
   * Takes a key for a while.
   *
   * @param key what must happen once; only its digest is kept
   * @param ms how long the key stays taken, in milliseconds
   * @returns true for the first to take it, false for everyone else until it expires or is given back
   * @throws DatabaseAway
   */
  claim(key: string, ms: number): Promise<boolean>;
  /** Gives a key back, so that what failed can be tried again. */
  release(key: string): Promise<void>;
  /** Forgets what has expired. */
  sweep(): Promise<void>;
}

export function makeSharedOnce(database: Database): SharedOnce {
  return {
    async claim(key, ms) {
      // The claimant makes a repeat of the same statement, after a connection broke on its answer, succeed again.
      const rows = await database.query(
        `insert into compbot_once (key, claimant, expires_at) values ($1, $2, now() + $3 * interval '1 millisecond')
         on conflict (key) do update set claimant = excluded.claimant, expires_at = excluded.expires_at
         where compbot_once.expires_at < now() or compbot_once.claimant = excluded.claimant
         returning key`,
        [digest(key), randomUUID(), ms],
      );
      return rows.length > 0;
    },
    async release(key) {
      await database.query("delete from compbot_once where key = $1", [digest(key)]);
    },
    async sweep() {
      await database.query("delete from compbot_once where expires_at < now()");
    },
  };
}

const digest = (key: string): string => createHash("sha256").update(key).digest("base64url");

/**
 * Sweeps now and then. Replicas need no agreement: whoever comes first sweeps, the others find nothing.
 *
 * @param every milliseconds
 * @returns stops it
 */
export function keepSwept(once: SharedOnce, log: Log, every = 10 * 60_000): () => void {
  const timer = setInterval(() => {
    once.sweep().catch((error: unknown) => {
      if (!(error instanceof DatabaseAway)) log.error({ err: error }, "expired keys could not be deleted");
    });
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
