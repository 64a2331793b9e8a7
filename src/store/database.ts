import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Log, scrub } from "../ops/log.js";

/** How long one query may take, in milliseconds: what waits on it is a person whom Slack gives three seconds. */
const PATIENCE = 700;
/** How long a database that could not be reached is left alone, in milliseconds, so that nobody waits for it twice. */
const REST = 2_000;

/** How long what the last query told counts as news, in milliseconds. */
const NEWS = 1_000;
/** How long somebody who asks for the state waits for the database, in milliseconds: a probe gives up after a second. */
const ASKING = 300;

/** The database cannot be reached, or takes no writes, right now; what it is asked for can be asked again later. */
export class DatabaseAway extends Error {
  override name = "DatabaseAway";
}

/** One PostgreSQL database behind a pool of connections. */
export interface Database {
  /**
   * Runs one statement. It may run twice where a connection breaks on the way, so it must be safe to repeat.
   *
   * @throws DatabaseAway where the database cannot be reached in time or is read-only, the database's own error where it
   *   refuses
   */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Whether it can be reached; asks it where nothing has told for a second, and waits for that only a moment. */
  reached(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens a pool. Nothing connects before the first query, and a database that goes away is found again by itself.
 *
 * @param url `postgres://…`; it holds a password and is never logged
 */
export function openDatabase(url: string, log: Log): Database {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "compbot",
    max: 10,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    statement_timeout: PATIENCE,
    keepAlive: true,
    verify: (client, done) => void refuseReadOnly(client).then(() => done(), done),
  });
  // Without a listener, an idle connection that breaks ends the process.
  pool.on("error", (error) => log.warn({ reason: reasonOf(error) }, "an idle database connection broke"));

  /** On the clock that nobody sets; 0 where it is not away. */
  let awayUntil = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<unknown> | null = null;
  const run = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> =>
    (await pool.query<Row>(sql, values)).rows;

  const ask = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> => {
    try {
      // A connection that broke while it was idle shows only when it is used: a second try takes a new one.
      const rows = await run<Row>(sql, values).catch((error: unknown) => {
        if (!brokeOnTheWay(error)) throw error;
        return run<Row>(sql, values);
      });
      if (awayUntil > 0) log.info("the database is back");
      awayUntil = 0;
      return rows;
    } catch (error) {
      if (isRefusal(error)) throw error;
      if (awayUntil === 0) log.error({ reason: reasonOf(error) }, "the database cannot be reached");
      awayUntil = performance.now() + REST;
      throw new DatabaseAway(`The database cannot be reached: ${reasonOf(error)}.`);
    } finally {
      toldAt = performance.now();
    }
  };

  return {
    async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
      if (performance.now() < awayUntil) throw new DatabaseAway("The database could not be reached a moment ago.");
      return ask<Row>(sql, values);
    },
    async reached() {
      if (performance.now() - toldAt >= NEWS) {
        asking ??= ask("select 1", [])
          .catch(() => {})
          .finally(() => {
            asking = null;
          });
        await Promise.race([asking, pause(ASKING, undefined, { ref: false })]);
      }
      return awayUntil === 0;
    },
    close: () => pool.end(),
  };
}

/** PostgreSQL's code for a write where only reading is allowed: on a standby, and as some hosts do where a disk is full. */
const READ_ONLY = "25006";

/** SQLSTATE classes that say "not now" and not "not this": connections, resources, the operator, and a timeout's cancel. */
const NOT_NOW = new RegExp(`^(?:08|53|57|58)|^${READ_ONLY}$`);

/**
 * A database that only reads counts as away as a whole: after a failover it is the old one, and what is read there is
 * old too.
 */
async function refuseReadOnly(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ transaction_read_only: string }>("show transaction_read_only");
  if (rows[0]?.transaction_read_only !== "on") return;
  throw Object.assign(new Error("The database is read-only."), { code: READ_ONLY });
}

/** True where the database answered and said no to the statement itself: a bug, or a schema that does not fit. */
export function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !NOT_NOW.test(error.code ?? "");
}

/** True where a connection that was there broke; a database that takes no connections or no time is not asked twice. */
function brokeOnTheWay(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return error.code === "57P01" || error.code === READ_ONLY;
  const reason = reasonOf(error);
  return reason === "ECONNRESET" || reason === "EPIPE" || reason.startsWith("Connection terminated unexpectedly");
}

/** An error's code, or its message where it has none; neither holds the address's password. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  return "code" in error && typeof error.code === "string" ? error.code : scrub(error.message);
}
