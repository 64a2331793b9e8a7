import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Log } from "../ops/log.js";
import { DatabaseAway, isRefusal, reasonOf } from "./database.js";

/**
 * The schema's steps, oldest first, numbered from 1. A step that has shipped never changes, and each one leaves what
 * the version before it needs: while replicas are replaced one by one, both versions use the same tables.
 */
export const MIGRATIONS: readonly string[] = [
  `create table compbot_installations (
     id text primary key,
     sealed text not null,
     installed_at timestamptz not null default now()
   );
   create table compbot_once (
     key text primary key,
     claimant uuid not null,
     expires_at timestamptz not null
   );
   create index compbot_once_expires_at on compbot_once (expires_at);`,
  `create table compbot_memory (
     key text primary key,
     value text not null,
     expires_at timestamptz not null
   );
   create index compbot_memory_expires_at on compbot_memory (expires_at);`,
];

/** Advisory lock under which compbot changes its tables: any number that no other user of the database takes. */
const LOCK = 0x636f6d70;
/** Between two attempts to get the lock, in milliseconds, and between two log lines about it. */
const LOCK_PAUSE = 250;
const SAY_AGAIN = 10_000;
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 3_000;

/**
 * Brings the tables up to date. Replicas that start together take turns by an advisory lock, which ends with the
 * transaction, so it also works with a pooler and is released when the process dies. Waits for a database that is still
 * starting.
 *
 * @param patience how long to wait for the database and the lock, in milliseconds
 * @returns how many steps were applied
 * @throws DatabaseAway if it stays away or goes away; the database's own error if it refuses a step (then nothing was
 * changed)
 */
export async function migrate(url: string, log: Log, patience = 60_000): Promise<number> {
  const until = performance.now() + patience;
  const client = await connect(url, log, until);
  try {
    await client.query("begin");
    await takeLock(client, log, until);
    await client.query(
      "create table if not exists compbot_migrations (id int primary key, applied_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ id: number }>("select id from compbot_migrations");
    const applied = new Set(rows.map(({ id }) => id));
    const due = MIGRATIONS.map((sql, index) => ({ sql, id: index + 1 })).filter(({ id }) => !applied.has(id));
    for (const { sql, id } of due) {
      await client.query(sql);
      await client.query("insert into compbot_migrations (id) values ($1)", [id]);
    }
    await client.query("commit");
    if (due.length > 0) log.info({ steps: due.map(({ id }) => id) }, "the database's tables were brought up to date");
    return due.length;
  } catch (error) {
    throw isRefusal(error) || error instanceof DatabaseAway
      ? error
      : new DatabaseAway(`The database cannot be reached: ${reasonOf(error)}.`);
  } finally {
    await client.end();
  }
}

/** Tries repeatedly, where PostgreSQL would wait silently, so that the log says what the start is waiting for. */
async function takeLock(client: pg.Client, log: Log, until: number): Promise<void> {
  let saidAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_xact_lock($1) as taken", [LOCK]);
    if (rows[0]?.taken) return;
    const now = performance.now();
    if (now > until)
      throw new DatabaseAway(`Another process holds advisory lock ${LOCK}, under which tables are changed.`);
    if (now - saidAt > SAY_AGAIN) {
      log.warn({ lock: LOCK }, "waiting for another process, which changes the database's tables");
      saidAt = now;
    }
    await pause(LOCK_PAUSE);
  }
}

async function connect(url: string, log: Log, until: number): Promise<pg.Client> {
  for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    const client = new pg.Client({
      connectionString: url,
      application_name: "compbot",
      connectionTimeoutMillis: 5_000,
    });
    // Without a listener, a connection that breaks between two queries would end the process; the next query reports
    // it.
    client.on("error", () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (isRefusal(error)) throw error;
      if (performance.now() + wait > until)
        throw new DatabaseAway(`The database cannot be reached: ${reasonOf(error)}.`);
      log.warn({ reason: reasonOf(error) }, "waiting for the database");
      await pause(wait);
    }
  }
}
