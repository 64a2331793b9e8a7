import type { Log } from "../ops/log.js";
import type { Memory } from "../slack/ports/memory.js";
import { onceKey } from "../slack/ports/once.js";
import { type Database, telling } from "./database.js";

/** Memory that all replicas share. */
export interface SharedMemory extends Memory {
  /** Deletes what has expired. */
  sweep(): Promise<void>;
}

/**
 * Keeps small values in PostgreSQL, by the digest of their name, so that a follow-up may reach any replica. While the
 * database is away or refuses, each replica uses what it has set itself. Never throws.
 *
 * @param own a replica's own memory, which also gets everything that the replica sets
 */
export function makeSharedMemory(database: Database, own: Memory, log: Log): SharedMemory {
  const tell = telling(log, "the database refuses what is to be remembered");
  return {
    async get(name) {
      try {
        const rows = await database.query<{ value: string }>(
          "select value from compbot_memory where key = $1 and expires_at > now()",
          [onceKey(name)],
        );
        return rows[0]?.value ?? null;
      } catch (error) {
        tell(error);
        return own.get(name);
      }
    },
    async set(name, value, ms) {
      await own.set(name, value, ms);
      await database
        .query(
          `insert into compbot_memory (key, value, expires_at) values ($1, $2, now() + $3 * interval '1 millisecond')
           on conflict (key) do update set value = excluded.value, expires_at = excluded.expires_at`,
          [onceKey(name), value, ms],
        )
        .catch(tell);
    },
    async sweep() {
      await database.query("delete from compbot_memory where expires_at < now()").catch(tell);
    },
  };
}
