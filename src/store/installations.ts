import type { Installation, InstallationQuery } from "@slack/bolt";
import type { Log } from "../ops/log.js";
import { type Installations, NotInstalled } from "../slack/ports/installations.js";
import type { Database } from "./database.js";
import { SealBroken, type TokenSeal } from "./token-seal.js";

/** Where the installations of all workspaces and organisations are kept. */
export interface KeptInstallations extends Installations {
  deleteInstallation(query: InstallationQuery<boolean>): Promise<void>;
  /**
   * Opens every installation, and seals those of an older key with the new one. What cannot be opened stays as it is.
   */
  openAll(): Promise<Opened>;
  /** How many were found that cannot be opened: their workspaces count as not installed. */
  unopened(): number;
  /** Reads those again: another replica may have stored a new installation. */
  recheck(): Promise<void>;
}

/** Counts of all the installations in the database. */
interface Opened {
  opened: number;
  resealed: number;
  unopened: number;
  /** How many of the unopened were not sealed by any of our keys. */
  foreign: number;
}

/**
 * Keeps installations in PostgreSQL, sealed. What was fetched once is remembered for when the database fails, so that
 * known workspaces still get answers. One that cannot be opened counts as missing: only its own workspace is affected,
 * and a new install repairs it.
 */
export function makeInstallations(database: Database, seal: TokenSeal, log: Log): KeptInstallations {
  const lastKnown = new Map<string, Installation>();
  const sealedRows = makeSealedRows(seal, log);

  const forget = (id: string): void => {
    lastKnown.delete(id);
    sealedRows.forget(id);
  };

  const remove = async (id: string, before: Date | null): Promise<void> => {
    const rows = await database.query<{ id: string }>(
      "delete from compbot_installations where id = $1 and ($2::timestamptz is null or installed_at < $2) returning id",
      [id, before],
    );
    // A newer installation stays, and is fetched again when it is needed.
    forget(id);
    log.info({ installation: id, deleted: rows.length > 0 }, "an installation was revoked");
  };

  const rowsOf = async (ids: string[]): Promise<Row[]> => {
    const rows = await database.query<Row>("select id, sealed from compbot_installations where id = any($1)", [ids]);
    for (const id of ids) if (!rows.some((row) => row.id === id)) forget(id);
    return rows;
  };

  const read = async (ids: string[]): Promise<Installation> => {
    const rows = await rowsOf(ids);
    for (const id of ids) {
      const row = rows.find((one) => one.id === id);
      const text = row && sealedRows.open(row);
      if (text) {
        const installation = JSON.parse(text) as Installation;
        lastKnown.set(id, installation);
        return installation;
      }
      lastKnown.delete(id);
    }
    throw new NotInstalled(`The app is not installed in ${ids.join(" or ")}.`);
  };

  /** Changes the row only if it was not installed anew in the meantime. */
  const reseal = async ({ id, sealed }: Row, text: string): Promise<void> => {
    await database.query("update compbot_installations set sealed = $3 where id = $1 and sealed = $2", [
      id,
      sealed,
      seal.seal(text, id),
    ]);
  };

  return {
    async storeInstallation(installation) {
      const id = idOf(installation);
      await database.query(
        `insert into compbot_installations (id, sealed) values ($1, $2)
         on conflict (id) do update set sealed = excluded.sealed, installed_at = now()`,
        [id, seal.seal(JSON.stringify(installation), id)],
      );
      forget(id);
      log.info({ installation: id }, "an installation was stored");
    },

    async fetchInstallation(query) {
      const ids = idsOf(query);
      try {
        return await read(ids);
      } catch (error) {
        const known = !(error instanceof NotInstalled) && ids.map((id) => lastKnown.get(id)).find(Boolean);
        if (known) return known;
        throw error;
      }
    },

    async deleteInstallation(query) {
      const [id] = idsOf(query);
      if (id) await remove(id, null);
    },

    deleteInstalledBefore: remove,

    async openAll() {
      const counts: Opened = { opened: 0, resealed: 0, unopened: 0, foreign: 0 };
      for (const row of await database.query<Row>("select id, sealed from compbot_installations order by id")) {
        const text = sealedRows.open(row);
        if (text === null) {
          counts.unopened++;
          if (!seal.knows(row.sealed)) counts.foreign++;
          continue;
        }
        counts.opened++;
        if (!seal.isOld(row.sealed)) continue;
        await reseal(row, text);
        counts.resealed++;
      }
      if (counts.resealed > 0)
        log.info(
          { installations: counts.resealed, skipped: counts.unopened },
          "installations were sealed with the new key",
        );
      return counts;
    },

    unopened: () => sealedRows.unopened().length,

    async recheck() {
      const ids = sealedRows.unopened();
      if (ids.length > 0) for (const row of await rowsOf(ids)) sealedRows.open(row);
    },
  };
}

/**
 * The id that an installation is kept under: the organisation's if it covers the whole organisation, else the
 * workspace's.
 */
function idOf({ isEnterpriseInstall, enterprise, team }: Installation): string {
  const id = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (!id) throw new Error("An installation names neither a workspace nor an organisation.");
  return id;
}

/** The ids that can answer for a request: the workspace's own installation first, then its organisation's. */
function idsOf({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string[] {
  const ids = isEnterpriseInstall ? [enterpriseId] : [teamId, enterpriseId];
  return ids.filter((id): id is string => id !== undefined);
}

/** A row of the database: one installation. */
interface Row {
  id: string;
  sealed: string;
}

/** Opens rows, and remembers which could not be opened. */
function makeSealedRows(seal: TokenSeal, log: Log) {
  const unopened = new Set<string>();
  return {
    /** The row's text; null if no key opens it, which is logged once with the workspace's id and the reason. */
    open({ id, sealed }: Row): string | null {
      try {
        const text = seal.open(sealed, id);
        unopened.delete(id);
        return text;
      } catch (error) {
        if (!(error instanceof SealBroken)) throw error;
        if (!unopened.has(id))
          log.error({ installation: id, reason: error.message }, "an installation cannot be opened and counts as none");
        unopened.add(id);
        return null;
      }
    },
    /** Forgets that a row could not be opened, because it is deleted or replaced. */
    forget: (id: string) => void unopened.delete(id),
    unopened: (): string[] => [...unopened],
  };
}
