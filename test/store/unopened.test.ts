import type { Installation } from "@slack/bolt";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { SettingsError } from "../../src/config.js";
import { openLog } from "../../src/ops/log.js";
import { NotInstalled } from "../../src/slack/ports/installations.js";
import { openDatabase } from "../../src/store/database.js";
import { openStore } from "../../src/store/open-store.js";
import { silentLog } from "../ops/silent-log.js";
import { sharedPostgres } from "./postgres.js";

const postgres = sharedPostgres();

const inWorkspace = (team: string): Installation => ({
  team: { id: team },
  enterprise: undefined,
  user: { token: undefined, scopes: undefined, id: "U1" },
  bot: { token: `xoxb-${team}`, scopes: ["commands"], id: "B1", userId: "UBOT" },
  isEnterpriseInstall: false,
});

/** What can happen to a row: how it was broken, and the reason that the log gives. */
const BROKEN: [string, string, string][] = [
  [
    "sealed with a key that is not there",
    "set sealed = 'unknown1.AAAA.AAAA.AAAA' where id = 'T2'",
    "No key in TOKEN_KEY",
  ],
  [
    "another workspace's",
    "set sealed = (select sealed from compbot_installations where id = 'T1') where id = 'T2'",
    "sealed for another workspace",
  ],
  ["cut off", "set sealed = left(sealed, 20) where id = 'T2'", "changed after it was sealed"],
  ["empty", "set sealed = '' where id = 'T2'", "No key in TOKEN_KEY"],
];

describe.skipIf(!postgres)("an installation that cannot be opened", () => {
  let count = 0;
  let url = "";
  let lines: string[] = [];

  const open = async (tokenKey = "key") => {
    const log = openLog("info", { write: (line) => void lines.push(line) });
    const store = await openStore({ databaseUrl: url, tokenKey }, log);
    onTestFinished(() => store.close());
    return store;
  };
  const change = async (sql: string) => {
    const database = openDatabase(url, silentLog);
    await database.query(sql);
    await database.close();
  };
  const told = () => lines.map((line) => JSON.parse(line)).filter(({ level }) => level === "error");
  const team = (teamId: string) => ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false }) as const;

  beforeEach(async () => {
    url = (await postgres?.create(`unopened_${count++}`)) ?? "";
    const store = await open();
    for (const id of ["T1", "T2", "T3"]) await store.installations.storeInstallation(inWorkspace(id));
    lines = [];
  });

  it.each(BROKEN)(
    "because it is %s stops nobody else, is told once, and is healed by a new install",
    async (_how, sql, reason) => {
      await change(`update compbot_installations ${sql}`);
      const store = await open();
      expect(told()).toMatchObject([{ installation: "T2", reason: expect.stringContaining(reason) }]);
      expect(await store.database()).toEqual({ database: "reached", installationsUnopened: 1 });

      for (const id of ["T1", "T3"])
        expect((await store.installations.fetchInstallation(team(id)))?.bot?.token).toBe(`xoxb-${id}`);
      for (let asked = 0; asked < 2; asked++)
        await expect(store.installations.fetchInstallation(team("T2"))).rejects.toThrow(NotInstalled);
      expect(told()).toHaveLength(1);

      const other = await open();
      await store.installations.storeInstallation(inWorkspace("T2"));
      expect((await store.installations.fetchInstallation(team("T2"))).bot?.token).toBe("xoxb-T2");
      expect((await store.database()).installationsUnopened).toBe(0);
      // A replica that nobody of that workspace asks learns of it too.
      expect((await other.database()).installationsUnopened).toBe(1);
      await other.installations.recheck();
      expect((await other.database()).installationsUnopened).toBe(0);
    },
  );

  it("is passed over when the key changes, and counts no more once it is gone", async () => {
    await change(`update compbot_installations ${BROKEN[0]?.[1]}`);
    const store = await open("new,key");
    const sealed = lines.map((line) => JSON.parse(line)).find(({ msg }) => msg?.includes("with the new key"));
    expect(sealed).toMatchObject({ installations: 2, skipped: 1 });
    const alone = await open("new");
    expect((await alone.installations.fetchInstallation(team("T1"))).bot?.token).toBe("xoxb-T1");

    await change("delete from compbot_installations where id = 'T2'");
    await store.installations.recheck();
    expect((await store.database()).installationsUnopened).toBe(0);
  });

  it("lets the organisation's answer where the workspace's own is broken", async () => {
    const store = await open();
    await store.installations.storeInstallation({
      ...inWorkspace("E1"),
      team: undefined,
      enterprise: { id: "E1" },
      isEnterpriseInstall: true,
    });
    await change(`update compbot_installations ${BROKEN[1]?.[1]}`);
    const asked = { teamId: "T2", enterpriseId: "E1", isEnterpriseInstall: false } as const;
    expect((await store.installations.fetchInstallation(asked)).bot?.token).toBe("xoxb-E1");
  });

  it("starts where the only one is broken under the right key", async () => {
    await change("delete from compbot_installations where id <> 'T2'");
    await change(`update compbot_installations ${BROKEN[2]?.[1]}`);
    expect((await (await open()).database()).installationsUnopened).toBe(1);
  });

  it("stops the start where the key opens none, without saying the key", async () => {
    const failure = await open("hunter2").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SettingsError);
    expect(String(failure)).toMatch(/TOKEN_KEY opens none of the 3 installations/);
    expect(String(failure)).not.toContain("hunter2");
    // What is there is left as it was.
    expect((await (await open()).installations.fetchInstallation(team("T3"))).bot?.token).toBe("xoxb-T3");
  });
});
