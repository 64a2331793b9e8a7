import { createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { inspect } from "node:util";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { SettingsError } from "../../src/config.js";
import { openLog } from "../../src/ops/log.js";
import { StartFailed } from "../../src/ops/start-failure.js";
import { memoryInProcess } from "../../src/slack/ports/memory.js";
import { onceInMemory, onceKey } from "../../src/slack/ports/once.js";
import { DatabaseAway, openDatabase } from "../../src/store/database.js";
import { makeSharedMemory } from "../../src/store/memory.js";
import { MIGRATIONS, migrate } from "../../src/store/migrations.js";
import { makeSharedOnce } from "../../src/store/once.js";
import { openStore } from "../../src/store/open-store.js";
import { silentLog } from "../ops/silent-log.js";
import { eventually, openMigrated } from "./databases.js";
import { sharedPostgres } from "./postgres.js";

const postgres = sharedPostgres();

describe.skipIf(!postgres)("migrate", () => {
  it("says what it waits for while another process holds the lock, goes on once it is free, and not for ever", async () => {
    const url = (await postgres?.create("locked")) ?? "";
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    onTestFinished(() => holder.end());
    await holder.query("select pg_advisory_lock($1)", [0x636f6d70]);
    const lines: string[] = [];
    const log = openLog("info", { write: (line) => void lines.push(line) });
    await expect(migrate(url, log, 400)).rejects.toThrow(/Another process holds advisory lock \d+/);
    expect(lines.join("")).toContain("waiting for another process");
    const applied = migrate(url, silentLog);
    await holder.query("select pg_advisory_unlock($1)", [0x636f6d70]);
    expect(await applied).toBe(MIGRATIONS.length);
  });

  it("lets ten replicas that start together make the tables once", async () => {
    const url = (await postgres?.create("race")) ?? "";
    const applied = await Promise.all(Array.from({ length: 10 }, () => migrate(url, silentLog)));
    expect(applied.filter((count) => count > 0)).toEqual([MIGRATIONS.length]);
    expect(await migrate(url, silentLog)).toBe(0);
  });

  it("says why it gives up on a database that is not there, without its password", async () => {
    const url = "postgres://compbot:hunter2@127.0.0.1:1/none";
    const error = await migrate(url, silentLog, 300).catch((reason: unknown) => reason);
    expect(String(error)).toContain("ECONNREFUSED");
    expect(String(error)).not.toContain("hunter2");
  });

  it.each(["@host:notaport/x", "@[/x", "@127.0.0.1:2/x?sslmode=require&sslrootcert=/nowhere"])(
    "says that an address is none, without its password: %s",
    async (rest) => {
      const databaseUrl = `postgres://compbot:hunter2${rest}`;
      const error = await openStore({ databaseUrl, tokenKey: "key-of-mine" }, silentLog).catch(
        (reason: unknown) => reason,
      );
      expect(String(error)).toMatch(/DATABASE_URL cannot be used: \w+/);
      expect(inspect(error)).not.toMatch(/hunter2|key-of-mine/);
    },
  );

  it("lets another start try again where the database stays away", async () => {
    const settings = { databaseUrl: "postgres://compbot:hunter2@127.0.0.1:1/none", tokenKey: "key" };
    await expect(openStore(settings, silentLog, 300)).rejects.toThrow(StartFailed);
    await expect(openStore(settings, silentLog, 300)).rejects.toThrow("DATABASE_URL cannot be used now");
  });

  it("names the rights that the user of the database lacks", async () => {
    const url = (await postgres?.create("rights")) ?? "";
    await migrate(url, silentLog);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(
      `create role limited login; grant usage, create on schema public to limited;
       grant select, insert on compbot_migrations, compbot_once to limited;
       grant select, insert, update, delete on compbot_installations, compbot_memory to limited`,
    );
    await client.end();
    const databaseUrl = url.replace("postgres:password", "limited:x");
    const failure = await openStore({ databaseUrl, tokenKey: "key" }, silentLog).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SettingsError);
    expect(String(failure)).toContain("lacks the right to UPDATE, DELETE on compbot_once.");
  });

  it("does not wait where the database refuses", async () => {
    const url = ((await postgres?.create("refused")) ?? "").replace(/refused$/, "not_there");
    await expect(migrate(url, silentLog)).rejects.toThrow(pg.DatabaseError);
    await expect(openStore({ databaseUrl: url, tokenKey: "key" }, silentLog)).rejects.toThrow(
      'DATABASE_URL cannot be used: database "not_there" does not exist (3D000).',
    );
  });
});

