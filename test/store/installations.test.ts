import type { Installation } from "@slack/bolt";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NotInstalled } from "../../src/slack/ports/installations.js";
import { openDatabase } from "../../src/store/database.js";
import { makeInstallations } from "../../src/store/installations.js";
import { migrate } from "../../src/store/migrations.js";
import { makeTokenSeal } from "../../src/store/token-seal.js";
import { silentLog } from "../ops/silent-log.js";
import { sharedPostgres } from "./postgres.js";

const postgres = sharedPostgres();

const bot = (token: string) => ({ token, scopes: ["commands"], id: "B1", userId: "UBOT" });
const user = { token: undefined, scopes: undefined, id: "U1" };
const inWorkspace = (team: string, token: string, enterprise?: string): Installation => ({
  team: { id: team, name: team },
  enterprise: enterprise ? { id: enterprise } : undefined,
  user,
  bot: bot(token),
  isEnterpriseInstall: false,
});
const inOrganisation = (enterprise: string, token: string): Installation => ({
  team: undefined,
  enterprise: { id: enterprise, name: enterprise },
  user,
  bot: bot(token),
  isEnterpriseInstall: true,
});
const workspace = (teamId: string, enterpriseId?: string) =>
  ({ teamId, enterpriseId, isEnterpriseInstall: false }) as const;
const organisation = (enterpriseId: string, teamId?: string) =>
  ({ teamId, enterpriseId, isEnterpriseInstall: true }) as {
    teamId: undefined;
    enterpriseId: string;
    isEnterpriseInstall: true;
  };

describe.skipIf(!postgres)("makeInstallations", () => {
  let url = "";
  const open = (key = "key") => {
    const database = openDatabase(url, silentLog);
    return { database, store: makeInstallations(database, makeTokenSeal(key), silentLog) };
  };
  let one: ReturnType<typeof open>;
  let two: ReturnType<typeof open>;

  beforeAll(async () => {
    url = (await postgres?.create("installations")) ?? "";
    await migrate(url, silentLog);
    one = open();
    two = open();
  });
  afterAll(async () => {
    await Promise.all([one?.database.close(), two?.database.close()]);
  });

  it("gives another replica what one has stored, whole", async () => {
    const installation = inWorkspace("T1", "xoxb-1");
    await one.store.storeInstallation(installation);
    expect(await two.store.fetchInstallation(workspace("T1"))).toEqual(JSON.parse(JSON.stringify(installation)));
  });

  it("keeps no token that could be read in the database", async () => {
    await one.store.storeInstallation(inWorkspace("T1", "xoxb-readable"));
    const dump = JSON.stringify(await one.database.query("select * from compbot_installations"));
    expect(dump).toContain("T1");
    expect(dump).not.toContain("readable");
  });

  it("takes a second install of a workspace in place of the first", async () => {
    await one.store.storeInstallation(inWorkspace("T2", "xoxb-old"));
    await two.store.storeInstallation(inWorkspace("T2", "xoxb-new"));
    expect((await one.store.fetchInstallation(workspace("T2"))).bot?.token).toBe("xoxb-new");
  });

  it("tells a workspace's install from its organisation's, which answers where the workspace has none", async () => {
    await one.store.storeInstallation(inOrganisation("E1", "xoxb-org"));
    await one.store.storeInstallation(inWorkspace("T3", "xoxb-own", "E1"));
    expect((await two.store.fetchInstallation(organisation("E1", "T3"))).bot?.token).toBe("xoxb-org");
    expect((await two.store.fetchInstallation(workspace("T3", "E1"))).bot?.token).toBe("xoxb-own");
    expect((await two.store.fetchInstallation(workspace("T4", "E1"))).bot?.token).toBe("xoxb-org");
  });

  it("forgets on every replica what is deleted on one", async () => {
    await one.store.storeInstallation(inWorkspace("T5", "xoxb-5"));
    await two.store.fetchInstallation(workspace("T5"));
    await one.store.deleteInstallation(workspace("T5"));
    await expect(two.store.fetchInstallation(workspace("T5"))).rejects.toThrow(NotInstalled);
    await expect(one.store.fetchInstallation(workspace("T-none"))).rejects.toThrow(NotInstalled);
  });

  it("keeps an install that is newer than the news of an uninstall", async () => {
    const before = new Date(Date.now() - 60_000);
    await one.store.storeInstallation(inWorkspace("T6", "xoxb-6"));
    await one.store.deleteInstalledBefore("T6", before);
    expect((await one.store.fetchInstallation(workspace("T6"))).bot?.token).toBe("xoxb-6");
    await one.store.deleteInstalledBefore("T6", new Date(Date.now() + 60_000));
    await expect(one.store.fetchInstallation(workspace("T6"))).rejects.toThrow(NotInstalled);
  });

  it("seals everything anew under a new key, after which the old one can go", async () => {
    await one.store.storeInstallation(inWorkspace("T7", "xoxb-7"));
    const moving = open("second,key");
    expect((await moving.store.openAll()).resealed).toBeGreaterThan(0);
    expect((await moving.store.openAll()).resealed).toBe(0);
    const moved = open("second");
    expect((await moved.store.fetchInstallation(workspace("T7"))).bot?.token).toBe("xoxb-7");
    await expect(one.store.fetchInstallation(workspace("T7"))).rejects.toThrow(NotInstalled);
    await Promise.all([moving.database.close(), moved.database.close()]);
  });
});
