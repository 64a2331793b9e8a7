import type { InstallationStore } from "@slack/bolt";

/** Where the installations of many workspaces are kept. */
export interface Installations extends InstallationStore {
  /**
   * Deletes what was installed before a moment; what was installed since stays.
   *
   * @param id a workspace's (T…) or an organisation's (E…)
   */
  deleteInstalledBefore(id: string, moment: Date): Promise<void>;
}

/** The app is not installed in any workspace or organisation with this id. */
export class NotInstalled extends Error {
  override name = "NotInstalled";
}
