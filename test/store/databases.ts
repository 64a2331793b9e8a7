import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { type Database, openDatabase } from "../../src/store/database.js";
import { migrate } from "../../src/store/migrations.js";
import { silentLog } from "../ops/silent-log.js";
import type { TestPostgres } from "./postgres.js";

/**
 * A new database with the app's tables, opened as so many replicas would; all are closed when the test ends.
 *
 * @param postgres null in tests that are skipped
 */
export async function openMigrated(
  postgres: Pick<TestPostgres, "create"> | null,
  name: string,
  replicas = 1,
): Promise<[Database, ...Database[]]> {
  const url = (await postgres?.create(name)) ?? "";
  await migrate(url, silentLog);
  const open = (): Database => {
    const database = openDatabase(url, silentLog);
    onTestFinished(() => database.close());
    return database;
  };
  return [open(), ...Array.from({ length: replicas - 1 }, open)];
}

/** Repeats until it holds, as a person would try again. */
export async function eventually(check: () => Promise<unknown>, patience = 6_000): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    try {
      await check();
      return;
    } catch (error) {
      if (waited > patience) throw error;
      await pause(100);
    }
  }
}
