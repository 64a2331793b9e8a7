import { SettingsError } from "../config.js";
import type { Log } from "../ops/log.js";
import { onceInMemory } from "../slack/requests/once.js";
import { openDatabase, reasonOf } from "./database.js";
import { type KeptInstallations, makeInstallations } from "./installations.js";
import { migrate } from "./migrations.js";
import { keepSwept, makeSharedOnce, type SharedOnce } from "./once.js";
import { makeTokenSeal } from "./token-seal.js";

/** All that many workspaces need kept, and replicas share. */
export interface Store {
  installations: KeptInstallations;
  once: SharedOnce;
  /** For the health pages. */
  database(): "reached" | "away";
  close(): Promise<void>;
}

/**
 * Opens the database: brings its tables up to date and seals tokens anew where the key has changed.
 *
 * @throws SettingsError where the database stays away or refuses, SealBroken where TOKEN_KEY opens none of its tokens
 */
export async function openStore(
  { databaseUrl, tokenKey }: { databaseUrl: string; tokenKey: string },
  log: Log,
): Promise<Store> {
  await migrate(databaseUrl, log).catch((error: unknown) => {
    throw new SettingsError(`DATABASE_URL cannot be used: ${reasonOf(error)}.`);
  });
  const database = openDatabase(databaseUrl, log);
  const installations = makeInstallations(database, makeTokenSeal(tokenKey), log);
  await installations.resealAll();
  const once = makeSharedOnce(database, onceInMemory());
  const stopSweeping = keepSwept(once, log);
  return {
    installations,
    once,
    database: () => (database.reached() ? "reached" : "away"),
    async close() {
      stopSweeping();
      await database.close();
    },
  };
}
