import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Log, scrub } from "../ops/log.js";

/** How long one query may take, in milliseconds: a person waits for it, and Slack gives three seconds. */
const PATIENCE = 700;
/**
 * How long a database that could not be reached is not asked again, in milliseconds, so that no request waits for it
 * twice.
 */
const REST = 2_000;

/** How long the result of the last query counts for the state, in milliseconds. */
const NEWS = 1_000;
/** How long a look at the state waits for the database, in milliseconds: a probe gives up after a second. */
const ASKING = 300;

/** The database cannot be reached, or takes no writes, right now; the same call may work later. */
export class DatabaseAway extends Error {
  override name = "DatabaseAway";
}

/** One PostgreSQL database through a pool of connections. */
export interface Database {
  /**
   * Runs one statement. It may run twice if a connection breaks on the way, so it must be safe to repeat.
   *
   * @throws DatabaseAway if the database cannot be reached in time or is read-only; the database's own error if it
   * refuses
   */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  /**
   * Whether the database can be reached. If no query ran for a second, it asks, and waits only a moment for the result.
   */
  reached(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens a pool. It connects at the first query, and reconnects by itself after the database was away.
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

  /** On the monotonic clock; 0 if the database is not away. */
  let awayUntil = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<unknown> | null = null;
  const run = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> =>
    (await pool.query<Row>(sql, values)).rows;

  const ask = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> => {
    try {
      // A connection that broke while idle shows it only when it is used: a second attempt takes a new one.
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

/**
 * PostgreSQL's code for a write on a database that is read-only: a standby, or with some hosts one whose disk is full.
 */
const READ_ONLY = "25006";

/**
 * SQLSTATE classes that mean "not now" and not "not this": connections, resources, the operator, and a timeout's
 * cancel.
 */
const NOT_NOW = new RegExp(`^(?:08|53|57|58)|^${READ_ONLY}$`);

/** A read-only database counts as away: after a failover it is the old one, whose data is old too. */
async function refuseReadOnly(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ transaction_read_only: string }>("show transaction_read_only");
  if (rows[0]?.transaction_read_only !== "on") return;
  throw Object.assign(new Error("The database is read-only."), { code: READ_ONLY });
}

/** True if the database answered and refused the statement itself: a bug, or a schema that does not fit. */
export function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !NOT_NOW.test(error.code ?? "");
}

/**
 * True if an open connection broke; a database that refuses connections or does not answer in time is not asked a
 * second time.
 */
function brokeOnTheWay(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return error.code === "57P01" || error.code === READ_ONLY;
  const reason = reasonOf(error);
  return reason === "ECONNRESET" || reason === "EPIPE" || reason.startsWith("Connection terminated unexpectedly");
}

/** An error's code, or its message if it has none; neither contains the address's password. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  return "code" in error && typeof error.code === "string" ? error.code : scrub(error.message);
}

/** Logs an error of the database with what it is about; that it is away is already logged. */
export const telling =
  (log: Log, what: string) =>
  (error: unknown): void => {
    if (!(error instanceof DatabaseAway)) log.error({ err: error }, what);
  };
