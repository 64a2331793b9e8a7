import type { Installation, InstallationQuery } from "@slack/bolt";
import type { Log } from "../ops/log.js";
import type { Installations } from "../slack/workspaces/installations.js";
import { type Database, DatabaseAway } from "./database.js";
import type { TokenSeal } from "./token-seal.js";

/** Where the installations of all workspaces and organisations are kept. */
export interface KeptInstallations extends Installations {
  deleteInstallation(query: InstallationQuery<boolean>): Promise<void>;
  /** Seals everything again that an older key sealed. @returns how many there were */
  resealAll(): Promise<number>;
}

/** No workspace or organisation of this id has the app installed. */
export class NotInstalled extends Error {
  override name = "NotInstalled";
}

interface Row {
  id: string;
  sealed: string;
}

/**
 * Keeps installations in PostgreSQL, sealed. What was fetched once is remembered for when the database is away, so
 * that workspaces which are known go on being answered.
 */
export function makeInstallations(database: Database, seal: TokenSeal, log: Log): KeptInstallations {
  const lastKnown = new Map<string, Installation>();

  const remove = async (id: string, before: Date | null): Promise<void> => {
    const rows = await database.query<{ id: string }>(
      "delete from compbot_installations where id = $1 and ($2::timestamptz is null or installed_at < $2) returning id",
      [id, before],
    );
    lastKnown.delete(id);
    log.info({ installation: id, deleted: rows.length > 0 }, "an installation was revoked");
  };

  const read = async (ids: string[]): Promise<Installation> => {
    const rows = await database.query<Row>("select id, sealed from compbot_installations where id = any($1)", [ids]);
    const row = ids.map((id) => rows.find((one) => one.id === id)).find((one) => one !== undefined);
    for (const id of ids) if (id !== row?.id) lastKnown.delete(id);
    if (!row) throw new NotInstalled(`The app is not installed in ${ids.join(" or ")}.`);
    const installation = JSON.parse(seal.open(row.sealed, row.id)) as Installation;
    lastKnown.set(row.id, installation);
    return installation;
  };

  return {
    async storeInstallation(installation) {
      const id = idOf(installation);
      await database.query(
        `insert into compbot_installations (id, sealed) values ($1, $2)
         on conflict (id) do update set sealed = excluded.sealed, installed_at = now()`,
        [id, seal.seal(JSON.stringify(installation), id)],
      );
      log.info({ installation: id }, "an installation was stored");
    },

    async fetchInstallation(query) {
      const ids = idsOf(query);
      try {
        return await read(ids);
      } catch (error) {
        const known = error instanceof DatabaseAway && ids.map((id) => lastKnown.get(id)).find(Boolean);
        if (known) return known;
        throw error;
      }
    },

    async deleteInstallation(query) {
      const [id] = idsOf(query);
      if (id) await remove(id, null);
    },

    deleteInstalledBefore: remove,

    async resealAll() {
      const rows = await database.query<Row>("select id, sealed from compbot_installations");
      const old = rows.filter(({ sealed }) => seal.isOld(sealed));
      for (const { id, sealed } of old) {
        // Only what has not been installed anew meanwhile.
        await database.query("update compbot_installations set sealed = $3 where id = $1 and sealed = $2", [
          id,
          sealed,
          seal.seal(seal.open(sealed, id), id),
        ]);
      }
      if (old.length > 0) log.info({ installations: old.length }, "installations were sealed with the new key");
      return old.length;
    },
  };
}

/** The id that an installation is kept under: an organisation's for the whole of it, else the workspace's. */
function idOf({ isEnterpriseInstall, enterprise, team }: Installation): string {
  const id = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (!id) throw new Error("An installation names neither a workspace nor an organisation.");
  return id;
}

/** The ids that can answer for a request: the workspace's own installation goes before its organisation's. */
function idsOf({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string[] {
  const ids = isEnterpriseInstall ? [enterpriseId] : [teamId, enterpriseId];
  return ids.filter((id): id is string => id !== undefined);
}
