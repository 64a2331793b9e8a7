import pg from "pg";
import { SettingsError } from "../config.js";
import type { Log } from "../ops/log.js";
import type { DatabaseHealth } from "../ops/metrics.js";
import { StartFailed } from "../ops/start-failure.js";
import { memoryInProcess } from "../slack/ports/memory.js";
import { onceInMemory } from "../slack/ports/once.js";
import { type Database, DatabaseAway, openDatabase, reasonOf, telling } from "./database.js";
import { type KeptInstallations, makeInstallations } from "./installations.js";
import { makeSharedMemory } from "./memory.js";
import { migrate } from "./migrations.js";
import { makeSharedOnce } from "./once.js";
import { makeTokenSeal } from "./token-seal.js";

/** Between two clean-ups, in milliseconds. */
const TIDY = 10 * 60_000;

/** How long the start waits for a database that is not yet available, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Opens the database: brings its tables up to date, and seals tokens anew if the key has changed.
 *
 * @param patience milliseconds to wait for the database
 * @throws SettingsError if the database refuses, or TOKEN_KEY does not fit what is in it; StartFailed if it stays away
 */
export async function openStore(
  { databaseUrl, tokenKey }: { databaseUrl: string; tokenKey: string },
  log: Log,
  patience = PATIENCE,
) {
  await migrate(databaseUrl, log, patience).catch((error: unknown) => {
    throw unusable(error);
  });
  const database = openDatabase(databaseUrl, log);
  const installations = makeInstallations(database, makeTokenSeal(tokenKey), log);
  try {
    const missing = await missingRights(database);
    if (missing) throw new SettingsError(`DATABASE_URL cannot be used: its user lacks the right to ${missing}.`);
    await openAll(installations);
  } catch (error) {
    await database.close();
    throw error instanceof DatabaseAway || error instanceof pg.DatabaseError ? unusable(error) : error;
  }
  const once = makeSharedOnce(database, onceInMemory(), log);
  const memory = makeSharedMemory(database, memoryInProcess(), log);
  const stopTidying = every(TIDY, () => Promise.all([once.sweep(), memory.sweep(), installations.recheck()]), log);
  return {
    installations,
    once,
    memory,
    database: async (): Promise<DatabaseHealth> => ({
      database: (await database.reached()) ? "reached" : "away",
      installationsUnopened: installations.unopened(),
    }),
    async close() {
      stopTidying();
      await database.close();
    },
  };
}

/** The error for a wrong setting, or for a failure that another attempt may not have. */
function unusable(error: unknown): SettingsError | StartFailed {
  if (error instanceof DatabaseAway) return new StartFailed(`DATABASE_URL cannot be used now: ${error.message}`);
  // The server's own message names the user or the database, and never contains the password.
  const reason = error instanceof pg.DatabaseError ? `${error.message} (${error.code})` : reasonOf(error);
  return new SettingsError(`DATABASE_URL cannot be used: ${reason}.`);
}

/**
 * An installation that cannot be opened affects only its workspace; if all were sealed by other keys, the key is wrong.
 */
async function openAll(installations: KeptInstallations): Promise<void> {
  const { opened, unopened, foreign } = await installations.openAll();
  if (opened > 0 || unopened === 0 || foreign < unopened) return;
  throw new SettingsError(
    `TOKEN_KEY opens none of the ${unopened} installations in the database: start with the key that sealed them, or ` +
      "delete all from compbot_installations, after which every workspace has to install again.",
  );
}

/**
 * Replicas need no coordination: the first to run cleans up, the others find nothing to do. @returns a function that
 * stops it
 */
function every(milliseconds: number, work: () => Promise<unknown>, log: Log): () => void {
  const timer = setInterval(() => {
    work().catch(telling(log, "the database could not be tidied up"));
  }, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}

const TABLES = ["compbot_installations", "compbot_once", "compbot_memory"];
const RIGHTS = ["SELECT", "INSERT", "UPDATE", "DELETE"];

/**
 * The rights on the tables that the database's user lacks; otherwise this would show only when they are needed.
 *
 * @returns for example "SELECT, DELETE on compbot_once"; null if nothing is missing
 */
async function missingRights(database: Database): Promise<string | null> {
  const missing = await database.query<{ table: string; rights: string }>(
    `select "table", string_agg("right", ', ') as rights
     from unnest($1::text[]) "table", unnest($2::text[]) "right"
     where not has_table_privilege("table", "right") group by "table" order by "table"`,
    [TABLES, RIGHTS],
  );
  if (missing.length === 0) return null;
  return missing.map(({ table, rights }) => `${rights} on ${table}`).join(" and ");
}
