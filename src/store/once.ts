import { randomUUID } from "node:crypto";
import type { Log } from "../ops/log.js";
import { KEPT_MS, type Once, onceKey } from "../slack/ports/once.js";
import { type Database, telling } from "./database.js";

/** Once-only across all replicas. */
export interface SharedOnce extends Once {
  /** Deletes what has expired. */
  sweep(): Promise<void>;
}

/**
 * Keeps the keys in PostgreSQL, as digests. While the database is away or refuses, each replica uses its own memory: if
 * Slack's retry reaches another replica in these minutes, doing a thing twice is better than not doing it at all. Never
 * throws, as acknowledging waits for it.
 *
 * @param own a replica's own memory; it also gets every key that the replica claims
 */
export function makeSharedOnce(database: Database, own: Once, log: Log): SharedOnce {
  const tell = telling(log, "the database refuses the keys of what was taken");
  /** A key that cannot be deleted now expires by itself. */
  const ifTaken = async (work: Promise<unknown>): Promise<void> => {
    await work.catch(tell);
  };
  return {
    since: 0,
    async claim(key, ms = KEPT_MS) {
      try {
        // The claimant lets a repeat of the same statement succeed, after a connection broke before the answer came.
        const rows = await database.query(
          `insert into compbot_once (key, claimant, expires_at) values ($1, $2, now() + $3 * interval '1 millisecond')
           on conflict (key) do update set claimant = excluded.claimant, expires_at = excluded.expires_at
           where compbot_once.expires_at < now() or compbot_once.claimant = excluded.claimant
           returning key`,
          [onceKey(key), randomUUID(), ms],
        );
        if (rows.length > 0) await own.claim(key, ms);
        return rows.length > 0;
      } catch (error) {
        tell(error);
        return own.claim(key, ms);
      }
    },
    async release(key) {
      await own.release(key);
      await ifTaken(database.query("delete from compbot_once where key = $1", [onceKey(key)]));
    },
    async sweep() {
      await ifTaken(database.query("delete from compbot_once where expires_at < now()"));
    },
  };
}
