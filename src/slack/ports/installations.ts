import type { InstallationStore } from "@slack/bolt";

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
