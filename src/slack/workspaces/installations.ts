import type { App, InstallationStore } from "@slack/bolt";

/** Where the installations of many workspaces are kept. */
export interface Installations extends InstallationStore {
  /**
   * Deletes what was installed before a moment and leaves what was installed since.
   *
   * @param id a workspace's (T…) or an organisation's (E…)
   */
  deleteInstalledBefore(id: string, moment: Date): Promise<void>;
}

/** No workspace or organisation of this id has the app installed. */
export class NotInstalled extends Error {
  override name = "NotInstalled";
}

/**
 * Deletes an installation when Slack tells that the app was uninstalled or its bot's token revoked. Slack may bring the
 * news after a new install, and in both forms: what is newer than the news stays.
 */
export function forgetUninstalled(app: App, installations: Installations): void {
  const forget = async (body: Told, isEnterpriseInstall: boolean): Promise<void> => {
    const id = isEnterpriseInstall ? body.enterprise_id : body.team_id;
    // The news carries whole seconds.
    if (id) await installations.deleteInstalledBefore(id, new Date((body.event_time + 1) * 1000));
  };
  app.event("app_uninstalled", ({ body, context }) => forget(body, context.isEnterpriseInstall));
  app.event("tokens_revoked", async ({ event, body, context }) => {
    // Tokens of people are not kept, so nothing of theirs is to be deleted.
    if (event.tokens.bot?.length) await forget(body, context.isEnterpriseInstall);
  });
}

interface Told {
  team_id: string;
  enterprise_id?: string;
  event_time: number;
}
