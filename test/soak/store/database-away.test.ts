import { afterAll, describe, expect, it } from "vitest";
import { memoryInProcess } from "../../../src/slack/ports/memory.js";
import { onceInMemory } from "../../../src/slack/ports/once.js";
import { DatabaseAway } from "../../../src/store/database.js";
import { makeInstallations } from "../../../src/store/installations.js";
import { makeSharedMemory } from "../../../src/store/memory.js";
import { makeSharedOnce } from "../../../src/store/once.js";
import { makeTokenSeal } from "../../../src/store/token-seal.js";
import { silentLog } from "../../ops/silent-log.js";
import { eventually, openMigrated } from "../../store/databases.js";
import { startPostgres } from "../../store/postgres.js";

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

describe.skipIf(!postgres)("a database that goes away", () => {
  it("is found when it comes back, without a new start", async () => {
    const [database] = await openMigrated(postgres, "comes_and_goes");
    expect(await database.query("select 1 as one")).toEqual([{ one: 1 }]);

    await postgres?.goAway();
    await expect(database.query("select 1")).rejects.toThrow(DatabaseAway);
    expect(await database.reached()).toBe(false);
    // A moment later nobody waits for it again.
    await expect(database.query("select 1")).rejects.toThrow("a moment ago");

    await postgres?.comeBack();
    await eventually(() => database.query("select 1"));
    expect(await database.reached()).toBe(true);
  });

  it("is told to be away though nobody asks it for anything", async () => {
    const [database] = await openMigrated(postgres, "looked_at");
    expect(await database.reached()).toBe(true);
    await postgres?.goAway();
    await eventually(async () => expect(await database.reached()).toBe(false));
    await postgres?.comeBack();
    await eventually(async () => expect(await database.reached()).toBe(true));
  });

  it("leaves each replica to its own memory of what was taken", async () => {
    const [database] = await openMigrated(postgres, "once_alone");
    const once = makeSharedOnce(database, onceInMemory(), silentLog);
    expect(await once.claim("Ev1")).toBe(true);
    await postgres?.goAway();
    expect(await once.claim("Ev1")).toBe(false);
    expect(await once.claim("Ev2")).toBe(true);
    expect(await once.claim("Ev2")).toBe(false);
    await once.release("Ev2");
    expect(await once.claim("Ev2")).toBe(true);
    await once.sweep();
    await postgres?.comeBack();
  });

  it("leaves each replica to its own memory of threads", async () => {
    const [one, two] = (await openMigrated(postgres, "memory_alone", 2)).map((database) =>
      makeSharedMemory(database, memoryInProcess(), silentLog),
    );
    await one?.set("thread:C1:1.2", "about", 60_000);
    await two?.set("thread:C1:1.2", "another", 60_000);
    expect(await one?.get("thread:C1:1.2")).toBe("another");
    await postgres?.goAway();
    expect(await two?.get("thread:C1:1.2")).toBe("another");
    await one?.set("thread:C1:3.4", "meanwhile", 60_000);
    expect(await one?.get("thread:C1:3.4")).toBe("meanwhile");
    await postgres?.comeBack();
  });

  it("leaves each replica the installations that it knows", async () => {
    const [database] = await openMigrated(postgres, "installed_away");
    const store = makeInstallations(database, makeTokenSeal("key"), silentLog);
    const team = (teamId: string) => ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false }) as const;
    await store.storeInstallation({
      team: { id: "T8", name: "T8" },
      enterprise: undefined,
      user: { token: undefined, scopes: undefined, id: "U1" },
      bot: { token: "xoxb-8", scopes: ["commands"], id: "B1", userId: "UBOT" },
      isEnterpriseInstall: false,
    });
    await store.fetchInstallation(team("T8"));
    await postgres?.goAway();
    expect((await store.fetchInstallation(team("T8"))).bot?.token).toBe("xoxb-8");
    await expect(store.fetchInstallation(team("T-other"))).rejects.toThrow(DatabaseAway);
    await postgres?.comeBack();
    await eventually(async () => {
      await store.fetchInstallation(team("T8"));
      expect(await database.reached()).toBe(true);
    });
  });
});
