import { webApi } from "@slack/bolt";
import { readSlack } from "../calls/call-slack.js";
import type { Installations } from "../ports/installations.js";

/** Tells whether the app is installed in a workspace (by its id); false where that cannot be known now. */
export type KnowsTeam = (team: string) => Promise<boolean>;

/** How long Slack is asked which workspace a token is for, in milliseconds: somebody waits for it. */
const PATIENCE = 1_400;

/** The one workspace that a bot token is for, or its organisation. Slack is asked once, and again after a failure. */
export function knowsOwnTeam(botToken: string, options: webApi.WebClientOptions): KnowsTeam {
  const client = new webApi.WebClient(botToken, { ...options, timeout: PATIENCE });
  let own: Promise<(string | undefined)[]> | null = null;
  const lookUp = async () => {
    const { team_id, enterprise_id } = await readSlack("auth.test", () => client.auth.test(), PATIENCE);
    return [team_id, enterprise_id];
  };
  return async (team) => {
    own ??= lookUp();
    try {
      return (await own).includes(team);
    } catch {
      own = null;
      return false;
    }
  };
}

/** Any workspace that has an installation. */
export const knowsInstalledTeam =
  (installations: Pick<Installations, "fetchInstallation">): KnowsTeam =>
  (team) =>
    installations.fetchInstallation({ teamId: team, enterpriseId: undefined, isEnterpriseInstall: false }).then(
      () => true,
      () => false,
    );