describe.skipIf(!postgres)("openDatabase", () => {
  it("uses a new connection where an idle one was ended under it", async () => {
    const url = (await postgres?.create("ended")) ?? "";
    const [database, other] = [openDatabase(url, silentLog), openDatabase(url, silentLog)];
    await database.query("select 1");
    await other.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'ended' and pid <> pg_backend_pid()",
    );
    expect(await database.query("select 2 as two")).toEqual([{ two: 2 }]);
    await Promise.all([database.close(), other.close()]);
  });

  it("gives up in time on a database that takes connections and says nothing", async () => {
    const sockets = new Set<Socket>();
    const mute: Server = createServer((socket) => sockets.add(socket)).listen(0, "127.0.0.1");
    await new Promise((resolve) => mute.once("listening", resolve));
    const address = mute.address();
    const port = typeof address === "object" ? address?.port : 0;
    const database = openDatabase(`postgres://a:b@127.0.0.1:${port}/c`, silentLog);
    await expect(database.query("select 1")).rejects.toThrow(DatabaseAway);
    await database.close();
    for (const socket of sockets) socket.destroy();
    mute.close();
  });

  it("counts one that only reads as away, as it is after a failover, and finds it when it writes again", async () => {
    const url = (await postgres?.create("reads_only")) ?? "";
    const database = openDatabase(url, silentLog);
    await database.query("create table kept (key int)");
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    const turn = (to: "on" | "off") =>
      other.query(
        `begin read write; alter database reads_only set default_transaction_read_only = ${to}; commit;
         select pg_terminate_backend(pid) from pg_stat_activity where datname = 'reads_only' and pid <> pg_backend_pid()`,
      );

    const write = "select set_config('transaction_read_only', 'on', true); insert into kept values (1)";
    await expect(database.query(write)).rejects.toThrow(DatabaseAway);
    expect(await database.reached()).toBe(false);
    await eventually(() => database.query("select 1"));

    await turn("on");
    // What is read there may be old, so that it is not asked either.
    await expect(database.query("select 1")).rejects.toThrow("25006");
    await turn("off");
    await eventually(() => database.query("insert into kept values (2)"));
    expect(await database.reached()).toBe(true);
    await Promise.all([database.close(), other.end()]);
  });

  it("passes on what the database says of a wrong statement", async () => {
    const database = openDatabase((await postgres?.create("wrong")) ?? "", silentLog);
    await expect(database.query("select nothing")).rejects.toThrow("nothing");
    expect(await database.reached()).toBe(true);
    await database.close();
  });
});

describe.skipIf(!postgres)("makeSharedOnce", () => {
  it("lets one of many replicas take a key, again once it is given back or has expired", async () => {
    const databases = await openMigrated(postgres, "once", 5);
    const replicas = databases.map((database) => makeSharedOnce(database, onceInMemory(), silentLog));
    const [first, second] = replicas;
    const claimAll = async (key: string, ms: number) =>
      (await Promise.all(replicas.map((once) => once.claim(key, ms)))).filter(Boolean).length;

    expect(await claimAll("Ev1", 60_000)).toBe(1);
    expect(await claimAll("Ev1", 60_000)).toBe(0);
    expect(await claimAll("Ev2", 60_000)).toBe(1);

    await second?.release("Ev1");
    expect(await claimAll("Ev1", 60_000)).toBe(1);

    expect(await first?.claim("Ev3", 1)).toBe(true);
    await pause(20);
    expect(await claimAll("Ev3", 60_000)).toBe(1);
    await first?.claim("Ev4", 1);
    await pause(20);
    await first?.sweep();
    expect(await databases[0].query("select count(*)::int as left from compbot_once")).toEqual([{ left: 3 }]);
  });

  it("goes by its own memory where the database refuses, and the log says so", async () => {
    const database = openDatabase((await postgres?.create("once_refused")) ?? "", silentLog);
    const lines: string[] = [];
    const log = openLog("info", { write: (line) => void lines.push(line) });
    // There are no tables.
    const once = makeSharedOnce(database, onceInMemory(), log);
    expect(await once.claim("Ev1")).toBe(true);
    expect(await once.claim("Ev1")).toBe(false);
    await once.release("Ev1");
    expect(await once.claim("Ev1")).toBe(true);
    await once.sweep();
    expect(lines.join("")).toContain("the database refuses");
    await database.close();
  });
});

describe.skipIf(!postgres)("makeSharedMemory", () => {
  it("remembers on every replica what one was told, for its time", async () => {
    const databases = await openMigrated(postgres, "memory", 2);
    const [one, two] = databases.map((database) => makeSharedMemory(database, memoryInProcess(), silentLog));
    await one?.set("thread:C1:1.2", "about", 60_000);
    expect(await two?.get("thread:C1:1.2")).toBe("about");
    await two?.set("thread:C1:1.2", "another", 60_000);
    expect(await one?.get("thread:C1:1.2")).toBe("another");
    await one?.set("short", "gone", 1);
    await pause(20);
    expect(await two?.get("short")).toBeNull();
    await one?.sweep();
    expect(await databases[0].query("select key from compbot_memory")).toEqual([{ key: onceKey("thread:C1:1.2") }]);
  });
});
